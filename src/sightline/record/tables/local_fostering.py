"""Feeds of the fostering service: who comes forward, and who is approved."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CARE_RECORD

_FEED = ("Local feed",)

LOCAL_FOSTERING_PIPELINE = Table(
    name="local_fostering_pipeline",
    title="Prospective fostering household",
    area="fostering",
    key=("fopi_enquiry_id",),
    entity=("fopi_enquiry_id",),
    start="fopi_enquiry_date",
    end="fopi_left_date",
    end_may_precede=True,
    retention=CARE_RECORD,
    fields=(
        Field("fopi_enquiry_id", Type.TEXT, "Identifier of the enquiry", None, _FEED, P.NONE),
        Field(
            "fopi_household_id",
            Type.TEXT,
            "Household; the same as in the register once approved",
            None,
            _FEED,
            P.NONE,
        ),
        Field("fopi_enquiry_date", Type.DATE, "Day of the enquiry", None, _FEED, P.NONE),
        Field("fopi_campaign", Type.TEXT, "Campaign or source it came from", None, _FEED, P.NONE),
        Field("fopi_kind", Type.CODE, "Mainstream or connected", "fostering_kind", _FEED, P.NONE),
        Field(
            "fopi_form_sent_date",
            Type.DATE,
            "Day on which the application form was sent",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "fopi_application_date",
            Type.DATE,
            "Day on which the application came back",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "fopi_stage1_start_date", Type.DATE, "Day on which stage 1 began", None, _FEED, P.NONE
        ),
        Field("fopi_stage1_end_date", Type.DATE, "Day on which stage 1 ended", None, _FEED, P.NONE),
        Field(
            "fopi_stage2_start_date", Type.DATE, "Day on which stage 2 began", None, _FEED, P.NONE
        ),
        Field("fopi_panel_date", Type.DATE, "Day of the fostering panel", None, _FEED, P.NONE),
        Field(
            "fopi_approved_date",
            Type.DATE,
            "Day of approval; empty until then",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "fopi_left_date",
            Type.DATE,
            "Day on which they left before approval",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "fopi_left_reason", Type.CODE, "Why they left", "fostering_left_reason", _FEED, P.NONE
        ),
    ),
)

LOCAL_FOSTERING_HOUSEHOLDS = Table(
    name="local_fostering_households",
    title="Approved fostering household",
    area="fostering",
    key=("foho_household_id",),
    entity=("foho_household_id",),
    start="foho_approved_date",
    end="foho_ended_date",
    end_may_precede=True,
    retention=CARE_RECORD,
    fields=(
        Field("foho_household_id", Type.TEXT, "Identifier of the household", None, _FEED, P.NONE),
        Field("foho_kind", Type.CODE, "Mainstream or connected", "fostering_kind", _FEED, P.NONE),
        Field("foho_approved_date", Type.DATE, "Day of approval", None, _FEED, P.NONE),
        Field(
            "foho_approved_places",
            Type.INTEGER,
            "Children for whom it is approved",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "foho_last_review_date",
            Type.DATE,
            "Latest annual review of the approval",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "foho_ended_date",
            Type.DATE,
            "Day on which approval ended; empty while it holds",
            None,
            _FEED,
            P.NONE,
        ),
        Field(
            "foho_ended_reason", Type.CODE, "Why it ended", "fostering_left_reason", _FEED, P.NONE
        ),
    ),
)

TABLES = (
    LOCAL_FOSTERING_PIPELINE,
    LOCAL_FOSTERING_HOUSEHOLDS,
)
