"""The frozen files of releases: read against their digests, and written."""

import hashlib
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from service.reference.positions import Record

SNAPSHOT = "snapshot.json"
FOLDER = "releases"
PIECE = 65_536


class DamagedReleaseError(Exception):
    """A frozen file of a release is not what was frozen."""

    def __init__(self, version: str, reason: str) -> None:
        super().__init__(f"Release {version}: {reason}")
        self.version, self.reason = version, reason


def read_file(folder: Path, version: str, file: Record) -> bytes:
    """Return the bytes of a frozen file.

    Raises: DamagedReleaseError if it is absent or has another digest.
    """
    path = folder / FOLDER / version / f"{file['name']}.xz"
    try:
        data = lzma.decompress(path.read_bytes())
    except (OSError, lzma.LZMAError) as error:
        raise DamagedReleaseError(version, f"{file['name']} cannot be read ({type(error).__name__}).") from error
    if digest(data) != file["sha256"]:
        raise DamagedReleaseError(version, f"{file['name']} does not have its SHA-256.")
    return data


def stream_file(folder: Path, version: str, name: str) -> Iterator[bytes]:
    """Read a frozen file piece by piece; it has been checked before."""
    with lzma.open(folder / FOLDER / version / f"{name}.xz") as stream:
        yield from iter(lambda: stream.read(PIECE), b"")


def write_file(folder: Path, version: str, name: str, data: bytes) -> dict[str, Any]:
    """Freeze a file of a release; return its record."""
    path = folder / FOLDER / version / f"{name}.xz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(data, preset=9))
    return {"name": name, "bytes": len(data), "sha256": digest(data)}


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(data).hexdigest()
