"""docs/answers.md: questions of a help desk with the answers that the service really gives."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask.testing import FlaskClient

from service.example_lines import lines


@dataclass(frozen=True)
class Example:
    """A question as it comes in, the call that answers it, and what to see in the answer."""

    question: str
    call: str
    lesson: str


OPENING = """# Worked answers

Written by `make docs` from what the service answers; a test keeps it so. Each answer is one call. Long answers are cut,
and say how many more there are.
"""

EXAMPLES = (
    Example(
        "T-Mobile卡怎么实名认证？(How do I do real-name registration for my T-Mobile prepaid card?)",
        "/v1/carriers/t-mobile/answers?plan=prepaid&subject=real_name_registration,prc_resident_id",
        "Both are matters of law: no US law asks, and T-Mobile's own steps do not list them.",
    ),
    Example(
        "让我上传中国身份证正反面照片才能激活T-Mobile卡(I must upload photos of my Chinese ID card to activate a T-Mobile card.)",
        "/v1/match?q=让我上传中国身份证正反面照片才能激活T-Mobile卡",
        "The sentence is about a carrier and two subjects, and the claims that it may repeat are listed with their verdicts. "
        "The next answer is one of them.",
    ),
    Example(
        "Is it so that photos of both sides of the ID card are uploaded?",
        "/v1/claims/article-photos-uploaded-and-compared",
        "False of T-Mobile prepaid: it describes mainland China. Two US carriers do ask for ID photos, in single orders.",
    ),
    Example(
        "Do I show an ID for T-Mobile prepaid?",
        "/v1/carriers/t-mobile/answers?plan=prepaid&subject=government_photo_id",
        "The steps of the online eSIM order do not list one. For everything else nobody has shown it: unknown is not no. "
        "That no law asks stands beside the answer and does not answer it.",
    ),
    Example(
        "A tourist with a passport and a foreign card wants a T-Mobile prepaid eSIM online. Are they ready?",
        "/v1/carriers/t-mobile/checklist?plan=prepaid&sim=esim&channel=online&action=new_line&device=own"
        "&have=passport,payment_method&lack=us_payment_card",
        "Nothing is known to be missing, so the desk asks on. Whether the card must be from the US is known to nobody.",
    ),
    Example(
        "Who else would take that tourist?",
        "/v1/options?plan=prepaid&sim=esim&action=new_line&device=own&have=passport,payment_method&lack=us_payment_card",
        "A verdict and its reasons for each. A carrier of which little is known is not thereby one that asks for little.",
    ),
    Example(
        "Do I show an ID to open a T-Mobile postpaid line in a store?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&channel=store&subject=government_photo_id",
        "Unknown, although an ID is asked for to change a name on an account: that is another case.",
    ),
    Example(
        "And to change the name on the account?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&channel=store&action=account_change&subject=government_photo_id",
        "The same subject in the other case.",
    ),
    Example(
        "A student without a Social Security number wants T-Mobile postpaid in a store. Are they ready?",
        "/v1/carriers/t-mobile/checklist?plan=postpaid&channel=store&action=new_line&device=own&lack=ssn",
        "The missing number does not make the verdict, since nobody has shown that it is asked for. The credit check is open.",
    ),
    Example(
        "Where is that student known to fail?",
        "/v1/options?plan=postpaid&action=new_line&lack=ssn&verdict=not_ready",
        "Only where a source says that the number is asked for. A carrier that is not listed has not said that it does without.",
    ),
    Example(
        "Does T-Mobile postpaid need a credit check?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&subject=credit_check",
        "Sources disagree, so both sides are given with their confidence, and neither is chosen.",
    ),
    Example(
        "What does it cost to bring my number to T-Mobile postpaid?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&action=port_in&subject=activation_fee,number_transfer_fee",
        "The connection charge applies; moving the number itself is free.",
    ),
    Example(
        "I want to bring my number from Verizon prepaid to T-Mobile prepaid.",
        "/v1/port?from=verizon&to=t-mobile&plan=prepaid",
        "Verizon's PIN for a prepaid line is not the one for a postpaid line, and guides disagree on the account number. "
        "Both sides say that the old line stays on.",
    ),
    Example(
        "My phone is still locked to another carrier. Can I have a T-Mobile prepaid eSIM in it?",
        "/v1/carriers/t-mobile/checklist?plan=prepaid&sim=esim&channel=online&action=new_line&device=own&lack=unlocked_device",
        "Not ready: T-Mobile itself asks for the unlocked phone. The rest of the list still holds.",
    ),
    Example(
        "My phone takes only eSIMs. What does T-Mobile prepaid need of it?",
        "/v1/carriers/t-mobile/answers?plan=prepaid&sim=esim&device=own&subject=sim_card,qr_code,compatible_device",
        "A card has no place in an eSIM case. The QR code depends on the channel, and the app does without.",
    ),
    Example(
        "How do I move my T-Mobile postpaid line to another eSIM phone, in the app?",
        "/v1/carriers/t-mobile/answers?plan=postpaid&sim=esim&channel=app&action=sim_change&subject=imei,eid,sim_fee",
        "The app asks for two numbers of the new phone. Nobody has shown whether it costs anything.",
    ),
    Example(
        "How old must I be for Tello and for T-Mobile prepaid?",
        "/v1/compare?carriers=tello,t-mobile&plan=prepaid&channel=online&subject=minimum_age",
        "Both say 18. T-Mobile's age is in terms of 2010, which later ones replace, so its confidence is low.",
    ),
    Example(
        "And if the customer is too young: where does a prepaid eSIM fail?",
        "/v1/options?plan=prepaid&sim=esim&action=new_line&lack=minimum_age&verdict=not_ready",
        "These are the carriers with a known minimum age. For the others it is not known, or depends on the case.",
    ),
    Example(
        "My company wants T-Mobile lines. Is there a credit check, and what of the tax ID?",
        "/v1/carriers/t-mobile/answers?plan=business&action=new_line&subject=credit_check,deposit,business_tax_id",
        "What is known comes from one program for franchise owners, and the condition says so. The tax ID is unknown.",
    ),
    Example(
        "Xfinity wants an ID for my order. Will my Chinese passport do?",
        "/v1/carriers/xfinity-mobile/answers?plan=postpaid&channel=online&subject=government_photo_id&document=cn_passport,us_passport",
        "Asked only under a condition, within 72 hours, with a complete list of documents. A Chinese passport is not on it.",
    ),
    Example(
        "The Xfinity order is stuck at the ID photos, and I have a Chinese passport. What else will do?",
        "/v1/carriers/xfinity-mobile/checklist?plan=postpaid&channel=online&action=new_line&device=own&have=cn_passport",
        "The passport does not close the line on the photo ID. What would close it stands under “Better with”.",
    ),
    Example(
        "And what if it is canceled?",
        "/v1/carriers/xfinity-mobile/failures?plan=postpaid&channel=online",
        "Each failure has its remedy and its source.",
    ),
    Example(
        "Does Mint Mobile want my Social Security number?",
        "/v1/carriers/mint-mobile/answers?subject=ssn",
        "Nobody has shown it. What is said of US prepaid service in general stands beside the unknown and never answers it.",
    ),
    Example(
        "T-Mobile, Mint or Tello prepaid: where do they differ?",
        "/v1/compare?carriers=t-mobile,mint-mobile,tello&plan=prepaid&subject=credit_check,activation_fee,account_pin&only=differences",
        "A known answer beside an unknown one is a difference in what is known, not yet one between the carriers.",
    ),
    Example(
        "What about T-Mobile Lifeline?",
        "/v1/carriers/t-mobile/answers?plan=lifeline&subject=ssn,lifeline_eligibility",
        "What a law requires binds.",
    ),
    Example(
        "A Lifeline applicant at Assurance Wireless has a benefit letter and no Social Security number.",
        "/v1/carriers/assurance-wireless/checklist?plan=lifeline&action=new_line&have=benefit_letter&lack=ssn",
        "Not lost: the federal application carries the last four digits, or a Tribal ID number instead, which has to be asked.",
    ),
    Example(
        "The SIM shows the network code 310260. Whose is it?",
        "/v1/identify?mcc_mnc=310260",
        "A network code alone does not tell the seller: several use T-Mobile's. Ask for the brand.",
    ),
    Example(
        "My SIM says U.S. Cellular, which T-Mobile bought. What did it ask for to bring a number to a store?",
        "/v1/carriers/uscellular/answers?plan=postpaid&channel=store&action=port_in&subject=government_photo_id,ssn",
        "Each statement says that it is from before the sale; the answer is not a promise of today's owner.",
    ),
    Example(
        "What is written on a QR code that installs nothing?",
        "/v1/search?q=QR+code+scans+nothing",
        "A search finds records and their addresses; it does not answer.",
    ),
)


def write_page(client: FlaskClient) -> str:
    """Return the page with the answers that a client gets."""
    return "\n".join([OPENING, *(line for example in EXAMPLES for line in section(client, example))]) + "\n"


def section(client: FlaskClient, example: Example) -> Iterator[str]:
    """Write one question and its answer."""
    yield from (f"## {example.question}", "", f"`GET {example.call}`", "")
    yield from lines(example.call, client.get(example.call).get_json())
    yield from ("", example.lesson, "")
