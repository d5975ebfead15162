"""A life as the services know it: what happened and when, whatever format later carries it.

A life is the whole truth up to the end of the simulation and a little beyond: an ending may lie in
the future of an extract. A writer shows what had happened by its own as-at date and no more.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class Person:
    """A child or young person. ``expected`` is set when services knew of them before birth."""

    person_id: str
    household: int
    sex: str
    born: date
    expected: date | None
    ethnicity: str
    disabilities: tuple[str, ...]
    upn: str
    uasc: bool = False
    earlier_plans: int = 0
    died: date | None = None


@dataclass(slots=True)
class Contact:
    """A contact at the front door and what was decided."""

    day: date
    source: str
    outcome: str


@dataclass(slots=True)
class EarlyHelp:
    """A period of early help, opened by an assessment."""

    start: date
    assessed: date
    end: date
    organisation: str
    reason: str


@dataclass(slots=True)
class Visit:
    """A visit to the child. ``seen`` is whether they were seen, ``alone`` by themselves."""

    day: date
    seen: bool
    alone: bool


@dataclass(slots=True)
class Meeting:
    """A meeting with the day by which it was due: a review, a conference, a core group."""

    due: date
    held: date


@dataclass(slots=True)
class Assessment:
    """An assessment under section 17."""

    start: date
    authorised: date
    child_seen: bool
    support_needed: bool
    factors: tuple[str, ...]
    team: str
    post: int


@dataclass(slots=True)
class Enquiry:
    """A section 47 enquiry, with its initial conference where there was one."""

    start: date
    end: date
    decided: date
    conference: date | None
    target: date
    plan: bool
    team: str
    post: int


@dataclass(slots=True)
class ProtectionPlan:
    """A child protection plan."""

    start: date
    end: date
    first_category: str
    latest_category: str
    category_changed: date | None
    previous: int
    police_or_emergency: date | None
    transfer_in: bool = False
    visits: list[Visit] = field(default_factory=list)
    core_groups: list[Meeting] = field(default_factory=list)
    reviews: list[Meeting] = field(default_factory=list)


@dataclass(slots=True)
class NeedPlan:
    """A child in need plan."""

    start: date
    end: date
    visits: list[Visit] = field(default_factory=list)
    reviews: list[Meeting] = field(default_factory=list)


@dataclass(slots=True)
class PreProceedings:
    """Pre-proceedings under the Public Law Outline."""

    family: str
    decided: date
    letter: date
    first_meeting: date
    review_meetings: list[date]
    end: date
    issued: bool


@dataclass(slots=True)
class Placement:
    """Where a looked after child lives."""

    start: date
    end: date
    type: str
    provider: str
    postcode: str
    urn: str
    distance: float
    inside: bool
    authority: str
    change_reason: str


@dataclass(slots=True)
class LegalStatus:
    """The legal status under which a child is looked after."""

    start: date
    end: date
    code: str


@dataclass(slots=True)
class Missing:
    """A time missing or absent from placement. Hours are of the day, for the 72-hour clock."""

    start: date
    end: date
    returned_hour: int
    kind: str
    offered: bool
    accepted: bool
    offered_after_hours: int
    completed_after_hours: int | None


@dataclass(slots=True)
class Adoption:
    """The way to adoption: each date is unset where the child's way did not get there."""

    family: str
    decision: date
    fostered_for_adoption: date | None = None
    order_of_placement: date | None = None
    matched: date | None = None
    placed: date | None = None
    order: date | None = None
    reversed: date | None = None
    reversal_reason: str = ""
    by_carer: bool = False
    adopters: int = 2
    adopter_sex: str = "MF"
    adopter_status: str = "L11"
    adopter_ids: tuple[str, ...] = ()
    siblings_together: int = 1


@dataclass(slots=True)
class Sdq:
    """A strengths and difficulties questionnaire."""

    day: date
    score: int


@dataclass(slots=True)
class Care:
    """One period of being looked after."""

    start: date
    end: date
    end_reason: str
    need: str
    placements: list[Placement] = field(default_factory=list)
    statuses: list[LegalStatus] = field(default_factory=list)
    reviews: list[Meeting] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    independent_visits: list[date] = field(default_factory=list)
    health: list[date] = field(default_factory=list)
    dental: list[date] = field(default_factory=list)
    sdq: list[Sdq] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    permanence: list[tuple[date, str]] = field(default_factory=list)
    adoption: Adoption | None = None
    immunised: date | None = None
    misuse: date | None = None
    convicted: date | None = None
    liberty: list[tuple[date, date]] = field(default_factory=list)


@dataclass(slots=True)
class Episode:
    """What follows a referral, until the case is closed."""

    number: int
    day: date
    source: str
    need: str
    nfa: bool
    closed: date
    reason: str
    assessments: list[Assessment] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    plans: list[ProtectionPlan] = field(default_factory=list)
    need_plans: list[NeedPlan] = field(default_factory=list)
    pre_proceedings: list[PreProceedings] = field(default_factory=list)
    care: list[Care] = field(default_factory=list)
    short_breaks: list[Care] = field(default_factory=list)


@dataclass(slots=True)
class LeavingState:
    """How a care leaver was doing from ``start`` until the next state."""

    start: date
    in_touch: str
    contacted: date
    accommodation: str
    suitable: bool
    activity: str
    pathway_reviewed: date


@dataclass(slots=True)
class Leaving:
    """Entitlement to leaving care support, from 16 to 21 or 25."""

    start: date
    left_care: date
    eighteen: date
    end: date
    adviser_post: int
    states: list[LeavingState] = field(default_factory=list)


@dataclass(slots=True)
class Holding:
    """Who holds the child's case: a post of a team. Who fills the post is the staff's story."""

    start: date
    end: date
    team: str
    post: int
    duty: bool = False


@dataclass(slots=True)
class Life:
    """Everything that services know of one person."""

    person: Person
    contacts: list[Contact] = field(default_factory=list)
    early_help: list[EarlyHelp] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
    leaving: Leaving | None = None
