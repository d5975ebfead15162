"""``sightline spc``: the control chart of any series."""

import math
from pathlib import Path

import click

from sightline.cli.options import format_option


def _finite(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    if value is not None and not math.isfinite(value):
        raise click.BadParameter(f"must be a number, found '{value}'.", ctx, param)
    return value


@click.command("spc")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--better",
    type=click.Choice(("higher", "lower", "neutral")),
    required=True,
    help="Which way is better.",
)
@click.option("--target", type=float, callback=_finite, help="The target, for the assurance.")
@click.option(
    "--baseline-points",
    type=click.IntRange(min=12),
    help="The limits come from the first so many points of a group.",
)
@click.option(
    "--rebase",
    "rebases",
    multiple=True,
    help="A period of the series at which new limits begin; may be given again.",
)
@click.option("--no-screening", is_flag=True, help="Keep moving ranges of any size.")
@format_option("table", "json", "csv")
def command(
    file: Path,
    better: str,
    target: float | None,
    baseline_points: int | None,
    rebases: tuple[str, ...],
    no_screening: bool,
    form: str,
    out: Path | None,
) -> None:
    """The XmR control chart of a series: its limits, and which points are signals.

    FILE is CSV with the columns x (a month, a day or a whole number) and y, one row a period in
    order, and rebase_group where new limits begin. A blank y is a period without a value: no run
    or trend goes across it. Under 13 points the limits are provisional; a series that does not
    vary has none.
    """
    from typing import cast

    from sightline.cli.chart_text import chart_table
    from sightline.cli.output import say, write_rows
    from sightline.insight.spc import Better, SeriesError, make_chart
    from sightline.insight.spc.periods import label
    from sightline.insight.spc.reading import read_series
    from sightline.insight.spc.rows import CHART_KEYS, chart_rows, sentences

    series = read_series(file)
    known = {label(o.x) for o in series.observations}
    for each in rebases:
        if label(each) not in known:
            raise click.UsageError(f"--rebase must be a period of the series, found {each}.")
    values = sum(1 for o in series.observations if o.y is not None)
    if baseline_points and values < baseline_points:
        raise click.UsageError(
            f"--baseline-points must be at most the values of the series, {values}, found "
            f"{baseline_points}."
        )
    try:
        chart = make_chart(
            series.observations,
            better=cast(Better, better),
            target=target,
            rebases=rebases,
            baseline_points=baseline_points,
            screening=not no_screening,
        )
    except SeriesError as error:
        raise series.refused(error) from None
    rows = chart_rows(chart)
    write_rows(
        chart_table(rows) if form == "table" else rows, CHART_KEYS, form=form, out=out, title="spc"
    )
    if form == "table":
        for sentence in sentences(chart):
            say(sentence)
