"""Every page, by what it shows: what the tests of pages go through."""

CASE = "plan=prepaid&sim=esim&channel=online"
PAGES = {
    "desk": "/",
    "answer": f"/?carrier=t-mobile&{CASE}&have=email&lack=ssn&claim=article-real-name-by-law",
    "documents": "/?carrier=xfinity-mobile&plan=postpaid&channel=online&have=cn_passport",
    "choice": "/?among=verizon,t-mobile",
    "nobody": "/?recognised=none",
    "carriers": "/carriers",
    "carrier": "/carriers/tello",
    "claims": "/claims",
    "claim": "/claims/article-real-name-by-law",
    "countries": "/countries",
    "country": "/countries/cn",
    "coverage": "/coverage",
    "comparison": "/compare?carriers=tello,t-mobile&plan=prepaid",
    "port": "/port?from=verizon&to=t-mobile&plan=prepaid",
    "changes": "/changes",
    "carrier_changes": "/changes?carrier=tello",
    "about": "/about",
    "embed": f"/embed?carrier=t-mobile&{CASE}",
    "picker": "/embed",
}
LANGUAGES = ("en", "zh-Hans", "es")


def in_language(path: str, language: str) -> str:
    """Return the address of a page in a language."""
    return f"{path}{'&' if '?' in path else '?'}lang={language}"
