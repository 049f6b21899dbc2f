"""What Zendesk asks of a package before it takes it, and what we never put into one."""

import re
import struct
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit
from zipfile import BadZipFile

from service.desk.zendesk.reading import Package, paths, read_package

NEEDED = ("author", "defaultLocale", "location", "frameworkVersion")
AUTHOR = ("name", "email", "url")
SWITCHES = ("private", "singleInstall", "signedUrls")
LOCALE = re.compile(r"[a-z]{2,3}(-\w{2,3})?")
REFUSED = re.compile(r"\.(zip|gz|gzip|tar|tgz|7z|rar|bz2|pdf|docx?|xlsx?|pptx?|exe|jar)$", re.IGNORECASE)
OURS = re.compile(r"(^|/)(\.|node_modules/|package(-lock)?\.json$|zcli\.apps\.config\.json$)|\.map$|(^|/)tests?/")
PLACES = ("manifest.json", "assets/", "translations/")
READ = (".js", ".html", ".css", ".json")
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bBearer [\w.~+/-]{16,}"
    r"|\b(api[_-]?key|secret|password|token)\b[\"']?\s*[:=]\s*[\"'][^\"'\s]{12,}[\"']",
    re.IGNORECASE,
)
BANNERS = ((830, 200), (1660, 400))


def mistakes(package: bytes) -> list[str]:
    """Return all that is wrong with a package, an empty list if it is good."""
    try:
        read = read_package(package)
    except (BadZipFile, ValueError) as error:
        return [str(error)]
    return [mistake for rule in RULES for mistake in rule(read)]


def check_manifest(package: Package) -> Iterator[str]:
    """Find what is missing in the manifest or of the wrong type."""
    manifest = package.manifest
    yield from (f"The manifest has no {key}." for key in NEEDED if not manifest.get(key))
    yield from (f"The author has no {key}." for key in AUTHOR if not manifest.get("author", {}).get(key))
    if manifest.get("frameworkVersion") != "2.0":
        yield "frameworkVersion is not '2.0'."
    yield from (f"{key} is not true or false." for key in SWITCHES if not isinstance(manifest.get(key, True), bool))
    if not is_texts(manifest.get("domainWhitelist", [])):
        yield "domainWhitelist is not a list of texts."


def is_texts(value: Any) -> bool:
    """Tell whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def check_places(package: Package) -> Iterator[str]:
    """Find places of the app whose page is not there."""
    for product in package.manifest.get("location", {}).values():
        for name, said in product.items():
            place = said if isinstance(said, dict) else {"url": said}
            if not is_page(str(place.get("url")), package.files):
                yield f"The page of {name} is not in assets/ and no https address."
            if not isinstance(place.get("flexible", True), bool):
                yield f"flexible of {name} is not true or false."


def is_page(url: str, files: Iterable[str]) -> bool:
    """Tell whether Zendesk would show what is at an address."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname == "localhost" or (url.startswith("assets/") and parts.path in files)


def check_translations(package: Package) -> Iterator[str]:
    """Find languages that Zendesk does not take, and texts that one has and another lacks."""
    texts, default = package.translations, package.manifest.get("defaultLocale")
    yield from (f"translations/{name}.json is not named as a locale." for name in texts if not LOCALE.fullmatch(name))
    if default not in texts:
        yield f"There is no translations/{default}.json."
    keys = {name: set(paths(text)) for name, text in texts.items()}
    yield from (f"translations/{name}.json has no app.name." for name in texts if "app.name" not in keys[name])
    every = set().union(*keys.values())
    yield from (f"translations/{name}.json lacks {key}." for name in texts for key in sorted(every - keys[name]))


def check_parameters(package: Package) -> Iterator[str]:
    """Find settings whose names, switches or labels Zendesk refuses."""
    parameters = package.manifest.get("parameters", [])
    names = [str(each.get("name")) for each in parameters]
    if len(set(names)) < len(names):
        yield "Two parameters have the same name."
    if "name" in names:
        yield "A parameter is called 'name'."
    labels = set(paths(package.translations.get(package.manifest.get("defaultLocale", ""), {})))
    yield from (f"The parameter {name} has no label." for name in names if f"app.parameters.{name}.label" not in labels)
    for each in parameters:
        if not all(isinstance(each.get(key, True), bool) for key in ("required", "secure")):
            yield "required or secure of a parameter is not true or false."
        if "scopes" in each and each.get("secure") is not True:
            yield "A parameter that is not secure has scopes."


def check_files(package: Package) -> Iterator[str]:
    """Find files that Zendesk refuses or that are none of its business."""
    for name in package.files:
        if REFUSED.search(name):
            yield f"{name} is of a kind that Zendesk refuses."
        if OURS.search(name) or not name.startswith(PLACES):
            yield f"{name} does not belong into the package."
    banner = package.files.get("assets/banner.png")
    if banner is not None and struct.unpack(">II", banner[16:24].ljust(8, b"\0")) not in BANNERS:
        yield "assets/banner.png is not 830 by 200, or twice that."


def check_texts(package: Package) -> Iterator[str]:
    """Find addresses without encryption and things that look like a secret."""
    for name, content in package.files.items():
        text = content.decode(errors="replace")
        if name.endswith(READ) and re.search(r"\bhttp:", text):
            yield f"{name} holds an http: address."
        if SECRET.search(text):
            yield f"{name} holds what looks like a secret."


RULES = (check_manifest, check_places, check_translations, check_parameters, check_files, check_texts)
