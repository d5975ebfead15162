"""Teams, workers, who worked with whom, and the version of the dataset."""

from sightline.synthetic.model import Life
from sightline.synthetic.staff import COUNTY_WIDE, LEAVING_CARE, LOCALITIES, TEAMS, team_locality
from sightline.synthetic.writers.involvement import involvements
from sightline.synthetic.writers.ssd.view import View, referral_id, team_id


def add_child(view: View, life: Life) -> None:
    """Add the workers who were allocated to the child."""
    key = life.person.person_id
    for number, item in enumerate(involvements(life, view.staff), start=1):
        if item.start > view.as_at:
            break
        ended = view.by(item.end)
        episode = next((e for e in reversed(life.episodes) if e.day <= item.start), None)
        adviser = item.worker.team == LEAVING_CARE
        view.rows.add(
            "ssd_involvements",
            "invo",
            involvements_id=f"{key}Z{number}",
            professional_id=item.worker.worker_id,
            professional_role_id="Personal Adviser" if adviser else "Allocated Case Worker",
            professional_team=team_id(item.worker.team),
            involvement_start_date=item.start,
            involvement_end_date=ended,
            worker_change_reason=item.reason if ended else None,
            person_id=key,
            referral_id=referral_id(life, episode) if episode else None,
        )


def manager_id(team: str) -> str:
    """Return the id of the manager of ``team``, who supervises its workers."""
    return f"M{TEAMS.index(team) + 1:02d}"


def add(view: View) -> None:
    """Add teams, workers and the version."""
    rows = view.rows
    for place in (*LOCALITIES, COUNTY_WIDE):
        rows.add("ssd_department", "dept", team_id=f"L{place}", team_name=place)
    for team in TEAMS:
        parent = team_locality(team) or COUNTY_WIDE
        rows.add(
            "ssd_department",
            "dept",
            team_id=team_id(team),
            team_name=team,
            team_parent_id=f"L{parent}",
            team_parent_name=parent,
        )
        rows.add(
            "ssd_professionals",
            "prof",
            professional_id=manager_id(team),
            staff_id=manager_id(team),
            professional_job_title="Team Manager",
            professional_department=team,
            full_time_equivalency=1.0,
            agency_worker_flag="N",
        )
        for post in range(view.staff.posts[team]):
            for worker in view.staff.tenures(team, post):
                if worker.start > view.as_at:
                    break
                adviser = worker.personal_adviser
                rows.add(
                    "ssd_professionals",
                    "prof",
                    professional_id=worker.worker_id,
                    staff_id=worker.worker_id,
                    professional_name=worker.name,
                    social_worker_registration_no=None if adviser else f"SW{worker.worker_id[1:]}",
                    professional_job_title="Personal Adviser" if adviser else "Social Worker",
                    professional_department=team,
                    full_time_equivalency=1.0 if post % 5 else 0.6,
                    agency_worker_flag="Y" if worker.agency else "N",
                )
    rows.add("ssd_version_log", "version", number="1.3.5")
