"""The package of the Zendesk app: the same bytes each time it is made from the same parts."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from string import Template
from urllib.parse import urlsplit
from zipfile import ZipFile, ZipInfo

from service.reference.dataset import EMBEDDED

SOURCE = EMBEDDED.parent / "integrations" / "zendesk"
SENT = ("manifest.json", "assets/*", "translations/*.json")
ADDRESSED = ("manifest.json", "assets/iframe.html")
EARLIEST = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


def contents(url: str, script: bytes, licence: bytes, source: Path = SOURCE) -> dict[str, bytes]:
    """Return the files of the app that asks the service at an address, by their names in the package."""
    found = {path.relative_to(source).as_posix(): path.read_bytes() for pattern in SENT for path in source.glob(pattern)}
    addressed = {name: addressed_to(url, found[name].decode()).encode() for name in ADDRESSED}
    return {**found, **addressed, "assets/app.js": script, "assets/licence-of-the-sdk.txt": licence}


def addressed_to(url: str, text: str) -> str:
    """Return a file of the app with the service's address put in."""
    parts = urlsplit(url)
    return Template(text).substitute(url=url.rstrip("/"), origin=f"{parts.scheme}://{parts.netloc}", host=parts.hostname)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files, in the order of their names, uncompressed and without the time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in sorted(files.items()):
            entry = ZipInfo(name, EARLIEST)
            entry.create_system, entry.external_attr = 3, READABLE
            archive.writestr(entry, content)
    return buffer.getvalue()
