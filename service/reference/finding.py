"""What a check finds wrong: where it is and what to do."""

from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Finding:
    """One fault of a data file, at a line (from 1) and a path inside the document."""

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        return f"{where}: {self.path}: {self.message}" if self.path else f"{where}: {self.message}"


class DatasetError(Exception):
    """The dataset is damaged: all that is wrong with it."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = sorted(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def spell(path: Path) -> str:
    """Return a path as people write it, such as requirements[3].answer."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def flatten(messages: Any, path: Path = ()) -> list[tuple[Path, str]]:
    """Return marshmallow's nested messages as pairs of path and sentence."""
    if isinstance(messages, dict):
        return [pair for step, inner in messages.items() for pair in flatten(inner, path if step == "_schema" else (*path, step))]
    if isinstance(messages, list):
        return [(path, message) for message in messages]
    return [(path, messages)]
