"""``sightline new-measure``: the two files of a measure of your own."""

from pathlib import Path

import click


@click.command("new-measure")
@click.argument("identifier", metavar="ID")
@click.option("--area", required=True, help="The service area under which it is listed.")
@click.option(
    "--kind",
    type=click.Choice(("flow", "snapshot", "value", "recorded")),
    default="flow",
    show_default=True,
    help="Events of a period, what is so on its last day, a number over events, or a figure that "
    "somebody supplies.",
)
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder of your own measures; made if it is not there.",
)
def command(identifier: str, area: str, kind: str, folder: Path) -> None:
    """Write the SQL file and the worked example of a new measure, for you to fill in.

    Both run as they are: sightline test-measures FOLDER. The folder is named in the settings
    ([measures] folders) or with --measures-folder.
    """
    from sightline.cli.output import say
    from sightline.engine.definition import Kind, read_definition
    from sightline.engine.library import library
    from sightline.engine.new_measure import new_measure

    sql, page = new_measure(identifier, area, Kind(kind))
    paths = folder / f"{identifier}.sql", folder / f"{identifier}.md"
    read_definition(sql, str(paths[0]), str(folder))
    known = library((str(folder),))
    there = known.definitions.get(identifier)
    if there is not None:
        raise click.UsageError(
            f"The id of a measure must be its own, and {there.file} has '{identifier}'."
        )
    for path in paths:
        if path.exists():
            raise click.UsageError(f"A new measure must not overwrite a file, and {path} is there.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in zip(paths, (sql, page), strict=True):
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{folder}: cannot be written ({error.strerror}).") from None
    say(f"Written: {paths[0]} and {paths[1]}.")
    say(f"Fill them in, then: sightline test-measures {folder}")
