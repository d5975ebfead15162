"""The SSDA903 return of one financial year: a CSV for each of its modules."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from sightline.record.calendar import (
    add_months,
    age_on,
    birthday,
    financial_year_end,
    financial_year_start,
)
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life, Person
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import ssda903_outcomes as outcomes
from sightline.synthetic.writers.cells import Cell, Row
from sightline.synthetic.writers.episodes import episodes
from sightline.synthetic.writers.involvement import involvements
from sightline.synthetic.writers.ssda903_outcomes import Child
from sightline.synthetic.writers.standing import state_at

COLUMNS = {
    "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
    "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
    "HOME_POST,PL_POST,URN",
    "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE",
    "uasc": "CHILD,SEX,DOB,DUC",
    "oc2": "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
    "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
    "oc3": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
    "ad1": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
    "placed_for_adoption": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
    "previous_permanence": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
    "missing": "CHILD,DOB,MISSING,MIS_START,MIS_END",
    "sw_episodes": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
    "DoLo": "CHILD,DOB,DOLO_START,DOLO_END",
}
_SINCE = {"sw_episodes": 2024, "DoLo": 2027}
_LETTERS_FROM = 2025  # SEX is M or F from 2025, 1 or 2 before
_SUPPORTED_FROM = 2025  # K3 takes the place of H5 and P2


def write(folder: Path, lives: Sequence[Life], staff: Staff, flaws: Flaws, year: int) -> None:
    """Write the return of the financial year ending in ``year`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    children = list(_children(lives, flaws, year))
    rows: dict[str, Iterable[Row]] = {
        "header": _header(children, flaws, year),
        "episodes": _episodes(children, flaws, year),
        "reviews": _reviews(children, flaws, year),
        "uasc": _uasc(children, year),
        "oc2": outcomes.oc2(children, flaws, year),
        "oc3": _oc3(lives, flaws, year),
        "ad1": outcomes.adopted(children, year),
        "placed_for_adoption": outcomes.placed(children, year),
        "previous_permanence": outcomes.previous_permanence(children, flaws, year),
        "missing": outcomes.missing(children, year),
        "sw_episodes": _workers(children, staff, year),
        "DoLo": _liberty(children, year),
    }
    for name, columns in COLUMNS.items():
        if year < _SINCE.get(name, 0):
            continue
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns.split(","))
            writer.writerows([_text(cell) for cell in row] for row in rows[name])


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.strftime("%d/%m/%Y") if isinstance(cell, date) else str(cell)


def _children(lives: Sequence[Life], flaws: Flaws, year: int) -> Iterator[Child]:
    """Yield the children looked after at any time in the year; a few are forgotten."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life in lives:
        periods = [
            care
            for episode in life.episodes
            for care in (*episode.care, *episode.short_breaks)
            if care.start <= end and care.end >= start
        ]
        forgotten = flaws.falls(flaws.rates.not_in_903, "not in 903", life.person.person_id)
        if periods and not forgotten:
            yield life, flaws.id_903(life.person.person_id), periods


def sex(person: Person, year: int) -> str:
    """Return the sex code of the return of ``year``."""
    if year >= _LETTERS_FROM:
        return person.sex
    return {"M": "1", "F": "2"}[person.sex]


def place(code: str, year: int) -> str:
    """Return the placement code as the return of ``year`` knows it."""
    return "K3" if year >= _SUPPORTED_FROM and code in ("H5", "P2") else code


def _header(children: list[Child], flaws: Flaws, year: int) -> Iterator[Row]:
    for life, child, _ in children:
        person = life.person
        school = (financial_year_end(year) - person.born).days > 5 * 365
        mother: Cell = None
        if person.sex == "F":
            mother = 0 if age_on(person.born, financial_year_end(year)) >= 12 else None
        upn = person.upn if school else "UN1"
        yield (child, sex(person, year), person.born, person.ethnicity, upn, mother, None)


def _episodes(children: list[Child], flaws: Flaws, year: int) -> Iterator[Row]:
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        home = f"ZZ{flaws.within(1, 40, 'home', life.person.household)} 1AA"
        for care in periods:
            for item in episodes(care):
                if item.start > end or item.end < start:
                    continue
                ceased = item.end <= end
                yield (
                    child,
                    item.start,
                    item.new_reason,
                    item.status.code,
                    care.need,
                    place(item.placement.type, year),
                    item.placement.provider,
                    item.end if ceased else None,
                    item.ceased if ceased else None,
                    item.change_reason if ceased else None,
                    home,
                    item.placement.postcode,
                    item.placement.urn,
                )


def _reviews(children: list[Child], flaws: Flaws, year: int) -> Iterator[Row]:
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for care in periods:
            for meeting in care.reviews:
                if start <= meeting.held <= end:
                    code = outcomes.participation(life.person, meeting.held, flaws)
                    yield child, life.person.born, meeting.held, code


def _uasc(children: list[Child], year: int) -> Iterator[Row]:
    for life, child, _ in children:
        if life.person.uasc:
            person = life.person
            yield child, sex(person, year), person.born, birthday(person.born, 18)


def _oc3(lives: Sequence[Life], flaws: Flaws, year: int) -> Iterator[Row]:
    """Care leavers who turned 17 to 21 in the year, as they were about their birthday."""
    start, end = financial_year_start(year), financial_year_end(year)
    for life in lives:
        if life.leaving is None or life.leaving.left_care > end:
            continue
        day = next(
            (
                turned
                for age in range(17, 22)
                if start <= (turned := birthday(life.person.born, age)) <= end
            ),
            None,
        )
        state = state_at(life, add_months(day, 1)) if day else None
        if state is None:
            continue
        out = state.in_touch != "YES"
        accommodation = f"{state.accommodation}{1 if state.suitable else 2}"
        yield (
            flaws.id_903(life.person.person_id),
            life.person.born,
            state.in_touch,
            "0" if out else state.activity,
            "0" if out else accommodation,
        )


def _liberty(children: list[Child], year: int) -> Iterator[Row]:
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for began, ended in (order for care in periods for order in care.liberty):
            if began <= end and ended >= start:
                yield child, life.person.born, began, ended if ended <= end else None


def _workers(children: list[Child], staff: Staff, year: int) -> Iterator[Row]:
    start, end = financial_year_start(year), financial_year_end(year)
    for life, child, periods in children:
        for item in involvements(life, staff):
            cared = any(item.start < care.end and care.start < item.end for care in periods)
            if not cared or item.start > end or item.end < start:
                continue
            begin = max(item.start, min(care.start for care in periods))
            ended = item.end if item.end <= end else None
            reason = item.reason if ended else None
            yield child, life.person.born, item.worker.worker_id, begin, ended, reason
