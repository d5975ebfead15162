"""``sightline measures``: the figures."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    LIST,
    MONTH,
    already_published_option,
    format_option,
    known_at_option,
    measures_folder_option,
    publication_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("measures")
@click.option("--measure", "names", multiple=True, help="One measure; may be given again.")
@click.option("--area", help="The measures of one service area.")
@click.option("--from", "first", type=MONTH, help="The first month.")
@click.option("--to", "last", type=MONTH, help="The last month.")
@click.option(
    "--window",
    "windows",
    type=LIST,
    default="month",
    show_default=True,
    help="month, quarter, 6m, 12m, year, calendar_year; other for recorded figures of any other "
    "length; several with commas.",
)
@click.option(
    "--by",
    type=LIST,
    default=(),
    help="team, locality, worker, age_band, sex, ethnic_group, disability, category; several "
    "with commas.",
)
@click.option(
    "--public",
    is_flag=True,
    help="As the public may have them: small numbers hidden, and others that give them away, here "
    "or together with what was frozen for the public before.",
)
@already_published_option
@known_at_option
@store_version_option
@publication_option
@measures_folder_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
@click.pass_context
def command(
    ctx: click.Context,
    names: tuple[str, ...],
    area: str | None,
    first: date | None,
    last: date | None,
    windows: tuple[str, ...],
    by: tuple[str, ...],
    public: bool,
    published_files: tuple[Path, ...],
    known_at: date | None,
    store_version: int | None,
    number: int | None,
    folders: tuple[Path, ...],
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """The figures of every measure, or of those asked for.

    No data is never 0: a period that the record does not cover has the status no_data, a measure
    whose data is not in the store not_loaded, and both have no value. A measure that could not
    run says could_not_run, a file that is wrong is refused by name while the others run, and the
    exit code is 13. The note of a period under way says up to which day it is known.
    """
    from sightline.cli.asking import check_names, pick, pick_of, wanted_months
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.figure_rows import (
        COLUMN_TYPES,
        columns_of,
        mark_incomplete,
        whole_counts,
        with_symbols,
    )
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.figures import Wanted, figures
    from sightline.engine.library import library
    from sightline.engine.periods import ALL_WINDOWS
    from sightline.engine.published.first_reported import begin

    check_names("window", windows, ALL_WINDOWS)
    check_names("grouping", by, SPLITS)
    wanted_months(first, last)
    if published_files and (not public or number is not None):
        raise click.UsageError(
            "--already-published must be given with --public, and not with --publication."
        )
    if public:
        from sightline.cli.public_figures import check_public_groupings

        check_public_groupings(by)
    refused: list[str] = []
    if number is not None:
        from sightline.cli.kept_figures import check_public, published_figures

        found, kept = published_figures(store, number, known_at, store_version, public=public)
        if public:
            check_public(kept, windows or ("month",), by)
        definitions = pick(found.definitions, names, area)
        first, last, said = first or kept.month, last or kept.month, f"Publication {number}."
    else:
        chosen = choose_settings(settings_file, store, folders)
        read = library(chosen.settings.measure_folders)
        refused = list(read.refused.values())
        definitions = pick_of(read, names, area)
        said = chosen.said
        found = prepare_figures(
            store, chosen.settings, known_at=known_at, store_version=store_version
        )
        begin(store)
    wanted = Wanted(windows or ("month",), by, first, last)
    rows = mark_incomplete(whole_counts(figures(found.prepared, definitions, wanted)))
    if public and number is None:
        from sightline.cli.already_published import earlier_of
        from sightline.cli.public_figures import for_the_public

        earlier = earlier_of(store, published_files, found)
        rows = for_the_public(rows, found, definitions, wanted, chosen.settings, earlier).rows
    if form == "table":
        known = found.prepared.known_at
        say(f"{said} {f'As known on {known}.' if known else 'Nothing is loaded.'}")
    write_rows(
        with_symbols(form, rows),
        columns_of(form, wanted, rows),
        form=form,
        out=out,
        types=COLUMN_TYPES,
        title="Measures",
    )
    if not rows:
        say("No figures: the record does not reach the months that were asked for.")
    broken = {d.id: found.prepared.outcomes[d.id] for d in definitions}
    wrong = [f"{m} ({o.reason})" for m, o in broken.items() if o.status == "could_not_run"]
    if wrong:
        refused.append(f"These measures could not run: {'; '.join(wrong)}.")
    if refused:
        raise Refusal(" ".join(refused), Code.DEFINITION)
