"""Section 47 enquiries, conferences, child protection plans and pre-proceedings."""

import json

from sightline.synthetic.model import Enquiry, Episode, Life, PreProceedings, ProtectionPlan
from sightline.synthetic.writers.ssd.view import View, flag, referral_id, team_id


def add(view: View, life: Life) -> None:
    """Add what happened under section 47 and on child protection plans."""
    key = life.person.person_id
    for episode in life.episodes:
        for number, enquiry in enumerate(episode.enquiries, start=1):
            if view.flaws.recorded(enquiry.start, key, "enquiry") <= view.as_at:
                _enquiry(view, life, episode, enquiry, number)
        for number, plan in enumerate(episode.plans, start=1):
            if view.flaws.recorded(plan.start, key, "plan") <= view.as_at:
                _plan(view, life, episode, plan, number)
        for number, item in enumerate(episode.pre_proceedings, start=1):
            if item.decided <= view.as_at:
                _pre_proceedings(view, life, episode, item, number)


def _plan_id(life: Life, episode: Episode, number: int) -> str:
    return f"{referral_id(life, episode)}P{number}"


def _enquiry(view: View, life: Life, episode: Episode, item: Enquiry, number: int) -> None:
    key, rows = life.person.person_id, view.rows
    enquiry_id = f"{referral_id(life, episode)}S{number}"
    ended = view.by(item.end)
    worker = view.worker(item.team, item.post, item.start)
    rows.add(
        "ssd_s47_enquiry",
        "s47e",
        s47_enquiry_id=enquiry_id,
        referral_id=referral_id(life, episode),
        person_id=key,
        s47_start_date=item.start,
        s47_end_date=ended,
        s47_nfa=flag(item.conference is None) if ended else None,
        s47_outcome_json=json.dumps(
            {"OUTCOME_CP_CONFERENCE_FLAG": flag(item.conference is not None)}
        )
        if ended
        else None,
        s47_completed_by_worker_id=worker,
        s47_completed_by_team=team_id(item.team),
    )
    recorded = view.flaws.recorded(item.decided, "decided", key, "enquiry")
    if item.conference is None or item.conference > view.as_at or recorded > view.as_at:
        return
    plan = next((p for p in episode.plans if p.start == item.conference), None)
    place = episode.plans.index(plan) + 1 if plan else 0
    rows.add(
        "ssd_initial_cp_conference",
        "icpc",
        icpc_id=f"{enquiry_id}C",
        icpc_meeting_id=f"H{life.person.household}-{item.conference.isoformat()}",
        s47_enquiry_id=enquiry_id,
        person_id=key,
        cp_plan_id=_plan_id(life, episode, place) if plan else None,
        referral_id=referral_id(life, episode),
        icpc_transfer_in=flag(plan is not None and plan.transfer_in),
        icpc_target_date=item.target,
        icpc_date=item.conference,
        icpc_outcome_cp_flag=flag(item.plan),
        icpc_outcome_json=json.dumps({"OUTCOME_CP_FLAG": flag(item.plan)}),
        icpc_team=team_id(item.team),
        icpc_worker_id=worker,
    )


def _plan(view: View, life: Life, episode: Episode, plan: ProtectionPlan, number: int) -> None:
    key, rows, as_at = life.person.person_id, view.rows, view.as_at
    plan_id = _plan_id(life, episode, number)
    source = next(
        (i for i, e in enumerate(episode.enquiries, start=1) if e.conference == plan.start), None
    )
    ended = view.flaws.recorded(plan.end, "end", key, "plan")
    changed = plan.category_changed is not None and plan.category_changed <= as_at
    rows.add(
        "ssd_cp_plans",
        "cppl",
        cp_plan_id=plan_id,
        referral_id=referral_id(life, episode),
        icpc_id=f"{referral_id(life, episode)}S{source}C" if source else None,
        person_id=key,
        cp_plan_start_date=plan.start,
        cp_plan_end_date=view.by(plan.end) if ended <= as_at else None,
        cp_plan_initial_category=plan.first_category,
        cp_plan_ola="N",
        cp_plan_latest_category=plan.latest_category if changed else plan.first_category,
    )
    for position, visit in enumerate(plan.visits, start=1):
        recorded = view.flaws.recorded(visit.day, "visit", key)
        if visit.day <= as_at and recorded <= as_at:
            rows.add(
                "ssd_cp_visits",
                "cppv",
                cp_visit_id=f"{plan_id}V{position}",
                person_id=key,
                cp_plan_id=plan_id,
                cp_visit_date=visit.day,
                cp_visit_seen=flag(visit.seen),
                cp_visit_seen_alone=flag(visit.alone),
                cp_visit_bedroom=flag(visit.seen and position % 3 == 1),
            )
    for position, meeting in enumerate(plan.reviews, start=1):
        if meeting.held <= as_at:
            rows.add(
                "ssd_cp_reviews",
                "cppr",
                cp_review_id=f"{plan_id}M{position}",
                person_id=key,
                cp_plan_id=plan_id,
                cp_review_due=meeting.due,
                cp_review_date=meeting.held,
                cp_review_meeting_id=f"H{life.person.household}-{meeting.held.isoformat()}",
                cp_review_outcome_continue_cp=flag(meeting.held < plan.end),
                cp_review_quorate=flag(not view.flaws.falls(0.06, "quorate", plan_id, position)),
                cp_review_participation=flag(view.flaws.falls(0.4, "attended", plan_id, position)),
            )


def _pre_proceedings(
    view: View, life: Life, episode: Episode, item: PreProceedings, number: int
) -> None:
    ended = view.by(item.end)
    outcome = None
    if ended:
        outcome = "Decision to issue care proceedings" if item.issued else "Stepped down"
    view.rows.add(
        "ssd_pre_proceedings",
        "prep",
        table_id=f"{referral_id(life, episode)}G{number}",
        person_id=life.person.person_id,
        plo_family_id=item.family,
        pre_pro_decision_date=item.decided,
        initial_pre_pro_meeting_date=view.by(item.first_meeting),
        pre_pro_outcome=outcome,
        agree_stepdown_issue_date=ended,
        cp_plans_referral_period=sum(1 for plan in episode.plans if plan.start <= view.as_at),
        legal_gateway_outcome="Pre-proceedings",
        prev_pre_proc_child=number - 1,
        prev_care_proc_child=0,
        pre_pro_letter_date=view.by(item.letter),
        care_pro_letter_date=ended if item.issued else None,
        pre_pro_meetings_num=sum(1 for day in item.review_meetings if day <= view.as_at),
        pre_pro_parents_legal_rep="Y",
        parents_legal_rep_point_of_issue="Y" if ended and item.issued else None,
        court_reference=f"ZZ{item.end.year % 100}C{life.person.household % 100000:05d}"
        if ended and item.issued
        else None,
    )
