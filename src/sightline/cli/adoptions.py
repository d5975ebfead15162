"""Adoption orders the record knows of: no link of identities is made across one."""

from datetime import date
from pathlib import Path

from sightline.history import Store
from sightline.intake.build import Account

_ORDERS = (
    ("ssd_permanence", "perm_person_id", "perm_permanence_order_date", "true"),
    (
        "ssd_cla_episodes",
        "clae_person_id",
        "clae_cla_episode_ceased_date",
        "clae_cla_episode_ceased_reason IN ('E11', 'E12')",
    ),
    ("local_cla_periods", "clpe_person_id", "clpe_end_date", "clpe_end_reason IN ('E11', 'E12')"),
)


def adopted_ids(store: Path, account: Account) -> dict[str, date]:
    """Return the date of the adoption order of each identifier that the store knows to have one.

    Empty, without opening the store, when the load brings no identities.
    """
    brings = any("local_identities" in part.tables for part in account.batch.parts)
    if not brings or not Store(store).exists:
        return {}
    found: dict[str, date] = {}
    with Store.open(store).view() as view:
        for table, person, day, where in _ORDERS:
            if table not in view.tables:
                continue
            rows = account.batch.connection.execute(
                f"SELECT DISTINCT unnest([person_id, {person}]), {day} "
                f"FROM read_parquet('{view.path(table).as_posix()}') "
                f"WHERE {day} IS NOT NULL AND {where} ORDER BY {day} DESC"
            ).fetchall()
            found |= {identifier: ordered for identifier, ordered in rows if identifier}
    return found
