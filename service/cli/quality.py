"""`carriers quality`: how well the questions of the dataset are understood."""

from pathlib import Path

import click

from schemas.vocabulary.records import LANGUAGES
from service.cli.group import FOLDER, carriers
from service.reference.releases.editions import open_editions
from service.reference.text.quality import HALVES, KINDS, Asked, ask, false_carriers, half_of, score


@carriers.command()
@FOLDER
@click.option("--misses", is_flag=True, help="List the questions of the tuned half that are not understood.")
def quality(folder: Path, misses: bool) -> None:
    """Measure how well the questions are understood: on the half that was tuned on, and on the unseen one."""
    edition = open_editions(folder).current
    dataset, words = edition.dataset, edition.words
    asked = list(ask(dataset, words))
    for half in HALVES:
        for language in LANGUAGES:
            show(
                half,
                language,
                [each for each in asked if half_of(each.question) == half and each.question["language"] == language],
            )
        show(half, "all", [each for each in asked if half_of(each.question) == half])
    false = false_carriers(dataset, words)
    click.echo(f"traps with a false carrier: {len(false)} of {len(dataset.books.get('questions', {}).get('traps', ()))}")
    for trap, names in false:
        click.echo(f"  {trap}: {', '.join(names)}")
    if misses:
        for each in asked:
            if half_of(each.question) == HALVES[0] and not each.right_first:
                click.echo(f"{each.question['id']} {each.question['text']} {each.found}")


def show(half: str, language: str, asked: list[Asked]) -> None:
    """Show one row: the share of questions with the right carrier and subject first, and each kind's precision and recall."""
    first = sum(each.right_first for each in asked) / max(len(asked), 1)
    spoken = sum(each.language == each.question["language"] for each in asked) / max(len(asked), 1)
    kinds = [f"{key} {(found := score(asked, key)).precision:4.0%}/{found.recall:4.0%}" for key in KINDS]
    click.echo(f"{half:6} {language:7} n={len(asked):3} first {first:4.0%} language {spoken:4.0%}  " + "  ".join(kinds))
