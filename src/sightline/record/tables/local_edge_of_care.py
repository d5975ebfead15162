"""The log of the edge of care panel."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_EDGE_OF_CARE = Table(
    name="local_edge_of_care",
    title="Child at the edge of care",
    area="edge_of_care",
    key=("eoca_referral_id",),
    entity=("eoca_referral_id",),
    person="eoca_person_id",
    start="eoca_referred_date",
    end="eoca_ended_date",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field(
            "eoca_referral_id",
            Type.TEXT,
            "Identifier of the referral to the panel",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "eoca_person_id",
            Type.TEXT,
            "Young person referred",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("eoca_referred_date", Type.DATE, "Day of the referral", None, _FEED, P.CASE),
        Field("eoca_panel_date", Type.DATE, "Day of the panel meeting", None, _FEED, P.CASE),
        Field(
            "eoca_young_person_invited",
            Type.FLAG,
            "Whether the young person was invited",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "eoca_young_person_engaged",
            Type.FLAG,
            "Whether the young person took part",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "eoca_parents_invited", Type.FLAG, "Whether parents were invited", None, _FEED, P.CASE
        ),
        Field("eoca_parents_engaged", Type.FLAG, "Whether parents took part", None, _FEED, P.CASE),
        Field("eoca_intervention", Type.TEXT, "What was offered", None, _FEED, P.CASE),
        Field(
            "eoca_started_date",
            Type.DATE,
            "Day on which the intervention began",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "eoca_ended_date",
            Type.DATE,
            "Day on which it ended; empty while it lasts",
            None,
            _FEED,
            P.CASE,
        ),
        Field("eoca_outcome", Type.CODE, "How it ended", "edge_of_care_outcome", _FEED, P.CASE),
    ),
)

TABLES = (LOCAL_EDGE_OF_CARE,)
