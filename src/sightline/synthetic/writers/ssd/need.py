"""Contacts, early help, referrals, assessments and child in need plans."""

import json

from sightline.record.codes.catalogue import CODE_LISTS
from sightline.synthetic import staff
from sightline.synthetic.model import Assessment, Episode, Life, NeedPlan
from sightline.synthetic.writers.ssd.view import View, flag, referral_id, team_id
from sightline.synthetic.writers.standing import held

_SOURCES = CODE_LISTS["referral_source"]


def add(view: View, life: Life) -> None:
    """Add what happened at the front door and under section 17."""
    key, rows, as_at = life.person.person_id, view.rows, view.as_at
    for number, contact in enumerate(life.contacts, start=1):
        recorded = view.flaws.recorded(contact.day, key, "contact")
        if recorded <= as_at:
            rows.add(
                "ssd_contacts",
                "cont",
                contact_id=f"{key}C{number}",
                person_id=key,
                contact_date=contact.day,
                contact_source_code=contact.source,
                contact_source_desc=_SOURCES.code(contact.source).label,
                contact_outcome_json=json.dumps({"OUTCOME": contact.outcome}),
            )
    for number, item in enumerate(life.early_help, start=1):
        if item.start <= as_at:
            ended = view.by(item.end)
            rows.add(
                "ssd_early_help_episodes",
                "earl",
                episode_id=f"{key}E{number}",
                person_id=key,
                episode_start_date=item.start,
                episode_end_date=ended,
                episode_reason=item.reason,
                episode_end_reason="Needs met" if ended else None,
                episode_organisation=item.organisation,
            )
    for episode in life.episodes:
        if view.flaws.recorded(episode.day, key, "referral") <= as_at:
            _episode(view, life, episode)


def _episode(view: View, life: Life, episode: Episode) -> None:
    key = life.person.person_id
    post = view.staff.post_for(staff.FRONT_DOOR, life.person.household)
    ended = view.flaws.closed(episode.closed, key, "case")
    closed = view.by(episode.closed) if ended <= view.as_at else None
    view.rows.add(
        "ssd_cin_episodes",
        "cine",
        referral_id=referral_id(life, episode),
        person_id=key,
        referral_date=episode.day,
        cin_primary_need_code=episode.need,
        referral_source_code=episode.source,
        referral_source_desc=_SOURCES.code(episode.source).label,
        referral_outcome_json=json.dumps({"OUTCOME_NFA_FLAG": flag(episode.nfa)}),
        referral_nfa=flag(episode.nfa),
        close_reason=episode.reason if closed else None,
        close_date=closed,
        referral_team=team_id(staff.FRONT_DOOR),
        referral_worker_id=view.worker(staff.FRONT_DOOR, post, episode.day),
    )
    for number, item in enumerate(episode.assessments, start=1):
        if view.flaws.recorded(item.start, key, "assessment") <= view.as_at:
            _assessment(view, life, episode, item, number)
    for number, plan in enumerate(episode.need_plans, start=1):
        if plan.start <= view.as_at:
            _plan(view, life, episode, plan, number)


def _assessment(view: View, life: Life, episode: Episode, item: Assessment, number: int) -> None:
    key, rows = life.person.person_id, view.rows
    assessment_id = f"{referral_id(life, episode)}A{number}"
    ended = view.flaws.recorded(item.authorised, "authorised", key, "assessment")
    authorised = view.by(item.authorised) if ended <= view.as_at else None
    shown = authorised and view.flaws.authorised(item.start, authorised, key)
    rows.add(
        "ssd_cin_assessments",
        "cina",
        assessment_id=assessment_id,
        person_id=key,
        referral_id=referral_id(life, episode),
        assessment_start_date=item.start,
        assessment_child_seen=flag(item.child_seen),
        assessment_auth_date=shown,
        assessment_outcome_json=json.dumps(
            {"OUTCOME_PROV_OF_SERVICES_FLAG": flag(item.support_needed)}
        )
        if authorised
        else None,
        assessment_outcome_nfa=flag(not item.support_needed) if authorised else None,
        assessment_team=team_id(item.team),
        assessment_worker_id=view.worker(item.team, item.post, min(item.authorised, view.as_at)),
    )
    if authorised:
        rows.add(
            "ssd_assessment_factors",
            "cinf",
            table_id=f"{assessment_id}F",
            assessment_id=assessment_id,
            assessment_factors_json=json.dumps(item.factors),
        )


def _plan(view: View, life: Life, episode: Episode, plan: NeedPlan, number: int) -> None:
    key, rows = life.person.person_id, view.rows
    plan_id = f"{referral_id(life, episode)}N{number}"
    holding = held(life.holdings, min(view.as_at, plan.end))
    rows.add(
        "ssd_cin_plans",
        "cinp",
        cin_plan_id=plan_id,
        referral_id=referral_id(life, episode),
        person_id=key,
        cin_plan_start_date=plan.start,
        cin_plan_end_date=view.by(plan.end),
        cin_plan_team=team_id(holding.team) if holding else None,
        cin_plan_worker_id=view.worker(holding.team, holding.post, min(view.as_at, plan.end))
        if holding
        else None,
    )
    for position, visit in enumerate(plan.visits, start=1):
        if visit.day <= view.as_at:
            rows.add(
                "ssd_cin_visits",
                "cinv",
                cin_visit_id=f"{plan_id}V{position}",
                person_id=key,
                cin_visit_date=visit.day,
                cin_visit_seen=flag(visit.seen),
                cin_visit_seen_alone=flag(visit.alone),
                cin_visit_bedroom=flag(visit.seen and position % 4 == 1),
            )
