"""``sightline publications``: what was published, and each publication shown again."""

from pathlib import Path

import click

from sightline.cli.options import EVERY_FORMAT, LIST, format_option, store_option


@click.group("publications", invoke_without_command=True)
@format_option(*EVERY_FORMAT)
@store_option
@click.pass_context
def command(ctx: click.Context, form: str, out: Path | None, store: Path) -> None:
    """List the publications: which period, by whom, when, and from which loads.

    Each has a number: measures --publication and cases --publication show its figures and lists
    as they were.
    """
    if ctx.invoked_subcommand is not None:
        return
    from sightline.cli.kept_figures import KEPT_TYPES, publication_rows
    from sightline.cli.output import write_rows
    from sightline.engine.published.publications import publications
    from sightline.history import Store

    rows = publication_rows(list(publications(Store.open(store))))
    columns = tuple(KEPT_TYPES)
    if form == "table":
        columns = tuple(c for c in columns if any(row[c] for row in rows))
    write_rows(rows, columns, form=form, out=out, types=KEPT_TYPES, title="Publications")


@command.command("show")
@click.argument("number", type=click.IntRange(min=1))
@click.option("--by", type=LIST, default=(), help="Groupings, several with commas.")
@click.option("--public", is_flag=True, help="As the public has them.")
@format_option(*EVERY_FORMAT)
@store_option
def show(
    number: int, by: tuple[str, ...], public: bool, form: str, out: Path | None, store: Path
) -> None:
    """Show publication NUMBER: what it says of itself, and every figure in it.

    The same bytes whenever it is shown, but for the note that a person was removed.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.figure_rows import (
        COLUMN_TYPES,
        columns_of,
        mark_incomplete,
        whole_counts,
        with_symbols,
    )
    from sightline.cli.kept_figures import check_public, described, published_figures
    from sightline.cli.output import write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.figures import Wanted, figures

    check_names("grouping", by, SPLITS)
    found, kept = published_figures(store, number, None, None, public=public)
    windows = kept.public.windows if public and kept.public else kept.windows
    if public:
        check_public(kept, windows, by)
    wanted = Wanted(windows, by, kept.month, kept.month)
    known = list(found.definitions.values())
    rows = mark_incomplete(whole_counts(figures(found.prepared, known, wanted)))
    if form == "table" and out is None:
        click.echo(f"{described(kept)}\n")
    columns = columns_of(form, wanted, rows)
    shown_rows = with_symbols(form, rows)
    write_rows(shown_rows, columns, form=form, out=out, types=COLUMN_TYPES, title="Publication")
