"""How static hosts serve the exported files: a configuration for nginx, and the files that other hosts read."""

import re
from collections.abc import Iterable, Mapping

from service.export import ENDINGS

NGINX = """# For the level of `http`: which language is asked for, and whether a file can answer at all.
map $arg_lang $asked_language { default ""; ~*^zh zh-Hans; ~*^es es; ~*^en en; }
map $http_accept_language $accepted_language { default en; ~*^zh zh-Hans; ~*^es es; }
map $asked_language $language { default $asked_language; "" $accepted_language; }
# A file cannot answer a question such as ?plan=prepaid, and must not seem to.
map $args $cannot_answer { default 1; "" 0; ~^lang=[A-Za-z0-9_-]+$ 0; }
map $request_uri $policy { POLICIES }

server {
    listen LISTEN;
    root ROOT;
    default_type application/octet-stream;
    types { TYPES }
    if ($cannot_answer) { return 400; }
    location / { try_files /$languageENDINGS =404; }
HEADERS
}
"""
TYPES = {
    "application/json": "json",
    "application/linkset+json": "linkset",
    "application/atom+xml": "atom",
    "application/zip": "zip",
    "application/vnd.sqlite3": "sqlite",
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js",
    "text/plain": "txt",
    "image/svg+xml": "svg",
}
SENT_BY_EVERY_FILE = (
    "Access-Control-Allow-Origin",
    "Cross-Origin-Resource-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
)


def host_files(
    headers: Mapping[str, str], policies: Mapping[str, str], languages: Iterable[str], files: Mapping[str, str]
) -> dict[str, str]:
    """Return the file for each kind of host.

    `headers` are those that the service sends, `policies` what may be loaded by which address, `files` has that of each path.
    """
    sent = {name: headers[name] for name in SENT_BY_EVERY_FILE}
    return {"nginx.conf": nginx(sent, policies), "_headers": header_file(sent), "_redirects": rewrites(languages, files)}


def nginx(headers: Mapping[str, str], policies: Mapping[str, str]) -> str:
    """Return the configuration of nginx; where it listens and where the files are is left to fill in."""
    found = {**headers, "Content-Language": "$language", "Vary": "Accept-Language", "Content-Security-Policy": "$policy"}
    lines = [f'    add_header {name} "{value}" always;' for name, value in found.items()]
    endings = " ".join(["$uri", *(f"/$language$uri{ending}" for ending in dict.fromkeys(ENDINGS.values()))])
    types = " ".join(f"{media_type} {ending};" for media_type, ending in TYPES.items())
    allowed = " ".join(f'"{pattern}" "{policy}";' for pattern, policy in policies.items())
    places = {"POLICIES": allowed, "TYPES": types, "ENDINGS": endings, "HEADERS": "\n".join(lines)}
    return re.sub("|".join(places), lambda place: places[place[0]], NGINX)


def header_file(headers: Mapping[str, str]) -> str:
    """Return the header fields of every file, in the form that Netlify and Cloudflare Pages read."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items()), ""])


def rewrites(languages: Iterable[str], files: Mapping[str, str]) -> str:
    """Return which file answers which path, in the form that Netlify and Cloudflare Pages read; the first that fits counts."""
    usual = {"/v1/*": "/v1/:splat.json", "/*": "/:splat.html"}
    others = {path: file for path, file in files.items() if file != path + (".json" if path.startswith("/v1/") else ".html")}
    answers = {**others, **usual}.items()
    spoken = [
        f"{path} /{language}{file} 200 Language={language.partition('-')[0]}" for language in languages for path, file in answers
    ]
    return "\n".join([*spoken, *(f"{path} /en{file} 200" for path, file in answers), ""])
