"""The outcome modules of the SSDA903: OC2, adoption, permanence, missing."""

from collections.abc import Iterator, Sequence
from datetime import date

from sightline.record.calendar import add_months, age_on, financial_year_end, financial_year_start
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Care, Life, Person
from sightline.synthetic.writers.cells import Cell, Row

Child = tuple[Life, str, list[Care]]
"""A looked after child with the id used in this return and the periods of care of the year."""


def participation(person: Person, day: date, flaws: Flaws) -> str:
    """Return how the child took part in a review: PN0 under four, else by chance."""
    if age_on(person.born, day) < 4:
        return "PN0"
    options = ("PN1", "PN1", "PN1", "PN3", "PN5", "PN6", "PN6", "PN7", "PN2", "PN4")
    return options[flaws.within(0, 9, "took part", person.person_id, day)]


def oc2(children: Sequence[Child], flaws: Flaws, year: int) -> Iterator[Row]:
    """Yield outcomes of children looked after for the twelve months to 31 March."""
    end = financial_year_end(year)
    first = add_months(end, -12)
    submitted = date(year, 6, 30)
    for life, child, periods in children:
        person = life.person
        care = next((item for item in periods if item.start <= first and item.end > end), None)
        if care is None:
            continue
        age = age_on(person.born, end)
        score: Cell = None
        reason: Cell = None
        if 4 <= age <= 16:
            taken = [sdq for sdq in care.sdq if first < sdq.day <= end]
            if taken:
                latest = taken[-1]
                score = flaws.score(latest.score, latest.day, submitted, person.person_id)
            else:
                reason = "SDQ4" if flaws.falls(0.6, "no sdq", person.person_id, year) else "SDQ2"
        under_5: Cell = None
        if age < 5:
            under_5 = int(any(first < day <= end for day in care.health))
        misused = care.misuse is not None and first < care.misuse <= end
        yield (
            child,
            person.born,
            score,
            reason,
            int(care.convicted is not None and first < care.convicted <= end),
            under_5,
            int(care.immunised is not None and care.immunised <= end),
            int(any(first < day <= end for day in care.dental)),
            int(any(first < day <= end for day in care.health)),
            int(misused),
            1 if misused else None,
            None,
        )


def adopted(children: Sequence[Child], year: int) -> Iterator[Row]:
    """Yield the children adopted in the year."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for care in periods:
            way = care.adoption
            if way is not None and way.order is not None and start <= way.order <= end:
                yield (
                    child,
                    life.person.born,
                    way.decision,
                    way.matched,
                    int(way.by_carer),
                    way.adopters,
                    way.adopter_sex,
                    way.adopter_status,
                )


def placed(children: Sequence[Child], year: int) -> Iterator[Row]:
    """Yield the children with a decision for adoption, placed or ceased by the year's end."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for care in periods:
            way = care.adoption
            if way is None or way.decision > end:
                continue
            on = way.placed if way.placed is not None and way.placed <= end else None
            off = (
                way.reversed if way.reversed is not None and start <= way.reversed <= end else None
            )
            if on is not None or off is not None:
                yield child, life.person.born, on, off, way.reversal_reason if off else None


def previous_permanence(children: Sequence[Child], flaws: Flaws, year: int) -> Iterator[Row]:
    """Yield what came before for children who began to be looked after in the year."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        if not any(start <= care.start <= end for care in periods):
            continue
        person = life.person
        if (periods[0].start - person.born).days > 1500 and flaws.falls(
            0.04, "permanence before", person.person_id
        ):
            order = person.born.replace(day=15, year=person.born.year + 2)
            yield child, person.born, "P2", "OUT", order
        else:
            yield child, person.born, "Z1", None, None


def missing(children: Sequence[Child], year: int) -> Iterator[Row]:
    """Yield the times missing or absent that touched the year."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for care in periods:
            for item in care.missing:
                if item.start <= end and item.end >= start:
                    back = item.end if item.end <= end else None
                    yield child, life.person.born, item.kind, item.start, back
