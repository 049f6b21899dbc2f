"""`carriers check` and `carriers translate`: is everything in order, and in every language?"""

from pathlib import Path

import click

import service.app  # noqa: F401 - so that every message is known to translators
from service.cli.group import FOLDER, carriers
from service.reference.check import Checked
from service.reference.languages import LOCALES, read_catalogue, template, texts, unfinished, write_catalogue
from service.reference.releases.keeping import check_kept
from service.reference.releases.ledger import DamagedReleaseError


@carriers.command()
@FOLDER
@click.option("--release", is_flag=True, help="Refuse texts that are missing or fuzzy in a language.")
def check(folder: Path, release: bool) -> None:
    """Report all that is wrong with the dataset; the exit status is 1 if anything is."""
    checked = sound(folder)
    click.echo(f"{len(checked.carriers)} carriers and {len(checked.jurisdictions)} countries are in order.")
    if not report_languages(checked) and release:
        raise click.ClickException("A language is not whole: run `carriers translate` and finish it.")


def sound(folder: Path) -> Checked:
    """Return the files of a folder; what is wrong with them, or has vanished since the last release, ends the command."""
    checked = Checked(folder)
    try:
        findings = sorted(checked.findings or check_kept(checked))
    except DamagedReleaseError as error:
        raise click.ClickException(f"{error} Restore its files, for example with git.") from error
    for finding in findings:
        click.echo(str(finding), err=True)
    if findings:
        raise click.ClickException(f"{len(findings)} findings.")
    return checked


@carriers.command()
@FOLDER
def translate(folder: Path) -> None:
    """Bring the catalogues up to date with the English texts and show what is missing or fuzzy."""
    checked = Checked(folder)
    wanted = template(checked)
    for language in LOCALES:
        catalog = read_catalogue(folder, language)
        catalog.update(wanted)
        write_catalogue(folder, language, catalog)
    report_languages(checked, listed=20)


def report_languages(checked: Checked, listed: int = 0) -> bool:
    """Show how much of each language is there; return whether all are whole."""
    wanted, whole = [text for text, _ in texts(checked)], True
    for language in LOCALES:
        missing, fuzzy = unfinished(read_catalogue(checked.folder, language), wanted)
        whole = whole and not missing and not fuzzy
        if missing or fuzzy or listed:
            click.echo(f"{language}: {len(missing)} missing, {len(fuzzy)} fuzzy of {len(set(wanted))}", err=not listed)
        for text in (missing + fuzzy)[:listed]:
            click.echo(f"  {text}")
    return whole
