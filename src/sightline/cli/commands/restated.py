"""``sightline restated``: a measure as first reported beside as now known, and why they differ."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    MONTH,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("restated")
@click.option("--measure", "name", required=True, help="The measure.")
@click.option("--from", "first", type=MONTH, help="The first month.")
@click.option("--to", "last", type=MONTH, help="The last month.")
@click.option("--window", default="month", show_default=True, help="Which periods: see measures.")
@click.option("--by", "split", help="One grouping: a row for each of its groups too.")
@click.option("--cases", "each", is_flag=True, help="The cases behind each reason.")
@known_at_option
@store_version_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    name: str,
    first: date | None,
    last: date | None,
    window: str,
    split: str | None,
    each: bool,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """A measure as first reported and as now known, with the difference explained in cases.

    As first reported is the first publication of the period (basis published), else the record as
    known when the period was reported, some days after its end (reconstructed; the setting
    reporting: lag_days). For numerator and denominator: first + recorded late + moved in -
    withdrawn - moved out (- removed) = now.
    """
    from sightline.cli.asking import check_names, wanted_months
    from sightline.cli.chosen import choose_settings
    from sightline.cli.kept_restated import restated
    from sightline.cli.kept_rows import (
        KEYS,
        TYPES,
        columns_shown,
        from_the_first_report,
        restated_row,
        rounded,
    )
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.library import measures
    from sightline.engine.periods import WINDOWS
    from sightline.insight.restatement.restate import CASE_KEYS

    check_names("window", [window], WINDOWS)
    check_names("grouping", [split] if split else [], SPLITS)
    wanted_months(first, last)
    if each and split:
        raise click.UsageError("--cases opens the whole figure; it cannot be given with --by.")
    settings = choose_settings(settings_file, store).settings
    known = measures(settings.measure_folders)
    check_names("measure", [name], known)

    def told(month: date, number: int, count: int) -> None:
        if count > 1 and number == 1:
            say(f"Working out what was first reported in {count} months; it is kept from now on.")

    found, cases = restated(
        store,
        settings,
        known[name],
        months=(first, last),
        window=window,
        by=split,
        cases=each,
        known_at=known_at,
        store_version=store_version,
        told=told,
    )
    if each:
        keys: tuple[str, ...] = ("period", *CASE_KEYS)
        if form == "table":
            keys = tuple(k for k in keys if any(row[k] is not None for row in cases)) or keys
        write_rows(cases, keys, form=form, out=out, title="Restated cases")
        return
    rows = [restated_row(one) for one in (found if first else from_the_first_report(found))]
    if form == "table":
        write_rows(rounded(rows), columns_shown(rows, split=split is not None), form=form, out=out)
        if len(rows) == 1:
            say(rows[0]["sentence"])
    else:
        write_rows(rows, KEYS, form=form, out=out, types=TYPES, title="Restated")
    if not rows:
        say("No period in that range was reported yet, and none has a figure.")
