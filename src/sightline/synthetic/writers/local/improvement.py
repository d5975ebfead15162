"""The improvement plan: 31 projects, their actions, and how their statuses moved."""

from datetime import date, timedelta

from sightline.record.tables.local_improvement import (
    LOCAL_IMPROVEMENT_ACTIONS,
    LOCAL_IMPROVEMENT_PROJECTS,
    LOCAL_IMPROVEMENT_STATUSES,
)
from sightline.synthetic.streams import Choice, stream
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_IMPROVEMENT_PROJECTS, LOCAL_IMPROVEMENT_ACTIONS, LOCAL_IMPROVEMENT_STATUSES)

_PROJECTS = 31
_ACTIONS = 4
_PRIORITIES = (
    "Front door", "Early help", "Assessment and planning", "Children in care", "Care leavers",
    "Exploitation", "Workforce", "Quality assurance", "Partnership",
)  # fmt: skip
_STEPS = ("close_attention", "good_progress", "embedding", "complete")
_LAST = Choice({"complete": 7, "embedding": 9, "good_progress": 9, "close_attention": 6})
_ACTION_LAST = Choice({"complete": 30, "embedding": 28, "good_progress": 27, "close_attention": 15})


def write(feed: Feed) -> None:
    """Add the plan as it stood, worked back from how it stands at the end of the series."""
    for number in range(1, _PROJECTS + 1):
        rng = stream(feed.flaws.seed, "project", number)
        project = f"P{number:02}"
        started = feed.flaws.end - timedelta(days=rng.between(300, 420))
        last = rng.draw(_LAST)
        if started > feed.as_at:
            continue
        feed.rows.add(
            "local_improvement_projects",
            "impr",
            project_id=project,
            title=f"Project {number}",
            priority=_PRIORITIES[number % len(_PRIORITIES)],
            owner=f"Head of service {number % 5 + 1}",
            start_date=started,
            due_date=rng.after(feed.flaws.end, -60, 240),
        )
        _statuses(feed, "project", project, started, last)
        for each in range(1, _ACTIONS + 1):
            _action(feed, project, f"{project}A{each}", started, last == "complete")


def _action(feed: Feed, project: str, key: str, started: date, done: bool) -> None:
    rng = stream(feed.flaws.seed, "action", key)
    last = "complete" if done and rng.chance(0.95) else rng.draw(_ACTION_LAST)
    unowned = feed.flaws.falls(feed.flaws.rates.blanks, "owner", key)
    feed.rows.add(
        "local_improvement_actions",
        "imac",
        action_id=key,
        project_id=project,
        title=f"Action {key}",
        owner=None if unowned else f"Service manager {rng.between(1, 9)}",
        start_date=started,
        due_date=rng.after(feed.flaws.end, -90, 180),
    )
    _statuses(feed, "action", key, started, last)


def _statuses(feed: Feed, item: str, key: str, started: date, last: str) -> None:
    """Add the statuses from the first to ``last``, in even steps, as far as they had come."""
    steps = _STEPS[: _STEPS.index(last) + 1]
    span = (feed.flaws.end - started).days
    for number, status in enumerate(steps):
        day = started + timedelta(days=span * number // len(steps))
        if day <= feed.as_at:
            feed.rows.add(
                "local_improvement_statuses",
                "imst",
                status_id=f"{key}S{number + 1}",
                item=item,
                item_id=key,
                status=status,
                from_date=day,
                by="Programme office",
            )
