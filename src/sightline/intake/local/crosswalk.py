"""Whether a crosswalk of identities may be taken: one to one, and never across an adoption.

An adopted child has a new identity that must not lead back to the old one (rule 9 of the
counting rules; Adoption and Children Act 2002). A crosswalk that joins two identifiers after
either's adoption order would do just that.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import duckdb

from sightline.intake.build import Account, write_rejects
from sightline.intake.staging import Refusal, Staging

TABLE = "local_identities"


def refuse_links(staging: Staging, account: Account, adopted_ids: Mapping[str, date]) -> Account:
    """Return the account without the links of a crosswalk that must not be taken.

    The load command calls this between ``build`` and publishing, with the dates of the adoption
    orders by identifier that the store knows of. An account without a crosswalk comes back as it
    is. The refused rows are added to the rejects file.
    """
    parts = list(account.batch.parts)
    numbers = [n for n, part in enumerate(parts) if TABLE in part.tables]
    if not numbers:
        return account
    part = parts[numbers[0]]
    relation = part.tables[TABLE]
    refusals = check_crosswalk(staging.con, relation, adopted_ids)
    if not refusals:
        return account
    for refusal in refusals:
        staging.con.execute(
            "INSERT INTO rejects SELECT _file, _sheet, _line, $1, $2, $3, $4, $5 "
            f"FROM typed_{part.source}_{part.part} WHERE _row = $6",
            [part.part, refusal.column, refusal.rule, refusal.found, refusal.person, refusal.row],
        )
    rows = ", ".join(str(refusal.row) for refusal in refusals)
    taken = f"(SELECT * FROM {relation} WHERE _row NOT IN ({rows}))"
    parts[numbers[0]] = replace(
        part,
        tables={**part.tables, TABLE: taken},
        refused=part.refused + len(refusals),
    )
    rejects = write_rejects(staging)
    return replace(
        account, batch=replace(account.batch, parts=parts, rejects=rejects), rejects=rejects
    )


def check_crosswalk(
    con: duckdb.DuckDBPyConnection, relation: str, adopted_ids: Mapping[str, date]
) -> list[Refusal]:
    """Return a refusal for each row of a crosswalk that must not be taken; the rows stay.

    ``relation`` holds ``local_identities`` rows as mapped: its fields and ``_row``. ``adopted_ids``
    gives the date of the adoption order by identifier, of all sources, from ``ssd_permanence`` of
    the store. ``Refusal.row`` is the row's ``_row``; ``refuse_links`` takes the rows out.

    A row is refused when its identifier stands for two persons in one source at the same time,
    when two identifiers of one source stand for one person at the same time, and when it joins
    two identifiers of which either has an adoption order while the join goes on after it.
    """
    bad: dict[int, Refusal] = {}
    together = (
        "coalesce(a.iden_from_date, DATE '1900-01-01') <= coalesce(b.iden_to_date, "
        "DATE '9999-12-31') AND coalesce(b.iden_from_date, DATE '1900-01-01') <= "
        "coalesce(a.iden_to_date, DATE '9999-12-31')"
    )
    for column, same, other, rule in (
        (
            "iden_person_id",
            "iden_source_id",
            "iden_person_id",
            "an identifier must stand for one person at a time within a source",
        ),
        (
            "iden_source_id",
            "iden_person_id",
            "iden_source_id",
            "a person must have one identifier at a time within a source",
        ),
    ):
        for row, person in con.execute(
            f"SELECT DISTINCT a._row, a.iden_person_id FROM {relation} a JOIN {relation} b "
            f"ON a.iden_source = b.iden_source AND a.{same} = b.{same} "
            f"AND a.{other} <> b.{other} AND {together} ORDER BY 1"
        ).fetchall():
            bad.setdefault(row, Refusal("", "", row, column, rule, "more than one", person or ""))
    for row, source_id, person, ends in con.execute(
        f"SELECT _row, iden_source_id, iden_person_id, iden_to_date FROM {relation} "
        "WHERE iden_source_id <> iden_person_id ORDER BY _row"
    ).fetchall():
        orders = [adopted_ids[i] for i in (source_id, person) if i in adopted_ids]
        if orders and (ends is None or ends > min(orders)):
            rule = "no link may be made across an adoption order"
            found = "a link that goes on after it"
            bad.setdefault(row, Refusal("", "", row, "iden_to_date", rule, found, ""))
    return [bad[row] for row in sorted(bad)]
