"""The log of high-risk domestic abuse cases (HRDA, MARAC)."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_HRDA_CASES = Table(
    name="local_hrda_cases",
    title="High-risk domestic abuse case discussed",
    area="domestic_abuse",
    key=("hrda_case_id",),
    entity=("hrda_case_id",),
    start="hrda_meeting_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "hrda_case_id", Type.TEXT, "Identifier of the case at that meeting", None, _FEED, P.NONE
        ),
        Field("hrda_referred_date", Type.DATE, "Day on which it was referred", None, _FEED, P.CASE),
        Field("hrda_meeting_date", Type.DATE, "Day on which it was discussed", None, _FEED, P.CASE),
        Field(
            "hrda_children_n",
            Type.INTEGER,
            "Children in the home; 0 for none, empty where nobody asked",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "hrda_repeat",
            Type.FLAG,
            "Whether it came back within twelve months",
            None,
            _FEED,
            P.CASE,
        ),
        Field("hrda_referred_by", Type.TEXT, "Agency that referred it", None, _FEED, P.NONE),
    ),
)

TABLES = (LOCAL_HRDA_CASES,)
