"""Persons, families, addresses, disabilities: who the children are."""

import json

from sightline.synthetic.model import Life
from sightline.synthetic.writers.ssd.view import View, flag

# Invented, and of no place or people: nobody can take a row for a real child.
_FORENAMES = (
    *("Abrin", "Belor", "Cadis", "Delwen", "Emrin", "Faro", "Galen", "Hesta", "Ivero"),
    *("Jorell", "Kesta", "Lomin", "Marel", "Nevin", "Orlis", "Perin", "Quill", "Rosta"),
)
_SURNAMES = (
    *("Alderwick", "Brackmoor", "Coldbeck", "Dunmere", "Elverton", "Fernholt", "Garside"),
    *("Harrowdene", "Inglewick", "Kelmoor", "Larchfield", "Millbarrow", "Netherbeck"),
)


def add(view: View, life: Life) -> None:
    """Add the person of ``life`` and what is known of who they are."""
    person, rows, flaws = life.person, view.rows, view.flaws
    key = person.person_id
    unborn = person.born > view.as_at
    forename = _FORENAMES[flaws.within(0, len(_FORENAMES) - 1, "forename", key)]
    surname = _SURNAMES[flaws.within(0, len(_SURNAMES) - 1, "surname", person.household)]
    rows.add(
        "ssd_person",
        "pers",
        person_id=key,
        forename="Unborn" if unborn else forename,
        surname=surname,
        sex="U" if unborn else person.sex,
        gender="U" if unborn else person.sex,
        ethnicity=person.ethnicity,
        dob=None if unborn else person.born,
        upn_unknown="UN1" if (view.as_at - person.born).days < 5 * 365 else None,
        send_flag=flag("LD" in person.disabilities or "AUT" in person.disabilities),
        expected_dob=person.expected,
        death_date=view.by(person.died),
        is_mother="N" if person.sex == "F" else None,
    )
    rows.add(
        "ssd_family",
        "fami",
        table_id=f"{key}F",
        family_id=f"F{person.household}",
        person_id=key,
    )
    postcode = f"ZZ{flaws.within(1, 40, 'home', person.household)} 1AA"
    days = [contact.day for contact in life.contacts]
    days += [episode.day for episode in life.episodes]
    days += [item.start for item in life.early_help]
    first = min(days)
    rows.add(
        "ssd_address",
        "addr",
        table_id=f"{key}D",
        address_json=json.dumps({"POSTCODE": postcode}),
        person_id=key,
        address_type="Home",
        address_start_date=first,
        address_postcode=postcode,
    )
    for code in person.disabilities or ("NONE",):
        rows.add(
            "ssd_disability",
            "disa",
            person_id=key,
            table_id=f"{key}{code}",
            disability_code=code,
        )
    rows.add(
        "ssd_linked_identifiers",
        "link",
        table_id=f"{key}U",
        person_id=key,
        identifier_type="Unique Pupil Number",
        identifier_value=person.upn,
        valid_from_date=first,
    )
    if person.uasc:
        rows.add(
            "ssd_immigration_status",
            "immi",
            person_id=key,
            immigration_status_id=f"{key}I",
            immigration_status="UASC",
            immigration_status_start_date=first,
        )
