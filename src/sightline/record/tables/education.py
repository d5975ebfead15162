"""Special educational needs and education, health and care plans.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Personal, Table, Type, Via
from sightline.record.retention import EDUCATION

SSD_SEND = Table(
    name="ssd_send",
    title="Special educational needs: pupil identifiers",
    area="education",
    key=("send_table_id",),
    entity=("send_table_id",),
    person="send_person_id",
    retention=EDUCATION,
    fields=(
        Field(
            "send_table_id",
            Type.TEXT,
            "send_table_id",
            sources=("RIIA",),
        ),
        Field(
            "send_upn",
            Type.TEXT,
            "UPN",
            sources=("RIIA", "SEN2"),
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "send_uln",
            Type.TEXT,
            "ULN",
            sources=("RIIA", "SEN2"),
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "send_upn_unknown",
            Type.TEXT,
            "UPN and ULN unknown",
            sources=("RIIA", "SEN2"),
        ),
        Field(
            "send_person_id",
            Type.TEXT,
            "Person Unique ID",
            sources=("RIIA",),
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
    ),
)

SSD_SEN_NEED = Table(
    name="ssd_sen_need",
    title="Special educational need",
    area="education",
    key=("senn_table_id",),
    entity=("senn_table_id",),
    person=Via("senn_active_ehcp_id", "ssd_ehcp_active_plans", "ehcp_active_ehcp_id"),
    retention=EDUCATION,
    fields=(
        Field(
            "senn_table_id",
            Type.TEXT,
            "SEN Need Table ID",
        ),
        Field(
            "senn_active_ehcp_id",
            Type.TEXT,
            "Plan ID",
            references="ssd_ehcp_active_plans.ehcp_active_ehcp_id",
        ),
        Field(
            "senn_active_ehcp_need_type",
            Type.TEXT,
            "SEN Type",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "senn_active_ehcp_need_rank",
            Type.TEXT,
            "SEN Type Rank",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_EHCP_REQUESTS = Table(
    name="ssd_ehcp_requests",
    title="Request for an education, health and care plan",
    area="education",
    key=("ehcr_ehcp_request_id",),
    entity=("ehcr_ehcp_req_date",),
    person=Via("ehcr_send_table_id", "ssd_send", "send_table_id"),
    start="ehcr_ehcp_req_date",
    end="ehcr_ehcp_req_outcome_date",
    retention=EDUCATION,
    fields=(
        Field(
            "ehcr_ehcp_request_id",
            Type.TEXT,
            "Request ID",
            sources=("RIIA",),
        ),
        Field(
            "ehcr_send_table_id",
            Type.TEXT,
            "send_table_id",
            references="ssd_send.send_table_id",
        ),
        Field(
            "ehcr_ehcp_req_date",
            Type.DATE,
            "Received Date",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehcr_ehcp_req_outcome_date",
            Type.DATE,
            "Request Outcome Date",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehcr_ehcp_req_outcome",
            Type.TEXT,
            "Request Outcome",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_EHCP_ASSESSMENT = Table(
    name="ssd_ehcp_assessment",
    title="Education, health and care assessment",
    area="education",
    key=("ehca_ehcp_assessment_id",),
    entity=("ehca_ehcp_assessment_id",),
    person=Via("ehca_ehcp_request_id", "ssd_ehcp_requests", "ehcr_ehcp_request_id"),
    start="ehca_ehcp_assessment_outcome_date",
    retention=EDUCATION,
    fields=(
        Field(
            "ehca_ehcp_assessment_id",
            Type.TEXT,
            "Assessment ID",
            sources=("RIIA",),
        ),
        Field(
            "ehca_ehcp_request_id",
            Type.TEXT,
            "Request ID",
            references="ssd_ehcp_requests.ehcr_ehcp_request_id",
        ),
        Field(
            "ehca_ehcp_assessment_outcome_date",
            Type.DATE,
            "Assessment Outcome Date",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehca_ehcp_assessment_outcome",
            Type.TEXT,
            "Assessment Outcome",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehca_ehcp_assessment_exceptions",
            Type.TEXT,
            "Assessment 20-week time limit exceptions apply",
            sources=("SEN2", "RIIA"),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_EHCP_NAMED_PLAN = Table(
    name="ssd_ehcp_named_plan",
    title="Education, health and care plan: named placement",
    area="education",
    key=("ehcn_named_plan_id",),
    entity=("ehcn_named_plan_id",),
    person=Via("ehcn_ehcp_asmt_id", "ssd_ehcp_assessment", "ehca_ehcp_assessment_id"),
    start="ehcn_named_plan_start_date",
    end="ehcn_named_plan_ceased_date",
    retention=EDUCATION,
    fields=(
        Field(
            "ehcn_named_plan_id",
            Type.TEXT,
            "Named Plan ID",
        ),
        Field(
            "ehcn_ehcp_asmt_id",
            Type.TEXT,
            "Assessment ID",
            references="ssd_ehcp_assessment.ehca_ehcp_assessment_id",
        ),
        Field(
            "ehcn_named_plan_start_date",
            Type.DATE,
            "Start Date",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehcn_named_plan_ceased_date",
            Type.DATE,
            "Cease Date",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehcn_named_plan_ceased_reason",
            Type.TEXT,
            "Cease Reason",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_EHCP_ACTIVE_PLANS = Table(
    name="ssd_ehcp_active_plans",
    title="Education, health and care plan in force",
    area="education",
    key=("ehcp_active_ehcp_id",),
    entity=("ehcp_active_ehcp_id",),
    person=Via("ehcp_ehcp_request_id", "ssd_ehcp_requests", "ehcr_ehcp_request_id"),
    retention=EDUCATION,
    fields=(
        Field(
            "ehcp_active_ehcp_id",
            Type.TEXT,
            "Plan ID",
        ),
        Field(
            "ehcp_ehcp_request_id",
            Type.TEXT,
            "Request ID",
            references="ssd_ehcp_requests.ehcr_ehcp_request_id",
        ),
        Field(
            "ehcp_active_ehcp_last_review_date",
            Type.DATE,
            "Last Review",
            sources=("SEN2",),
            personal=Personal.SPECIAL,
        ),
    ),
)

TABLES = (
    SSD_SEND,
    SSD_SEN_NEED,
    SSD_EHCP_REQUESTS,
    SSD_EHCP_ASSESSMENT,
    SSD_EHCP_NAMED_PLAN,
    SSD_EHCP_ACTIVE_PLANS,
)
