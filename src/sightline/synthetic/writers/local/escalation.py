"""Readings of operational pressure, worse in winter, and the triggers that were agreed."""

from datetime import timedelta
from typing import NamedTuple

from sightline.record.tables.local_escalation import (
    LOCAL_ESCALATION_READINGS,
    LOCAL_ESCALATION_TRIGGERS,
)
from sightline.synthetic.streams import stream
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_ESCALATION_READINGS, LOCAL_ESCALATION_TRIGGERS)
_WINTER = (11, 12, 1, 2)
_EVERY = 7
"""Days between two readings: each day would be thirty thousand rows that show nothing more."""


class _Read(NamedTuple):
    """What an organisation reads: between which numbers, and by how much winter is worse."""

    indicator: str
    organisation: str
    site: str
    low: int
    high: int
    winter: int


class _Trigger(NamedTuple):
    """Where the levels of an indicator begin, as the winter plan of the source prints them."""

    indicator: str
    worse: str
    limit: float | None
    second: float
    third: float | None
    fourth: float | None


_READ = (
    _Read("primary_absence_pct", "Primary care", "Practices", 1, 4, 1),
    _Read("111_abandoned_pct", "Ambulance service", "Calls", 2, 8, 6),
    _Read("111_answered_60s_pct", "Ambulance service", "Calls", 70, 98, -12),
    _Read("miu_bookings_pct", "Community health", "Units", 85, 100, -5),
    _Read("handover_30m_n", "Acute hospital", "East site", 0, 3, 2),
    _Read("handover_60m_n", "Acute hospital", "East site", 0, 1, 1),
    _Read("ae_mean_minutes", "Acute hospital", "East site", 180, 230, 20),
    _Read("ae_4h_pct", "County hospital", "West site", 80, 97, -8),
    _Read("bed_occupancy_pct", "Acute hospital", "East site", 78, 93, 4),
    _Read("bed_occupancy_pct", "County hospital", "West site", 80, 94, 4),
    _Read("criteria_to_reside_pct", "Acute hospital", "East site", 2, 5, 1),
    _Read("beds_closed_ipc_pct", "County hospital", "West site", 1, 6, 3),
    _Read("nepts_impact_pct", "Patient transport", "County", 0, 4, 3),
    _Read("block_bed_occupancy_pct", "Council", "Interim beds", 75, 92, 4),
    _Read("care_hours_waitlist", "Council", "Home care", 30, 250, 120),
    _Read("demand_capacity_pct", "Council", "Home care", 0, 4, 1),
    _Read("beds_suspended_n", "Council", "Care homes", 20, 70, 25),
    _Read("spa_capacity_pct", "Community health", "Single point of access", 60, 100, -10),
)
_JUDGED = (
    _Read("cas_response", "Ambulance service", "Clinical assessment", 1, 2, 1),
    _Read("swast_response", "Ambulance service", "County", 1, 2, 1),
    _Read("workforce_state", "Community health", "County", 1, 3, 1),
    _Read("elective_state", "Acute hospital", "East site", 1, 2, 1),
    _Read("critical_care_state", "Acute hospital", "East site", 1, 2, 1),
)
_TRIGGERS = (
    _Trigger("primary_absence_pct", "higher", None, 2, 3, 4),
    _Trigger("111_abandoned_pct", "higher", None, 5, 10, 20),
    _Trigger("111_answered_60s_pct", "lower", 95, 80, 60, 40),
    _Trigger("miu_bookings_pct", "lower", 99.999, 99.999, 90, 80),
    _Trigger("handover_30m_n", "higher", None, 2, None, None),
    _Trigger("handover_60m_n", "higher", None, 1, None, None),
    _Trigger("ae_mean_minutes", "higher", None, 210, 220, 250),
    _Trigger("ae_4h_pct", "lower", 95, 85, 75, 74.999),
    _Trigger("bed_occupancy_pct", "higher", 80, 88, 95, 95.001),
    _Trigger("criteria_to_reside_pct", "higher", 2.5, 3.5, 5, 5.001),
    _Trigger("beds_closed_ipc_pct", "higher", 5, 7, 10, 10.001),
    _Trigger("nepts_impact_pct", "higher", 0.001, 0.001, 5, 10),
    _Trigger("block_bed_occupancy_pct", "higher", 82, 88, 95, 95.001),
    _Trigger("care_hours_waitlist", "higher", None, 50, 300, 500),
    _Trigger("demand_capacity_pct", "higher", 3, 4, 5, 5.001),
    _Trigger("beds_suspended_n", "higher", 50, 75, 100, 100.001),
    _Trigger("spa_capacity_pct", "lower", 99.999, 99.999, 75, 50),
)


def write(feed: Feed) -> None:
    """Add a reading a week of every indicator, and the triggers."""
    for number, item in enumerate((*_READ, *_JUDGED)):
        rng = stream(feed.flaws.seed, "escalation", number)
        day = feed.first
        while day <= feed.as_at:
            value = rng.between(item.low, item.high) + (item.winter if day.month in _WINTER else 0)
            judged = item in _JUDGED
            feed.rows.add(
                "local_escalation_readings",
                "escr",
                reading_id=f"{number}-{day.toordinal()}",
                date=day,
                indicator=item.indicator,
                organisation=item.organisation,
                site=item.site,
                value=None if judged else min(100, value) if "_pct" in item.indicator else value,
                level=min(4, value) if judged else None,
            )
            day += timedelta(days=_EVERY)
    for trigger in _TRIGGERS:
        feed.rows.add(
            "local_escalation_triggers",
            "esct",
            indicator=trigger.indicator,
            from_date=feed.first,
            worse=trigger.worse,
            level_1_limit=trigger.limit,
            level_2_from=trigger.second,
            level_3_from=trigger.third,
            level_4_from=trigger.fourth,
        )
