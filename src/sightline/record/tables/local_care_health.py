"""Feeds of the health of looked after children: health assessments and CAMHS."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import CARE_RECORD

_LOCAL = ("Local feed",)

LOCAL_HEALTH_ASSESSMENTS = Table(
    name="local_health_assessments",
    title="Health assessment of a looked after child",
    area="care_health",
    key=("heas_assessment_id",),
    entity=("heas_assessment_id",),
    person="heas_person_id",
    start="heas_requested_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "heas_assessment_id",
            Type.TEXT,
            "Identifier of the health assessment",
            sources=_LOCAL,
        ),
        Field(
            "heas_person_id",
            Type.TEXT,
            "Looked after child to be assessed",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "heas_kind",
            Type.CODE,
            "Initial or review",
            codes="health_assessment_kind",
            sources=_LOCAL,
        ),
        Field(
            "heas_requested_date",
            Type.DATE,
            "Date on which it was asked for, with consent",
            sources=_LOCAL,
        ),
        Field(
            "heas_due_date",
            Type.DATE,
            "Date by which a review is due",
            sources=_LOCAL,
        ),
        Field(
            "heas_appointment_date",
            Type.DATE,
            "Date of the appointment: the day on which it is done, if the child was seen",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "heas_appointment_outcome",
            Type.CODE,
            "What became of the appointment; empty while it is to come",
            codes="health_appointment_outcome",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "heas_report_date",
            Type.DATE,
            "Date on which the report came back; not the day on which it was done",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
    ),
)

LOCAL_CAMHS_REFERRALS = Table(
    name="local_camhs_referrals",
    title="Referral to child and adolescent mental health services",
    area="care_health",
    key=("camh_referral_id",),
    entity=("camh_referral_id",),
    person="camh_person_id",
    start="camh_referred_at",
    retention=CARE_RECORD,
    fields=(
        Field(
            "camh_referral_id",
            Type.TEXT,
            "Identifier of the referral",
            sources=_LOCAL,
        ),
        Field(
            "camh_person_id",
            Type.TEXT,
            "Child who was referred",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "camh_service",
            Type.CODE,
            "Service to which the child was referred",
            codes="camhs_service",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_referred_at",
            Type.DATETIME,
            "Date and time of the referral: the start of the clock",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_urgent",
            Type.FLAG,
            "Whether the referral was urgent",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_responded_at",
            Type.DATETIME,
            "Date and time of the first response to the child",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_open_from_date",
            Type.DATE,
            "Date from which the child is open to the service; empty until accepted",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_closed_date",
            Type.DATE,
            "Date on which the service ended, or the referral was turned down",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "camh_social_worker",
            Type.FLAG,
            "Whether a social worker of the service holds the child",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
    ),
)

TABLES = (
    LOCAL_HEALTH_ASSESSMENTS,
    LOCAL_CAMHS_REFERRALS,
)
