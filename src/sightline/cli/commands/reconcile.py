"""``sightline reconcile``: a submitted return beside the record of all other sources."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    DAY,
    EVERY_FORMAT,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("reconcile")
@click.argument("returned", metavar="RETURN")
@click.option(
    "--as-at", type=DAY, help="The date of the return; the latest one loaded if left out."
)
@click.option("--rows", "each", is_flag=True, help="Every event, child by child.")
@click.option("--reasons", is_flag=True, help="How many there are of each reason.")
@known_at_option
@store_version_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    returned: str,
    as_at: date | None,
    each: bool,
    reasons: bool,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Set a submitted return (RETURN: cin or ssda903) beside the record of all other sources.

    One row for each kind of event, whose counts add up: equal, different, in the record only, in
    the return only. What no other source tells of is not compared, and says so.
    """
    from sightline.cli.chosen import choose_settings
    from sightline.cli.opening import viewed
    from sightline.cli.output import write_rows
    from sightline.engine.reconcile import (
        REASON_KEYS,
        ROW_KEYS,
        SUMMARY_KEYS,
        ReconcileError,
        count_reasons,
        reconcile,
        summarise,
    )

    if each and reasons:
        raise click.UsageError("--rows and --reasons cannot be given together.")
    chosen = choose_settings(settings_file, store)
    with viewed(store, chosen.settings, known_at=known_at, store_version=store_version) as view:
        try:
            events = reconcile(view, chosen.settings, returned=returned, as_at=as_at)
        except ReconcileError as error:
            raise click.UsageError(str(error)) from None
    columns: tuple[str, ...] = SUMMARY_KEYS
    rows = summarise(events)
    if each:
        rows, columns = events, ROW_KEYS
    elif reasons:
        rows, columns = count_reasons(events), REASON_KEYS
    write_rows(rows, columns, form=form, out=out, title="Reconciliation")
