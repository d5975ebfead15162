"""Special educational needs of the children known to social care."""

from datetime import date, timedelta

from sightline.record.calendar import add_months
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life
from sightline.synthetic.writers.ssd.view import View

_NEEDS = {"LD": "MLD", "AUT": "ASD", "BEH": "SEMH", "COMM": "SLCN", "HEAR": "HI", "VIS": "VI"}
_ANSWERS = ("Y", "N")


def needs_of(flaws: Flaws, life: Life) -> list[str]:
    """Return the special needs of a child: those of a disability, and of many who come into care.

    About one in four children in care had a plan (120 of 458, Dorset pack).
    """
    found = [_NEEDS[code] for code in life.person.disabilities if code in _NEEDS]
    in_care = any(episode.care for episode in life.episodes)
    if not found and in_care and flaws.falls(0.6, "needs in care", life.person.person_id):
        return ["SEMH"]
    return found


def requested_on(flaws: Flaws, life: Life, as_at: date) -> date | None:
    """Return when a plan was asked for, if one was by ``as_at``: for most who have needs."""
    key = life.person.person_id
    day = life.person.born + timedelta(days=flaws.within(1400, 3200, "ehcp asked", key))
    asked = day <= as_at and flaws.falls(0.6, "ehcp", key)
    return day if asked and needs_of(flaws, life) else None


def add(view: View, life: Life) -> None:
    """Add the education, health and care plan of a child with disabilities who has one."""
    person, rows = life.person, view.rows
    key = person.person_id
    needs = needs_of(view.flaws, life)
    requested = requested_on(view.flaws, life, view.as_at)
    _voice(view, life)
    if requested is None:
        return
    rows.add("ssd_send", "send", table_id=f"{key}W", upn=person.upn, person_id=key)
    decided = requested + timedelta(days=view.flaws.within(30, 42, "ehcp decided", key))
    rows.add(
        "ssd_ehcp_requests",
        "ehcr",
        ehcp_request_id=f"{key}WR",
        send_table_id=f"{key}W",
        ehcp_req_date=requested,
        ehcp_req_outcome_date=view.by(decided),
        ehcp_req_outcome="Y" if decided <= view.as_at else None,
    )
    made = requested + timedelta(days=view.flaws.within(110, 200, "ehcp made", key))
    if made > view.as_at:
        return
    rows.add(
        "ssd_ehcp_assessment",
        "ehca",
        ehcp_assessment_id=f"{key}WA",
        ehcp_request_id=f"{key}WR",
        ehcp_assessment_outcome_date=made,
        ehcp_assessment_outcome="Y",
    )
    rows.add(
        "ssd_ehcp_named_plan",
        "ehcn",
        named_plan_id=f"{key}WN",
        ehcp_asmt_id=f"{key}WA",
        named_plan_start_date=made,
    )
    years = (view.as_at - made).days // 365
    rows.add(
        "ssd_ehcp_active_plans",
        "ehcp",
        active_ehcp_id=f"{key}WP",
        ehcp_request_id=f"{key}WR",
        active_ehcp_last_review_date=add_months(made, 12 * years) if years else None,
    )
    for rank, need in enumerate(needs, start=1):
        rows.add(
            "ssd_sen_need",
            "senn",
            table_id=f"{key}W{rank}",
            active_ehcp_id=f"{key}WP",
            active_ehcp_need_type=need,
            active_ehcp_need_rank=str(rank),
        )


def _voice(view: View, life: Life) -> None:
    """Add what a child of eight or more on a child protection plan said, for one in three."""
    key = life.person.person_id
    plans = [plan for episode in life.episodes for plan in episode.plans]
    asked = [plan.start + timedelta(days=40) for plan in plans]
    old_enough = any(day <= view.as_at and (day - life.person.born).days > 8 * 365 for day in asked)
    if not old_enough or not view.flaws.falls(0.33, "asked", key):
        return
    answers = [_ANSWERS[view.flaws.falls(0.25, "voice", key, part)] for part in range(5)]
    view.rows.add(
        "ssd_voice_of_child",
        "voch",
        table_id=f"{key}Y",
        person_id=key,
        explained_worries=answers[0],
        story_help_understand=answers[1],
        agree_worker=answers[2],
        plan_safe=answers[3],
        tablet_help_explain=answers[4],
    )
