"""A package for Zendesk as it is read: its files, its manifest and its texts."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile


@dataclass(frozen=True)
class Package:
    """The files of a package, and what those say that are JSON."""

    files: Mapping[str, bytes]
    documents: Mapping[str, Any]

    @property
    def manifest(self) -> dict[str, Any]:
        """What the package says of itself."""
        return dict(self.documents["manifest.json"])

    @property
    def translations(self) -> dict[str, Any]:
        """The texts, by locale."""
        names = [name for name in self.documents if name.startswith("translations/")]
        return {name.removeprefix("translations/").removesuffix(".json"): self.documents[name] for name in names}


def read_package(package: bytes) -> Package:
    """Return the files of a zip.

    Raises: ValueError if one is in it twice, is no good JSON, or if there is no manifest.
    """
    with ZipFile(BytesIO(package)) as archive:
        names = archive.namelist()
        files = {name: archive.read(name) for name in names}
    if len(files) < len(names):
        raise ValueError("A file is in the package twice.")
    documents = {name: read_json(name, content) for name, content in files.items() if name.endswith(".json")}
    if not isinstance(documents.get("manifest.json"), dict):
        raise ValueError("There is no manifest.json at the root.")
    return Package(files, documents)


def read_json(name: str, content: bytes) -> Any:
    """Return what a JSON file says; a key that is there twice is an error."""
    try:
        return json.loads(content, object_pairs_hook=mapping)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a mapping of pairs whose keys are all different."""
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"the key '{key}' is there twice")
    return dict(pairs)


def paths(texts: Any, above: str = "") -> Iterator[str]:
    """Find the keys of texts, those inside others joined with a dot."""
    if isinstance(texts, dict):
        for key, value in texts.items():
            yield from paths(value, f"{above}.{key}" if above else key)
    elif isinstance(texts, str) and texts.strip():
        yield above
