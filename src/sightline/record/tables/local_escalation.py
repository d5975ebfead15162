"""Operational pressure: what health and care providers read each day, and the agreed triggers."""

from sightline.record.model import Absence, Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import SYSTEM

_FEED = ("Local feed",)

LOCAL_ESCALATION_READINGS = Table(
    name="local_escalation_readings",
    title="Reading of operational pressure",
    area="escalation",
    key=("escr_reading_id",),
    entity=("escr_indicator", "escr_site", "escr_date"),
    start="escr_date",
    retention=SYSTEM,
    # A day's sheet holds that day: what yesterday's held stays.
    absence={"local": Absence.OUTSIDE_WINDOW},
    fields=(
        Field("escr_reading_id", Type.TEXT, "Identifier of the reading", None, _FEED, P.NONE),
        Field("escr_date", Type.DATE, "Day of the reading", None, _FEED, P.NONE),
        Field("escr_indicator", Type.CODE, "What was read", "escalation_indicator", _FEED, P.NONE),
        Field("escr_organisation", Type.TEXT, "Organisation that reads it", None, _FEED, P.NONE),
        Field("escr_site", Type.TEXT, "Hospital, unit or service", None, _FEED, P.NONE),
        Field("escr_value", Type.NUMBER, "The reading, where it is a number", None, _FEED, P.NONE),
        Field(
            "escr_level",
            Type.INTEGER,
            "Level 1 to 4 as the organisation judged it; empty where the triggers say it",
            None,
            _FEED,
            P.NONE,
        ),
    ),
)

LOCAL_ESCALATION_TRIGGERS = Table(
    name="local_escalation_triggers",
    title="Trigger of operational pressure",
    area="escalation",
    key=("esct_indicator", "esct_from_date"),
    entity=("esct_indicator", "esct_from_date"),
    start="esct_from_date",
    end="esct_to_date",
    retention=SYSTEM,
    fields=(
        Field("esct_indicator", Type.CODE, "What is read", "escalation_indicator", _FEED, P.NONE),
        Field("esct_from_date", Type.DATE, "First day of the trigger", None, _FEED, P.NONE),
        Field(
            "esct_to_date",
            Type.DATE,
            "First day on which it no longer applies; empty while it does",
            None,
            _FEED,
            P.NONE,
        ),
        Field("esct_worse", Type.CODE, "Which way is worse", "escalation_worse", _FEED, P.NONE),
        Field(
            "esct_level_1_limit",
            Type.NUMBER,
            "Where level 1 ends; empty where it ends at the beginning of level 2",
            None,
            _FEED,
            P.NONE,
        ),
        Field("esct_level_2_from", Type.NUMBER, "Where level 2 begins", None, _FEED, P.NONE),
        Field("esct_level_3_from", Type.NUMBER, "Where level 3 begins", None, _FEED, P.NONE),
        Field("esct_level_4_from", Type.NUMBER, "Where level 4 begins", None, _FEED, P.NONE),
    ),
)

TABLES = (LOCAL_ESCALATION_READINGS, LOCAL_ESCALATION_TRIGGERS)
