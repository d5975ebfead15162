"""Feeds of the fostering service: enquiries on their way, and approved households."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.record.calendar import add_months, month_start
from sightline.record.tables.local_fostering import (
    LOCAL_FOSTERING_HOUSEHOLDS,
    LOCAL_FOSTERING_PIPELINE,
)
from sightline.synthetic.streams import Choice, Stream, stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_FOSTERING_PIPELINE, LOCAL_FOSTERING_HOUSEHOLDS)
_HOUSEHOLDS_PER_CHILD = 0.94  # 204 households, 216 children with own carers (Dorset pack)
_CONNECTED = 0.27  # 55 of 204 (Dorset pack)
_ENQUIRIES_A_MONTH = 0.105  # of the households: 43 in two months (Dorset pack)
_ENQUIRIES_A_MONTH_BEFORE = 0.071  # 29 in the same months a year earlier (Dorset pack)
_FORM_SENT, _APPLIED, _APPROVED = 0.32, 0.33, 0.7  # fitted to 9 forms out, 15 in assessment
_CAMPAIGNS = Choice({"Website": 0.45, "Social media": 0.25, "Radio": 0.12, "Word of mouth": 0.18})
_REASONS = Choice({"WITHDREW": 0.75, "NOT_SUITABLE": 0.15, "OTHER": 0.1})
_YEARS_OPEN = 6.0


def write(feed: Feed) -> None:
    """Add as many households as the children with the council's own carers call for."""
    end = feed.flaws.end
    children = sum(
        place.start <= end < place.end and place.type[0] == "U" and place.provider == "PR1"
        for life in feed.lives
        for episode in life.episodes
        for care in episode.care
        for place in care.placements
    )
    count = max(3, round(children * _HOUSEHOLDS_PER_CHILD))
    for number in range(count):
        _households(feed, number)
    months = list(_months(feed))
    for month in months:
        rate = _ENQUIRIES_A_MONTH_BEFORE
        if month >= add_months(end, -12):
            rate = _ENQUIRIES_A_MONTH
        for number in range(max(1, round(count * rate))):
            _enquiry(feed, month, number)


def _months(feed: Feed) -> Iterator[date]:
    """Yield the months from which an enquiry may still be open in the feed."""
    month = add_months(month_start(feed.first), -14)
    while month <= feed.as_at:
        yield month
        month = add_months(month, 1)


def _households(feed: Feed, number: int) -> None:
    """Add the households that follow one another in one place of the register."""
    rng = stream(feed.flaws.seed, "foster household", number)
    day = add_months(feed.flaws.end, -240) + timedelta(days=rng.between(0, 2000))
    turn = 0
    while day <= feed.as_at:
        ended = day + rng.wait(_YEARS_OPEN * 365, 120)
        kind = "CONNECTED" if rng.chance(_CONNECTED) else "MAINSTREAM"
        places, reason = rng.between(1, 3), rng.draw(_REASONS)
        reviewed = _reviewed(day, min(ended, feed.as_at), rng)
        if ended >= feed.first:
            feed.rows.add(
                "local_fostering_households",
                "foho",
                household_id=f"FH{number:04d}-{turn}",
                kind=kind,
                approved_date=day,
                approved_places=places,
                last_review_date=reviewed,
                ended_date=by(ended, feed.as_at),
                ended_reason=reason if ended <= feed.as_at else None,
            )
        day = ended + timedelta(days=rng.between(5, 90))
        turn += 1


def _reviewed(approved: date, last: date, rng: Stream) -> date | None:
    """Return the latest annual review of the approval; some come weeks late."""
    late = rng.between(0, 60) if rng.chance(0.2) else 0
    years = (last - approved).days // 365
    reviewed = add_months(approved, 12 * years) + timedelta(days=late)
    return reviewed if years and reviewed <= last else None


def _enquiry(feed: Feed, month: date, number: int) -> None:
    rng = stream(feed.flaws.seed, "foster enquiry", month, number)
    asked = month + timedelta(days=rng.between(0, 27))
    steps = _steps(asked, rng)
    left, reason = steps.pop("left_date", None), rng.draw(_REASONS)
    campaign = rng.draw(_CAMPAIGNS)
    if asked > feed.as_at:
        return
    gone = by(left, feed.as_at)
    feed.rows.add(
        "local_fostering_pipeline",
        "fopi",
        enquiry_id=f"FE{month:%Y%m}-{number}",
        household_id=f"FP{month:%Y%m}-{number}",
        enquiry_date=asked,
        campaign=campaign,
        kind="MAINSTREAM",
        left_date=gone,
        left_reason=reason if gone else None,
        **{name: by(day, feed.as_at) for name, day in steps.items()},
    )


def _steps(asked: date, rng: Stream) -> dict[str, date]:
    """Return the days of an enquiry's way, as far as it goes."""
    steps: dict[str, date] = {}
    if not rng.chance(_FORM_SENT):
        steps["left_date"] = rng.after(asked, 5, 40)
        return steps
    steps["form_sent_date"] = sent = rng.after(asked, 3, 20)
    if not rng.chance(_APPLIED):
        steps["left_date"] = rng.after(sent, 20, 70)
        return steps
    steps["application_date"] = applied = rng.after(sent, 10, 45)
    steps["stage1_start_date"] = first = rng.after(applied, 3, 15)
    steps["stage1_end_date"] = done = rng.after(first, 45, 80)
    if not rng.chance(_APPROVED):
        steps["left_date"] = rng.after(done, 5, 60)
        return steps
    steps["stage2_start_date"] = second = rng.after(done, 1, 20)
    steps["panel_date"] = panel = rng.after(second, 90, 170)
    steps["approved_date"] = rng.after(panel, 3, 12)
    return steps
