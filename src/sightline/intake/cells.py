"""From the text of a cell to a value: SQL macros that every reader shares.

Dates come as real dates, as text in several forms and as Excel serial numbers; identifiers come
as numbers that lost their leading zeros. Pinned by ``tests/intake/test_cells.py``.
"""

import duckdb

# What stands in a cell when nothing does: typed by people, or left by Excel and by exports.
BLANKS = (
    "", "-", "--", ".", "null", "none", "nan", "nat", "n/a", "na", "nil", "#n/a", "#ref!",
    "#value!", "#name?", "#div/0!", "#null!", "#num!", "not applicable",
)  # fmt: skip

HARD_SPACE = "\u00a0"
BETWEEN = "\u001f"
# Text that is no blank and needs no trimming: it begins with a digit or a letter but N, with which
# no blank begins, and does not end in white space. Comparisons instead of a pattern: 26 ns a cell
# instead of 50, and 26 instead of 490 where there is a space inside, as in a postcode.
PLAIN = (
    "(x >= '0' AND x < 'N' OR x >= 'O' AND x < 'n' OR x >= 'o' AND x < '{') "
    f"AND array_extract(x, -1) > ' ' AND NOT ends_with(x, '{HARD_SPACE}')"
)

DATE_FORMS = (
    "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %b %Y", "%d-%b-%Y", "%d %B %Y", "%d-%B-%Y", "%Y%m%d",
    "%d/%b/%Y",
)  # fmt: skip
# Read apart: a form with a year of four digits takes 21 for the year 21.
SHORT_DATE_FORMS = ("%d/%m/%y", "%d-%m-%y", "%d.%m.%y", "%d-%b-%y", "%d %b %y", "%d/%b/%y")

# Databases write these where there is no date.
NO_DATE = ("9999-12-31", "2999-12-31", "1900-01-01", "1899-12-30", "1753-01-01")
EARLIEST, LATEST = "1900-01-02", "2100-12-31"
EXCEL_DAY_0 = "1899-12-30"


def install(con: duckdb.DuckDBPyConnection, *, keep_leading_zeros: bool = False) -> None:
    """Define the macros ``cell``, ``cell_date``, ``cell_datetime``, ``cell_id``, ``cell_number``.

    Each takes text and gives a value, or null where the text is blank or cannot be read; ``cell``
    gives the trimmed text, so that the two can be told apart. ``kept_date`` and
    ``stands_for_none`` judge a date already read (``plain_date``), so that it is read once.
    """
    # Most cells are plain; what follows costs far more. One search instead of a list of blanks: a
    # list costs 1 ms to plan for each column.
    trimmed = f"trim(x, ' \t\n\r{HARD_SPACE}')"
    blanks = BETWEEN + BETWEEN.join(BLANKS) + BETWEEN
    con.execute(
        f"CREATE OR REPLACE MACRO cell(x) AS CASE WHEN {PLAIN} THEN x "
        f"WHEN contains('{blanks}', '{BETWEEN}' || lower({trimmed}) || '{BETWEEN}') THEN NULL "
        f"ELSE {trimmed} END"
    )
    timed = (
        f"regexp_replace(replace(x, '{HARD_SPACE}', ' '), "
        "'[ T]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$', '')"
    )
    con.execute(
        f"""
        CREATE OR REPLACE MACRO plain_date(x) AS CASE
            WHEN regexp_matches(x, '^\\d{{4}}[-/]') THEN try_cast(x AS DATE)
            WHEN regexp_full_match(x, '\\d\\d/\\d\\d/\\d{{4}}')
                THEN try_strptime(x, '{DATE_FORMS[0]}')::DATE
            WHEN regexp_full_match(x, '\\d{{5}}(\\.\\d+)?')
                THEN DATE '{EXCEL_DAY_0}' + try_cast(floor(try_cast(x AS DOUBLE)) AS INTEGER)
            WHEN regexp_full_match({timed}, '.*\\D\\d\\d')
                THEN try_strptime({timed}, {list(SHORT_DATE_FORMS)})::DATE
            ELSE try_strptime({timed}, {list(DATE_FORMS)})::DATE END
        """
    )
    # None of ``NO_DATE`` lies between the two: the range alone leaves them out.
    con.execute(
        "CREATE OR REPLACE MACRO kept_date(d) AS "
        f"CASE WHEN d BETWEEN DATE '{EARLIEST}' AND DATE '{LATEST}' THEN d END"
    )
    # CASE and not IN: DuckDB plans a join for a list of five, which costs more than the dates do.
    nothing = " ".join(f"WHEN DATE '{d}' THEN true" for d in NO_DATE)
    con.execute(f"CREATE OR REPLACE MACRO stands_for_none(d) AS CASE d {nothing} ELSE false END")
    con.execute("CREATE OR REPLACE MACRO cell_date(x) AS kept_date(plain_date(x))")
    con.execute("CREATE OR REPLACE MACRO no_date(x) AS stands_for_none(plain_date(x))")
    con.execute(
        "CREATE OR REPLACE MACRO cell_datetime(x) AS coalesce(try_cast(x AS TIMESTAMP), "
        "try_strptime(x, ['%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S', '%d-%m-%Y %H:%M']))"
    )
    con.execute(
        "CREATE OR REPLACE MACRO cell_number(x) AS "
        "try_cast(regexp_replace(regexp_replace(x, '^£', ''), ',', '', 'g') AS DOUBLE)"
    )
    without_zero_fraction = "regexp_replace(x, '^(\\d+)\\.0+$', '\\1')"
    if keep_leading_zeros:
        identifier = without_zero_fraction
    else:
        identifier = f"regexp_replace({without_zero_fraction}, '^0+(\\d+)$', '\\1')"
    con.execute(f"CREATE OR REPLACE MACRO cell_id(x) AS {identifier}")
    # The same worker typed with a non-breaking space, or with two, is the same worker.
    con.execute(
        "CREATE OR REPLACE MACRO cell_name(x) AS "
        "regexp_replace(trim(replace(x, chr(160), ' ')), ' +', ' ', 'g')"
    )
    # A value that may identify a child is described by its shape, never shown.
    con.execute(
        "CREATE OR REPLACE MACRO shape(x) AS "
        "regexp_replace(regexp_replace(x, '[0-9]', '9', 'g'), '[A-Za-z]', 'a', 'g')"
    )
