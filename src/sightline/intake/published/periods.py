"""The last day of a published period, by which a file without a date of its own is placed."""

import re
from pathlib import PurePath

import duckdb

# Days on which a year of each kind ends; a period of six digits (202324) ends in its second year.
# The reporting year of children's social care is the financial year.
_ENDS = (
    ("quarter 1|q1", "calendar", "03-31"),
    ("quarter 2|q2", "calendar", "06-30"),
    ("quarter 3|q3", "calendar", "09-30"),
    ("calendar", "", "12-31"),
    ("academic|term", "", "08-31"),
    ("reporting|financial|tax", "", "03-31"),
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_YEAR = re.compile(r"(19|20)\d\d|(19|20)\d{4}")


def install(con: duckdb.DuckDBPyConnection) -> None:
    """Define the macros ``period_year``, ``period_is_good`` and ``period_end``.

    A period is text: 2024, or 202324 for two years that follow each other. ``period_year(p)`` is
    the year in which it ends. ``period_end(p, i)`` is its last day, ``i`` saying what the year is:
    a reporting year where it is null; one that is not known ends with its calendar year, later
    than the truth rather than earlier. Weeks are ISO weeks.
    """
    con.execute(
        "CREATE OR REPLACE MACRO period_year(p) AS CASE length(p) WHEN 6 "
        "THEN try_cast(left(p, 4) AS INTEGER) + 1 ELSE try_cast(left(p, 4) AS INTEGER) END"
    )
    con.execute(
        "CREATE OR REPLACE MACRO period_is_good(p) AS coalesce("
        "regexp_full_match(p, '(19|20)[0-9]{2}') OR (regexp_full_match(p, '(19|20)[0-9]{4}') AND "
        "try_cast(right(p, 2) AS INTEGER) = (try_cast(substr(p, 3, 2) AS INTEGER) + 1) % 100), "
        "false)"
    )
    months = " ".join(
        f"WHEN said = '{name}' THEN last_day(make_date(period_year(p), {number}, 1))"
        for number, name in enumerate(_MONTHS, start=1)
    )
    week = "try_cast(regexp_extract(said, '^week ([0-9]+)$', 1) AS INTEGER)"
    january_4 = "make_date(period_year(p), 1, 4)"
    whole = " ".join(
        f"WHEN regexp_matches(said, '{words}') AND contains(said, '{also}') "
        f"THEN make_date(period_year(p), {int(day[:2])}, {int(day[3:])})"
        for words, also, day in _ENDS
    )
    con.execute(
        f"CREATE OR REPLACE MACRO named_period_end(p, said) AS CASE {months} "
        f"WHEN {week} BETWEEN 1 AND 53 "
        f"THEN ({january_4} - isodow({january_4})::INTEGER + 7 * {week})::DATE {whole} "
        "ELSE make_date(period_year(p), 12, 31) END"
    )
    con.execute(
        "CREATE OR REPLACE MACRO period_end(p, i) AS "
        "named_period_end(p, lower(coalesce(i, 'reporting year')))"
    )


def dataset_of(name: str) -> str:
    """Return a file's name without folders, years and ending: the same from release to release.

    >>> dataset_of("x.zip/data/c1_referrals_2013_to_2024.csv"), dataset_of("CIN 2023-24.csv")
    ('c1_referrals', 'cin')
    """
    stem = PurePath(name).name.rsplit(".", 1)[0].lower().removesuffix(".meta")
    words = [w for w in re.split(r"[^a-z0-9]+", stem) if w]
    years = [bool(_YEAR.fullmatch(w)) for w in words]
    kept = []
    for n, word in enumerate(words):
        after_year = n > 0 and years[n - 1]
        before_year = n + 1 < len(words) and years[n + 1]
        ends_a_year = after_year and re.fullmatch(r"\d\d", word)
        if not (years[n] or ends_a_year or (word == "to" and after_year and before_year)):
            kept.append(word)
    return "_".join(kept) or "published"
