"""YAML without surprises: no repeated keys, no implicit types, and the line of every value."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from service.reference.finding import Finding, Path, spell

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

STRING = "tag:yaml.org,2002:str"
INTEGER = "tag:yaml.org,2002:int"
BOOLEAN = "tag:yaml.org,2002:bool"
PLAIN_NUMBER = re.compile(r"0|[1-9]\d*")


@dataclass
class Document:
    """A file's content as plain values, with the line of every path and what is wrong with its form."""

    file: str
    content: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Return the line of a path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def find(self, path: Path, message: str) -> Finding:
        """Return a finding at a path of this file."""
        return Finding(self.file, self.line(path), spell(path), message)


def read_document(file: str, text: str) -> Document:
    """Read one YAML file; what cannot be read is among the findings."""
    document = Document(file)
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        document.findings.append(Finding(file, line, "", f"Not YAML: {error.problem}. Mend the line or the one before."))
    except (yaml.YAMLError, RecursionError) as error:
        document.findings.append(Finding(file, 1, "", f"Not YAML: {error}. Start again from the template."))
    else:
        if node is None:
            document.findings.append(Finding(file, 1, "", "The file is empty: copy the template of CONTRIBUTING.md."))
        else:
            document.content = Reading(document).value(node, ())
    return document


class Reading:
    """One walk over the nodes of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:
        """Return the plain value of a node; note its line and what is wrong with it."""
        self.document.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self.seen:
            self.refuse(path, "An alias: write the value out where it is needed.")
            return None
        self.seen.add(id(node))
        if node.tag.startswith("!") or "python/" in node.tag:
            self.refuse(path, f"The tag {node.tag!r} says nothing here: take it out.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, path)
        return self.scalar(node, path)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        """Return a mapping whose keys are strings, each once."""
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key_node.tag != STRING:
                self.refuse(path, f"The key {key!r} is not a plain word: put it in quotes.", line)
            elif key in found:
                self.refuse((*path, key), f"The key {key!r} stands here twice: keep one.", line)
            else:
                self.document.lines[(*path, key)] = line
                found[key] = self.value(value_node, (*path, key))
        return found

    def sequence(self, node: yaml.SequenceNode, path: Path) -> list[Any]:
        """Return a list of values."""
        return [self.value(each, (*path, index)) for index, each in enumerate(node.value)]

    def scalar(self, node: yaml.Node, path: Path) -> str | int | bool | None:
        """Return a string, a plain whole number, true or false; anything else is refused."""
        value: str = node.value
        if node.tag == STRING:
            return value
        if node.tag == INTEGER and PLAIN_NUMBER.fullmatch(value):
            return int(value)
        if node.tag == BOOLEAN and value in ("true", "false"):
            return value == "true"
        kind = node.tag.rpartition(":")[2]
        self.refuse(path, f"{value!r} is read as {kind}: put it in quotes, or leave the key out.")
        return None

    def refuse(self, path: Path, message: str, line: int | None = None) -> None:
        """Note a fault of form."""
        line = line or self.document.line(path)
        self.document.findings.append(Finding(self.document.file, line, spell(path), message))
