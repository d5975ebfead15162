"""Visits and meetings: the rhythm of a plan."""

from datetime import date, timedelta

from sightline.record.calendar import add_months, next_working_day
from sightline.synthetic.model import Meeting, Visit
from sightline.synthetic.streams import Choice, Stream

Gaps = Choice[tuple[int, int]]


def days(rng: Stream, gaps: Gaps, first: date, last: date) -> list[date]:
    """Return visit days from ``first`` on, spaced by ``gaps`` in days, before ``last``."""
    made: list[date] = []
    day = first
    while day < last:
        if day.weekday() >= 5 and rng.chance(0.85):
            day += timedelta(days=7 - day.weekday())
            if day >= last:
                break
        made.append(day)
        low, high = rng.draw(gaps)
        day += timedelta(days=rng.between(low, high))
    return made


def of_child(rng: Stream, on: list[date], born: date, seen: float, alone: float) -> list[Visit]:
    """Return visits ``on`` those days: an unborn child is not seen, a baby never alone."""
    visits: list[Visit] = []
    for day in on:
        was_seen = day >= born and rng.chance(seen)
        over_4 = (day - born).days > 4 * 365
        chance = alone if over_4 else alone * 0.18
        visits.append(Visit(day, was_seen, was_seen and rng.chance(chance)))
    return visits


def reviews(
    rng: Stream, start: date, last: date, steps: tuple[tuple[int, int], ...], on_time: float
) -> list[Meeting]:
    """Return meetings after ``start`` up to ``last``; ``steps`` are (months, most days before).

    The last step repeats. A late meeting is one to six weeks late.
    """
    held: list[Meeting] = []
    day = start
    index = 0
    while True:
        months, early = steps[min(index, len(steps) - 1)]
        due = add_months(day, months)
        if rng.chance(on_time):
            day = due - timedelta(days=rng.between(1, early))
            day = min(next_working_day(day), due)
        else:
            day = next_working_day(due + timedelta(days=rng.between(5, 40)))
        if day > last:
            return held
        held.append(Meeting(due, day))
        index += 1
