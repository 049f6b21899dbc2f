"""The `carriers` command: what contributors and operators do with the dataset."""

from service.cli.check import check, translate
from service.cli.export import export
from service.cli.group import carriers
from service.cli.knowledge import coverage, stale
from service.cli.quality import quality
from service.cli.release import diff, release, verify
from service.cli.watch import watch
from service.cli.write import examples, new, schema

__all__ = [
    "carriers",
    "check",
    "coverage",
    "diff",
    "examples",
    "export",
    "new",
    "quality",
    "release",
    "schema",
    "stale",
    "translate",
    "verify",
    "watch",
]
