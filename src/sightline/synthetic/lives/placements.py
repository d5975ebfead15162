"""Where looked after children live, one placement after the other."""

from datetime import date, timedelta
from itertools import pairwise

from sightline.record.calendar import birthday
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Care, Person, Placement
from sightline.synthetic.streams import Choice, Stream

AUTHORITY = "Sightline Synthetic"
_FIRST = Choice(
    {"U6": 0.50, "U3": 0.11, "K2": 0.16, "P1": 0.08, "R1": 0.06, "U4": 0.06, "R3": 0.03}
)
_FIRST_16 = Choice(
    {"U6": 0.35, "K2": 0.15, "H5": 0.36, "P2": 0.06, "U3": 0.04, "R5": 0.02, "K1": 0.02}
)
_LATER = Choice(
    {"U6": 0.30, "U4": 0.32, "K2": 0.19, "U1": 0.07, "U3": 0.04, "P1": 0.06, "S1": 0.02}
)
_LATER_16 = Choice({"H5": 0.42, "K2": 0.16, "U6": 0.14, "U4": 0.14, "P2": 0.1, "P1": 0.04})
_FOSTER_PROVIDER = Choice({"PR1": 0.62, "PR4": 0.33, "PR5": 0.05})
_OTHER_PROVIDER = Choice({"PR4": 0.78, "PR1": 0.14, "PR5": 0.06, "PR3": 0.02})
_REASONS = Choice(
    {"PLACE": 0.22, "CARPL": 0.33, "CREQB": 0.17, "CREQO": 0.07, "CHILD": 0.07, "LAREQ": 0.06}
    | {"ALLEG": 0.02, "STAND": 0.02, "APPRR": 0.01, "OTHER": 0.03}
)


def place(home: Home, person: Person, period: Care) -> list[Placement]:
    """Return the placements that tile ``period``: moves are likeliest in the first year."""
    rng = home.rng
    made: list[Placement] = []
    for start, end, kind in _stretches(home, person, period):
        made += _moves(rng, person, start, end, kind)
    for before, after in pairwise(made):
        if before.type in ("A5", "A6"):
            continue
        before.change_reason = "CARPL" if after.type[0] == "A" else rng.draw(_REASONS)
    return made


def _stretches(home: Home, person: Person, period: Care) -> list[tuple[date, date, str]]:
    way = period.adoption
    if way is None or way.placed is None:
        return [(period.start, period.end, "")]
    kind = "A5" if way.by_carer else "A6"
    stop = min(way.reversed or period.end, period.end)
    parts = [(period.start, way.placed, "U5" if way.fostered_for_adoption else "")]
    parts.append((way.placed, stop, kind))
    if stop < period.end:
        parts.append((stop, period.end, ""))
    return [part for part in parts if part[0] < part[1]]


def _moves(rng: Stream, person: Person, start: date, end: date, kind: str) -> list[Placement]:
    made: list[Placement] = []
    day = start
    restless = rng.chance(0.085)
    sixteen = birthday(person.born, 16)
    while day < end:
        older = day >= sixteen
        if kind:
            code, stay = kind, end
        else:
            code = _type(rng, first=not made, older=older)
            stay = min(end, day + timedelta(days=_length(rng, len(made), code, restless, older)))
        if code == "U6" and (stay - day).days > 700:
            code = "U4" if made and rng.chance(0.5) else code
        made.append(_placement(rng, day, stay, code))
        day = stay
    return made


def _type(rng: Stream, *, first: bool, older: bool) -> str:
    if first:
        return rng.draw(_FIRST_16 if older else _FIRST)
    return rng.draw(_LATER_16 if older else _LATER)


def _length(rng: Stream, moves: int, code: str, restless: bool, older: bool) -> int:
    """Return a placement's length in days: short at first, long once matched."""
    if restless:
        return 10 + int(rng.expovariate(1 / 130))
    if moves == 0 and rng.chance(0.38):
        return 6 + int(rng.expovariate(1 / 110))
    if code in ("U4", "U1"):
        return 900 + int(rng.expovariate(1 / 4000))
    mean = 600 if older else 2600
    return 30 + int(rng.expovariate(1 / mean))


def _placement(rng: Stream, start: date, end: date, code: str) -> Placement:
    foster = code[0] == "U"
    provider = rng.draw(_FOSTER_PROVIDER if foster else _OTHER_PROVIDER)
    if code in ("P1", "A5", "A6"):
        provider = "PR0" if code == "P1" else "PR1"
    if code in ("U1", "U3"):
        provider = "PR1"
    far = rng.chance(0.47)
    distance = round(rng.uniform(20.1, 160.0) if far else rng.uniform(0.4, 20.0), 1)
    inside = not far and rng.chance(0.86)
    postcode = (
        f"ZZ{rng.between(1, 40)} {rng.between(1, 9)}{rng.one('ABDEFGHJLN')}{rng.one('PQRSTUWXYZ')}"
    )
    urn = f"SC{rng.between(100000, 999999)}" if provider != "PR0" else ""
    where = AUTHORITY if inside else rng.one(("Northshire", "Eastborough", "Southmere", "Westvale"))
    return Placement(start, end, code, provider, postcode, urn, distance, inside, where, "")
