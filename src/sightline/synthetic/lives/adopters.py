"""People who come forward to adopt: those matched with a child, and those who are not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.synthetic import profile
from sightline.synthetic.model import Adoption, Life
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.world import World

UNMATCHED_PER_YEAR_PER_10K = 2.6
"""43 enquiries in two months for the county's fostering service; adopters fewer (fitted)."""


@dataclass(frozen=True, slots=True)
class Adopter:
    """One prospective adopter's way, each date unset where they did not get there."""

    adopter_id: str
    family: str
    sex: str
    ethnicity: str
    disabled: bool
    fostering: bool
    enquiry: date
    steps: tuple[date, ...]  # stage 1 start, end, stage 2 start, end, application, approval
    matched: date | None
    placed: date | None
    children: int
    order: date | None
    left: date | None
    left_reason: str


def matched(world: World, lives: list[Life]) -> Iterator[Adopter]:
    """Yield the adopters of the children of ``lives``."""
    done: set[str] = set()
    for life in lives:
        for way in (c.adoption for e in life.episodes for c in e.care if c.adoption):
            if way.matched is None:
                continue
            for position, adopter_id in enumerate(way.adopter_ids):
                if adopter_id not in done:
                    done.add(adopter_id)
                    yield _of(world, way, adopter_id, position)


def unmatched(world: World) -> Iterator[Adopter]:
    """Yield prospective adopters who are not matched with any child in the record."""
    years = (world.end - world.keep_from).days / 365.25
    count = round(UNMATCHED_PER_YEAR_PER_10K * world.population / 10_000 * years)
    for number in range(count):
        rng = stream(world.seed, "adopter", number)
        enquiry = rng.after(world.keep_from, 0, (world.end - world.keep_from).days)
        steps = _steps(rng, enquiry)
        left, reason = None, ""
        if rng.chance(0.45):
            left = enquiry + rng.wait(160, 20)
            reason = rng.one(("WITHDREW", "WITHDREW", "HOLD", "REFUSED"))
            steps = tuple(step for step in steps if step <= left)
        yield Adopter(
            adopter_id=f"AP{number:06d}",
            family=f"PF{number // 2:06d}",
            sex="F" if number % 2 else "M",
            ethnicity=rng.draw(profile.ETHNICITY),
            disabled=rng.chance(0.04),
            fostering=rng.chance(0.15),
            enquiry=enquiry,
            steps=steps,
            matched=None,
            placed=None,
            children=0,
            order=None,
            left=left,
            left_reason=reason,
        )


def _of(world: World, way: Adoption, adopter_id: str, position: int) -> Adopter:
    rng = stream(world.seed, "adopter", adopter_id)
    together = way.matched if way.matched is not None else way.decision
    enquiry = together - timedelta(days=rng.between(330, 700))
    sexes = {"MF": ("M", "F"), "MM": ("M", "M"), "FF": ("F", "F"), "M1": ("M",), "F1": ("F",)}
    return Adopter(
        adopter_id=adopter_id,
        family=way.family,
        sex=sexes[way.adopter_sex][position],
        ethnicity=rng.draw(profile.ETHNICITY),
        disabled=rng.chance(0.04),
        fostering=way.fostered_for_adoption is not None,
        enquiry=enquiry,
        steps=_steps(rng, enquiry),
        matched=way.matched,
        placed=way.placed,
        children=1,
        order=way.order,
        left=way.reversed,
        left_reason="HOLD" if way.reversed else "",
    )


def _steps(rng: Stream, enquiry: date) -> tuple[date, ...]:
    """Return the stages: two months for the first, four for the second, if all goes well."""
    first = rng.after(enquiry, 10, 40)
    first_end = rng.after(first, 55, 90)
    second = rng.after(first_end, 1, 20)
    second_end = rng.after(second, 100, 140)
    return (first, first_end, second, second_end, second_end, rng.after(second_end, 5, 25))
