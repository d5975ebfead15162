"""``sightline catalogue``: every measure with its definition."""

from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    format_option,
    measures_folder_option,
    settings_option,
    store_option,
)


@click.command("catalogue")
@click.option("--area", help="The measures of one service area.")
@click.option(
    "--sql",
    metavar="MEASURE",
    help="Print one measure as one statement instead, with the shared views that it reads.",
)
@click.option(
    "--dialect",
    type=click.Choice(["duckdb", "postgres", "tsql", "spark"]),
    default="duckdb",
    show_default=True,
    help="What --sql is written in; tsql is SQL Server's.",
)
@measures_folder_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    area: str | None,
    sql: str | None,
    dialect: str,
    folders: tuple[Path, ...],
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Every measure with its definition, what data it needs and its worked examples.

    No store is needed. A file of your own that is wrong is refused by name, the others are
    listed, and the exit code is 13.
    """
    from sightline.cli.asking import pick_of
    from sightline.cli.catalogue_rows import COLUMNS, SHORT, catalogue_rows
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.output import write_rows
    from sightline.engine.library import library

    read = library(choose_settings(settings_file, store, folders).settings.measure_folders)
    if sql is not None:
        from sightline.engine.dialects.standalone import standalone

        (definition,) = pick_of(read, (sql,), None)
        text = standalone(definition, dialect)
        if out is None:
            click.echo(text, nl=False)
        else:
            out.write_text(text, encoding="utf-8")
        return
    columns = SHORT if form == "table" and out is None else COLUMNS
    rows = catalogue_rows(pick_of(read, (), area), examples="examples" in columns)
    write_rows(rows, columns, form=form, out=out, title="Measures")
    if read.refused:
        raise Refusal(" ".join(read.refused.values()), Code.DEFINITION)
