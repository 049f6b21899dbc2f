"""The dataset as it is now, and as it was in every release: an old one is loaded when it is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock

from cachetools import LRUCache

from service.reference.ages import newest_reading
from service.reference.check import NAMESAKES, Checked
from service.reference.content import Content, content_of, plain
from service.reference.dataset import EMBEDDED, UNRELEASED, Dataset, build
from service.reference.finding import DatasetError
from service.reference.positions import Record
from service.reference.releases.changes import Difference, difference
from service.reference.releases.ledger import DamagedReleaseError, digest, read_file
from service.reference.releases.snapshot import freeze, thaw
from service.reference.text.skill import Skill, unskilled
from service.reference.text.words import Words

MOST_LOADED = 8
MOST_COMPARED = 64


@dataclass(frozen=True, eq=False)
class Edition:
    """The dataset of a release, or that of the tree, with what is needed to understand words."""

    name: str
    dataset: Dataset
    skill: Skill

    @cached_property
    def words(self) -> Words:
        """Return the names and texts of the dataset, as they can be recognised and searched."""
        return Words(self.dataset, self.skill)

    def learn(self) -> None:
        """Build now what would be built when a text is first read, so that processes share it."""
        self.words.skill.learn()


class Editions:
    """The edition of now, and those of all releases.

    `releases` has the records of the ledger by version, the oldest first.
    """

    def __init__(self, current: Edition, releases: Mapping[str, Record], folder: Path = EMBEDDED) -> None:
        self.current, self.releases, self.folder = current, dict(releases), folder
        self.loaded: LRUCache[str, Edition] = LRUCache(MOST_LOADED)
        self.compared: LRUCache[tuple[str, str], Difference] = LRUCache(MOST_COMPARED)
        self.proven: set[tuple[str, str]] = set()
        self.lock = RLock()

    @property
    def newest(self) -> str | None:
        """Return the version of the newest release, if there is any."""
        return next(reversed(self.releases), None)

    def get(self, name: str) -> Edition:
        """Return the edition of a release, or that of now by its own name.

        Raises: DamagedReleaseError if the release is not what was frozen.
        """
        if name == self.current.name:
            return self.current
        with self.lock:
            if name not in self.loaded:
                self.loaded[name] = self.load(self.releases[name])
            return self.loaded[name]

    def load(self, release: Record) -> Edition:
        """Read the snapshot of a release; what the code itself says is told in the words of today."""
        try:
            content = thaw(read_file(self.folder, release["version"], release["snapshot"]))
            spoken = self.current.dataset.translations
            translations = {name: {**spoken[name], **texts} for name, texts in content.translations.items() if name in spoken}
            content = Content(content.carriers, content.jurisdictions, content.books, translations)
            return Edition(release["version"], build(content, release["date"]), self.current.skill)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise DamagedReleaseError(release["version"], f"its snapshot has another shape ({error}).") from error

    def prove(self, version: str, file: Record) -> None:
        """Read a frozen file against its digest, once.

        Raises: DamagedReleaseError if it is damaged.
        """
        if (version, file["name"]) not in self.proven:
            read_file(self.folder, version, file)
            self.proven.add((version, file["name"]))

    def on(self, day: str) -> str | None:
        """Return the version of the release that was current at the end of a day, if there was one."""
        return next((name for name, each in reversed(list(self.releases.items())) if each["date"] <= day), None)

    def before(self, name: str) -> str | None:
        """Return the version of the release before an edition, if there was one."""
        place = self.place(name)
        return list(self.releases)[place - 1] if place else None

    def place(self, name: str) -> int:
        """Return how many releases came before an edition."""
        known = list(self.releases)
        return known.index(name) if name in known else len(known)

    def difference(self, before: str | None, after: str) -> Difference:
        """Return what changed from one edition to another; before the first there was nothing.

        Raises: DamagedReleaseError if one of the two is not what was frozen.
        """
        pair = (before or "", after)
        with self.lock:
            if pair not in self.compared:
                self.compared[pair] = difference(self.get(before).dataset if before else None, self.get(after).dataset)
            return self.compared[pair]


def open_editions(folder: Path = EMBEDDED) -> Editions:
    """Read the tree, which is the newest release if it has its digest, and otherwise unreleased.

    Raises: DatasetError with all that is wrong with the tree.
    """
    checked = Checked(folder)
    if checked.findings:
        raise DatasetError(checked.findings)
    releases = {str(row["version"]): row for row in checked.releases}
    content, newest = content_of(checked), next(reversed(releases.values()), None)
    if newest and newest["snapshot"]["sha256"] == digest(freeze(content)):
        name, dataset = newest["version"], build(content, newest["date"])
    else:
        read = newest_reading([*content.carriers.values(), *content.jurisdictions.values()])
        name, dataset = UNRELEASED, build(content, max(read, newest["date"]) if newest else read)
    return Editions(Edition(name, dataset, skill_of(checked, dataset)), releases, folder)


def skill_of(checked: Checked, dataset: Dataset) -> Skill:
    """Return what can be learnt from the sentences of a folder."""
    return Skill(plain(checked.utterances), plain(checked.namesakes).get(NAMESAKES), dataset)


def edition_alone(dataset: Dataset) -> Editions:
    """Return the editions of a dataset that has no releases."""
    return Editions(Edition(UNRELEASED, dataset, unskilled(dataset)), {})
