"""Looked after children: periods, placements, law, plans, oversight, health, leaving care."""

from sightline.synthetic.model import Care, Episode, Life
from sightline.synthetic.staff import LEAVING_CARE
from sightline.synthetic.writers.cells import last
from sightline.synthetic.writers.episodes import episodes
from sightline.synthetic.writers.ssd import adoption
from sightline.synthetic.writers.ssd.view import View, flag, referral_id, team_id
from sightline.synthetic.writers.ssda903_outcomes import participation
from sightline.synthetic.writers.standing import contact_last, eligibility, held, state_at


def add(view: View, life: Life) -> None:
    """Add the periods of care of ``life`` and its leaving care support."""
    key = life.person.person_id
    periods = [(episode, care) for episode in life.episodes for care in episode.care]
    periods += [(episode, care) for episode in life.episodes for care in episode.short_breaks]
    for number, (episode, care) in enumerate(periods, start=1):
        if view.flaws.recorded(care.start, key, "care") <= view.as_at:
            care_id = f"{key}L{number}"
            _periods(view, life, episode, care, care_id)
            _oversight(view, life, care, care_id)
            _health(view, life, care, care_id)
            adoption.add(view, life, care, care_id)
    _leaving(view, life)


def _periods(view: View, life: Life, episode: Episode, care: Care, care_id: str) -> None:
    key, rows, as_at = life.person.person_id, view.rows, view.as_at
    recorded = view.flaws.recorded(care.end, "end", key, "care") <= as_at
    ended = view.by(care.end) if recorded else None
    visited = last(care.independent_visits, as_at)
    for number, item in enumerate(episodes(care), start=1):
        if item.start > as_at:
            break
        final = item.end == care.end
        over = ended if final else view.by(item.end)
        rows.add(
            "ssd_cla_episodes",
            "clae",
            cla_episode_id=f"{care_id}E{number}",
            person_id=key,
            cla_episode_start_date=item.start,
            cla_episode_start_reason=item.new_reason,
            cla_primary_need_code=care.need,
            cla_episode_ceased_date=over,
            cla_episode_ceased_reason=item.ceased if over else None,
            cla_id=care_id,
            referral_id=referral_id(life, episode),
            cla_placement_id=f"{care_id}P{care.placements.index(item.placement) + 1}",
            entered_care_date=care.start,
            cla_last_iro_contact_date=visited,
        )
    for number, place in enumerate(care.placements, start=1):
        if place.start <= as_at:
            over = ended if place.end == care.end else view.by(place.end)
            rows.add(
                "ssd_cla_placement",
                "clap",
                cla_placement_id=f"{care_id}P{number}",
                cla_placement_start_date=place.start,
                cla_placement_type=place.type,
                cla_placement_urn=place.urn or None,
                cla_placement_distance=place.distance,
                cla_id=care_id,
                cla_placement_provider=place.provider,
                cla_placement_postcode=place.postcode,
                cla_placement_end_date=over,
                cla_placement_change_reason=place.change_reason or None if over else None,
                person_id=key,
            )
    for number, status in enumerate(care.statuses, start=1):
        if status.start <= as_at:
            rows.add(
                "ssd_legal_status",
                "lega",
                legal_status_id=f"{care_id}S{number}",
                person_id=key,
                legal_status=status.code,
                legal_status_start_date=status.start,
                legal_status_end_date=ended if status.end == care.end else view.by(status.end),
            )
    for number, (made, code) in enumerate(care.permanence, start=1):
        if made <= as_at:
            following = care.permanence[number][0] if number < len(care.permanence) else care.end
            rows.add(
                "ssd_cla_care_plan",
                "lacp",
                table_id=f"{care_id}C{number}",
                person_id=key,
                cla_care_plan_start_date=made,
                cla_care_plan_end_date=view.by(following),
                cla_care_plan_json=code,
            )


def _oversight(view: View, life: Life, care: Care, care_id: str) -> None:
    key, rows, as_at = life.person.person_id, view.rows, view.as_at
    for number, meeting in enumerate(care.reviews, start=1):
        if meeting.held <= as_at:
            rows.add(
                "ssd_cla_reviews",
                "clar",
                cla_review_id=f"{care_id}R{number}",
                cla_id=care_id,
                cla_review_due_date=meeting.due,
                cla_review_date=meeting.held,
                cla_review_cancelled="N",
                cla_review_participation=participation(life.person, meeting.held, view.flaws),
            )
    for number, visit in enumerate(care.visits, start=1):
        if visit.day <= as_at:
            rows.add(
                "ssd_cla_visits",
                "clav",
                cla_visit_id=f"{care_id}V{number}",
                cla_id=care_id,
                person_id=key,
                cla_visit_date=visit.day,
                cla_visit_seen=flag(visit.seen),
                cla_visit_seen_alone=flag(visit.alone),
            )
    for number, item in enumerate(care.missing, start=1):
        if item.start <= as_at:
            back = view.by(item.end)
            rows.add(
                "ssd_missing",
                "miss",
                table_id=f"{care_id}M{number}",
                person_id=key,
                missing_episode_start_date=item.start,
                missing_episode_type=item.kind,
                missing_episode_end_date=back,
                missing_rhi_offered=flag(item.offered) if back else None,
                missing_rhi_accepted=flag(item.accepted) if back and item.offered else None,
            )


def _health(view: View, life: Life, care: Care, care_id: str) -> None:
    key, rows, as_at = life.person.person_id, view.rows, view.as_at
    for kind, days in (("HEALTH", care.health), ("DENTAL", care.dental)):
        for number, day in enumerate(days, start=1):
            if day <= as_at:
                rows.add(
                    "ssd_cla_health",
                    "clah",
                    health_check_id=f"{care_id}{kind[0]}{number}",
                    person_id=key,
                    health_check_type=kind,
                    health_check_date=day,
                    health_check_status="Completed",
                )
    for number, sdq in enumerate(care.sdq, start=1):
        if sdq.day <= as_at:
            rows.add(
                "ssd_sdq_scores",
                "csdq",
                table_id=f"{care_id}Q{number}",
                person_id=key,
                sdq_completed_date=sdq.day,
                sdq_score=str(view.flaws.score(sdq.score, sdq.day, as_at, key)),
            )
    if care_id.endswith("L1"):
        done = view.by(care.immunised)
        rows.add(
            "ssd_cla_immunisations",
            "clai",
            person_id=key,
            immunisations_status=flag(done is not None),
            immunisations_status_date=done,
        )
    if care.misuse is not None and care.misuse <= as_at:
        rows.add(
            "ssd_cla_substance_misuse",
            "clas",
            substance_misuse_id=f"{care_id}B",
            person_id=key,
            substance_misuse_date=care.misuse,
            substance_misused="Y",
            intervention_received="Y",
        )
    if care.convicted is not None and care.convicted <= as_at:
        rows.add(
            "ssd_cla_convictions",
            "clac",
            cla_conviction_id=f"{care_id}O",
            person_id=key,
            cla_conviction_date=care.convicted,
        )


def _leaving(view: View, life: Life) -> None:
    leaving, state = life.leaving, state_at(life, view.as_at)
    if leaving is None or state is None or view.as_at >= leaving.end:
        return
    holding = held(life.holdings, view.as_at)
    known = state.in_touch == "YES"
    view.rows.add(
        "ssd_care_leavers",
        "clea",
        table_id=f"{life.person.person_id}K",
        person_id=life.person.person_id,
        care_leaver_eligibility=eligibility(life, view.as_at),
        care_leaver_in_touch=state.in_touch,
        care_leaver_latest_contact=contact_last(life, view.as_at),
        care_leaver_accommodation=state.accommodation if known else None,
        care_leaver_accom_suitable=("1" if state.suitable else "2") if known else None,
        care_leaver_activity=state.activity if known else None,
        pathway_plan_review_date=state.pathway_reviewed,
        care_leaver_personal_advisor=view.worker(LEAVING_CARE, leaving.adviser_post, view.as_at),
        care_leaver_allocated_team=team_id(holding.team) if holding else None,
        care_leaver_worker_id=view.worker(holding.team, holding.post, view.as_at)
        if holding
        else None,
    )
