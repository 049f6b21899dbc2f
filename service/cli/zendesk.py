"""`carriers zendesk`: the app for the sidebar of a Zendesk ticket, as the zip that is uploaded there."""

import re
import shutil
import subprocess
from pathlib import Path

import click

from service.cli.group import carriers
from service.desk.zendesk.package import SOURCE, contents, zipped
from service.desk.zendesk.rules import mistakes

ADDRESS = re.compile(r"https://[a-z0-9.-]+(:\d+)?(/[\w.~-]+)*/?", re.IGNORECASE)
LICENCE = SOURCE / "node_modules" / "zendesk_app_framework_sdk" / "LICENSE"


@carriers.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--url", required=True, help="Where the service is: https://…")
def zendesk(out: Path, url: str) -> None:
    """Write the app for Zendesk's ticket sidebar to the zip OUT; the same bytes each time."""
    if not ADDRESS.fullmatch(url):
        raise click.BadParameter("give an https address, such as https://carriers.example.com.", param_hint="--url")
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
    package = zipped(contents(url, npm("run", "--silent", "build"), LICENCE.read_bytes()))
    found = mistakes(package)
    if found:
        raise click.ClickException("Zendesk would refuse the package.\n" + "\n".join(found))
    out.write_bytes(package)
    click.echo(f"Wrote {out}: upload it in Zendesk's Admin Center as a private app.")


def npm(*arguments: str) -> bytes:
    """Return what npm writes when it is called on the app's source."""
    program = shutil.which("npm")
    if program is None:
        raise click.ClickException("npm is missing: install Node.js 18 or newer with npm.")
    result = subprocess.run([program, *arguments], cwd=SOURCE, capture_output=True, check=False)  # noqa: S603
    if result.returncode:
        raise click.ClickException(f"npm {arguments[0]} failed.\n{result.stderr.decode(errors='replace')}")
    return result.stdout
