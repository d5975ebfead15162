"""``sightline test-measures``: the worked examples of your own measures."""

from pathlib import Path

import click

from sightline.cli.options import format_option


@click.command("test-measures")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@format_option("table", "csv", "json")
def command(folder: Path, form: str, out: Path | None) -> None:
    """Run the worked examples of every measure in a folder, and say what differs.

    The exit code is 13 when a file is wrong, has no example, or an example does not agree.
    """
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.output import write_rows
    from sightline.cli.tried_measures import COLUMNS, try_measures

    rows = try_measures(folder)
    write_rows(rows, COLUMNS, form=form, out=out, title="Examples")
    wrong = sum(row["result"] != "agrees" for row in rows)
    if wrong:
        raise Refusal(f"{wrong} of {len(rows)} do not agree.", Code.DEFINITION)
    if not rows:
        raise click.UsageError(f"{folder} must hold measures, and there is no .sql file in it.")
