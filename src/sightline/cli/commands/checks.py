"""``sightline checks``: what is wrong with the data, whose it is, and which measures it weakens."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("checks")
@click.option("--check", "names", multiple=True, help="One check; may be given again.")
@click.option("--team", help="The findings of one owner team.")
@click.option("--rows", "each", is_flag=True, help="Every finding instead of their number.")
@known_at_option
@store_version_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    names: tuple[str, ...],
    team: str | None,
    each: bool,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Data-quality findings: rule, severity, rows, owner team, and the measures each weakens.

    One row for each check and the team that owns what it found. A check that passed, did not run
    because its data is not loaded, or crashed has one row that says so: they are different
    things. When one crashed, the exit code is 13.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.check_rows import finding_rows, found_rows, in_words
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.opening import viewed
    from sightline.cli.output import say, write_rows
    from sightline.engine.checking import FINDING_KEYS, run_checks
    from sightline.engine.library import checks

    known = checks()
    check_names("check", names, known)
    chosen = choose_settings(settings_file, store)
    with viewed(store, chosen.settings, known_at=known_at, store_version=store_version) as view:
        findings = run_checks(view, chosen.settings, list(known.values()))
        columns: tuple[str, ...] = FINDING_KEYS
        if each:
            rows = finding_rows(findings, names, team)
        else:
            rows, columns = found_rows(findings, names, team, found_only=form == "table")
    write_rows(rows, columns, form=form, out=out, title="Checks")
    if form == "table":
        say(in_words(findings))
    crashed = [r for r in findings.results if r.status == "crashed"]
    if crashed:
        listed = "; ".join(f"{r.check} ({r.reason})" for r in crashed)
        raise Refusal(f"These checks could not be run: {listed}.", Code.DEFINITION)
