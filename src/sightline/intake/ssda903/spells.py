"""Periods of care, placements and legal statuses out of episodes.

An episode ends whenever the placement or the legal status changes. Put together again:

- a period of care goes on through episodes that follow on the same or next day, as the counting
  rules have it, or that the return itself says are a continuation: no start (RNE S), and the
  episode before has no end or ends with X1;
- a placement goes on through episodes that began with a change of legal status only (RNE L) and
  show the same placement type;
- a legal status goes on while it stays the same.

A period whose first episode did not start it (RNE S) began before the return's year: when is not
known from it, so the date of entering care stays blank. Pinned by
``tests/intake/test_ssda903_spells.py``.
"""

from sightline.intake.ssda903.shared import identifier

# What ``spells`` and ``PERIODS_SQL`` find is worked out once a load: three tables are made with the
# one and the reviews with the other.
SPELLS = "ssda903_spells"
PERIODS = "ssda903_periods"
PERIODS_SQL = (
    "SELECT DISTINCT child_id AS period_child, period_start "
    f"FROM {{typed}} JOIN {SPELLS} USING (_row)"
)

_ORDER = "PARTITION BY child_id ORDER BY decom, dec NULLS LAST, _row"
_FOLLOWS = "coalesce(decom <= dec_before + 1, false)"
_CONTINUES = "coalesce(rne, '') <> 'S' AND (dec_before IS NULL OR coalesce(rec_before, '') = 'X1')"


def _whole(number: str) -> str:
    return (
        f"(PARTITION BY child_id, {number} ORDER BY decom, dec NULLS LAST, _row "
        "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)"
    )


def spells(episodes: str) -> str:
    """Return the query that puts beside each episode (``_row``) what it is part of.

    ``episodes`` is the typed relation. Columns: ``period_start`` (of the first episode known),
    ``entered_care``, ``placement_start``, ``placement_end``, ``placement_reason``,
    ``opens_placement``, ``status_start``, ``status_end``, ``opens_status``.
    """
    before = ", ".join(f"lag({c}) OVER w AS {c}_before" for c in ("dec", "rec", "place", "ls"))
    changed = (
        "coalesce(rne, '') IN ('S', 'P', 'T', 'B', 'U') OR place IS DISTINCT FROM place_before"
    )
    return f"""
        SELECT _row,
            first_value(decom) OVER period AS period_start,
            CASE WHEN first_value(rne) OVER period = 'S' THEN first_value(decom) OVER period END
                AS entered_care,
            first_value(decom) OVER placement AS placement_start,
            last_value(dec) OVER placement AS placement_end,
            last_value(reason_place_change) OVER placement AS placement_reason,
            opens_placement,
            first_value(decom) OVER status AS status_start,
            last_value(dec) OVER status AS status_end,
            opens_status
        FROM (
            SELECT *, sum(opens_placement::INTEGER) OVER w AS placement_number,
                sum(opens_status::INTEGER) OVER w AS status_number
            FROM (
                SELECT *, sum(opens_period::INTEGER) OVER w AS period_number,
                    opens_period OR {changed} AS opens_placement,
                    opens_period OR ls IS DISTINCT FROM ls_before AS opens_status
                FROM (
                    SELECT *, nth = 1 OR NOT ({_FOLLOWS} OR ({_CONTINUES})) AS opens_period
                    FROM (SELECT *, row_number() OVER w AS nth, {before} FROM {episodes}
                        WINDOW w AS ({_ORDER}))
                ) WINDOW w AS ({_ORDER})
            ) WINDOW w AS ({_ORDER})
        ) WINDOW period AS {_whole("period_number")}, placement AS {_whole("placement_number")},
            status AS {_whole("status_number")}
    """


PLACEMENT_LINK = identifier("child_id || '|' || placement_start")
PERIOD_LINK = identifier("child_id || '|' || period_start")
