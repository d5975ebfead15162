"""Figures that somebody supplies: a partner's return, a one-off count. Not about a person."""

from sightline.record.model import Absence, Personal, Table, Type
from sightline.record.retention import SYSTEM
from sightline.record.tables.feed import feed_fields

_field = feed_fields(Personal.NONE)


LOCAL_RECORDED_FIGURES = Table(
    name="local_recorded_figures",
    title="Recorded figure",
    area="figures",
    # One figure for a period and group: the same one supplied again corrects it.
    key=("reco_measure", "reco_period_start", "reco_period_end", "reco_by", "reco_group"),
    entity=("reco_measure", "reco_period_start", "reco_period_end", "reco_by", "reco_group"),
    retention=SYSTEM,
    # Partners send their own files: what one leaves out another has sent.
    absence={"local": Absence.OUTSIDE_WINDOW},
    fields=(
        _field("reco_measure", Type.TEXT, "Id of the measure"),
        _field("reco_period_start", Type.DATE, "First day of the period"),
        _field(
            "reco_period_end",
            Type.DATE,
            "Last day of the period; the first day again for a count on one day",
        ),
        _field("reco_by", Type.TEXT, "Grouping (team, locality, age_band, category), or all"),
        _field("reco_group", Type.TEXT, "Group of that grouping, or all"),
        _field("reco_numerator", Type.NUMBER, "Numerator, or the count"),
        _field("reco_denominator", Type.NUMBER, "Denominator, where there is one"),
        _field("reco_value", Type.NUMBER, "The figure; worked out where it is left blank"),
        _field("reco_unit", Type.TEXT, "Unit of the figure, as a check on it"),
        _field("reco_source", Type.TEXT, "Who supplied it, or the document it stands in"),
        _field("reco_recorded_date", Type.DATE, "Day on which it was recorded"),
        _field("reco_recorded_by", Type.TEXT, "Who recorded it", personal=Personal.STAFF),
        _field("reco_note", Type.TEXT, "Anything a reader must know"),
    ),
)

TABLES = (LOCAL_RECORDED_FIGURES,)
