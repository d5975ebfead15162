"""The log of the local authority designated officer (LADO): allegations against adults."""

from sightline.record.model import Personal as P
from sightline.record.model import Table, Type
from sightline.record.retention import STAFF
from sightline.record.tables.feed import feed_fields

_field = feed_fields(P.CASE)


LOCAL_LADO_CONTACTS = Table(
    name="local_lado_contacts",
    title="Contact with the designated officer",
    area="lado",
    key=("lado_contact_id",),
    entity=("lado_contact_id",),
    start="lado_contact_date",
    end="lado_concluded_date",
    end_may_precede=True,
    retention=STAFF,
    fields=(
        _field(
            "lado_contact_id", Type.TEXT, "Identifier of the contact; no name", personal=P.STAFF
        ),
        _field("lado_known_date", Type.DATE, "Day on which the employer came to know: day 0"),
        _field("lado_contact_date", Type.DATE, "Day on which the designated officer was told"),
        _field("lado_sector", Type.CODE, "Where the adult works", "lado_sector"),
        _field("lado_threshold_met", Type.FLAG, "Whether it met the threshold of an allegation"),
        _field("lado_outcome", Type.CODE, "How it was concluded", "lado_outcome", P.SPECIAL),
        _field("lado_concluded_date", Type.DATE, "Day it was concluded; empty while open"),
    ),
)

TABLES = (LOCAL_LADO_CONTACTS,)
