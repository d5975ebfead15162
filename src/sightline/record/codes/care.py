"""Code lists of episodes of care: why they start and cease, legal status, plan for permanence."""

from sightline.record.codes.model import Code, CodeList

_903 = "DfE SSDA903"
_OLD = 2016
_RETURNED = "Returned home to live with parents or relatives"
_NO_PR = "Left care to live with parents, relatives or other person with no parental responsibility"
_SGO = "Special Guardianship Orders"
_INDEPENDENT = "Moved into independent living"
_SECTION_20 = "Accommodated under S20"
_DETAINED = "Detained on child protection grounds in LA accommodation"
_JUSTICE = "Youth justice legal statuses"

EPISODE_START_REASON = CodeList(
    "episode_start_reason",
    "Why an episode of care began",
    _903,
    (
        Code("S", "Started to be looked after"),
        Code("L", "Change of legal status only"),
        Code("P", "Change of placement and carer only"),
        Code("T", "Change of placement, same carer"),
        Code("B", "Change of legal status, placement and carer together"),
        Code("U", "Change of legal status and placement, same carer"),
    ),
)

EPISODE_CEASED_REASON = CodeList(
    "episode_ceased_reason",
    "Why an episode of care ceased",
    _903,
    (
        Code("X1", "Episode ceases, and a new episode begins on the same or next day"),
        Code("E11", "Adopted, application unopposed", "Adopted"),
        Code("E12", "Adopted, consent dispensed with by court", "Adopted"),
        Code("E2", "Died", "Died"),
        Code(
            "E3",
            "Care taken over by another local authority in the UK",
            "Care taken by another LA",
        ),
        Code(
            "E4A",
            "Returned home to parents or others with parental responsibility, as planned",
            _RETURNED,
        ),
        Code(
            "E4B",
            "Returned home to parents or others with parental responsibility, not as planned",
            _RETURNED,
        ),
        Code("E13", _NO_PR, _NO_PR),
        Code("E41", "Residence order or child arrangements order", "Residence order granted"),
        Code("E43", "Special guardianship order to former foster carers", _SGO, valid_to=2018),
        Code("E44", "Special guardianship order to other carers", _SGO, valid_to=2018),
        Code(
            "E45",
            "Special guardianship order to former foster carers who are relatives or friends",
            _SGO,
            valid_from=2019,
        ),
        Code(
            "E46",
            "Special guardianship order to former foster carers, not relatives or friends",
            _SGO,
            valid_from=2019,
        ),
        Code(
            "E47",
            "Special guardianship order to other carers who are relatives or friends",
            _SGO,
            valid_from=2019,
        ),
        Code(
            "E48",
            "Special guardianship order to other carers, not relatives or friends",
            _SGO,
            valid_from=2019,
        ),
        Code("E5", "Independent living with formal support", _INDEPENDENT),
        Code("E6", "Independent living with no formal support", _INDEPENDENT),
        Code(
            "E7",
            "Transferred to residential care funded by adult social care",
            "Transferred to residential care funded by adult social services",
        ),
        Code("E8", "Care ceased for any other reason", "Care ceased for any other reason"),
        Code("E9", "Sentenced to custody", "Sentenced to custody"),
        Code("E14", "Accommodation on remand ended", "Accommodation on remand ended"),
        Code(
            "E15",
            "Age assessment found the person to be 18 or over",
            "Age assessment determined child was 18 or over",
        ),
        Code("E16", "Child moved abroad", "Child moved abroad"),
        # Annex A has no place of its own for staying put; the sector puts it with E13.
        Code("E17", "Aged 18 or over and remained with current carers", _NO_PR),
        Code("E4", "Returned home to parents or relatives", _RETURNED, valid_to=_OLD),
    ),
)

LEGAL_STATUS = CodeList(
    "legal_status",
    "Legal status",
    _903,
    (
        Code("C1", "Interim care order", "Interim care orders"),
        Code("C2", "Full care order", "Full care orders"),
        Code("D1", "Freeing order granted", "Freed for Adoption"),
        Code("E1", "Placement order granted", "Placement order granted"),
        Code("V2", "Single period of accommodation under section 20", _SECTION_20),
        Code("V3", "Series of short breaks, individual episodes recorded", "Short breaks"),
        Code("V4", "Series of short breaks, agreements recorded", "Short breaks"),
        Code("L1", "Police protection in local authority accommodation", _DETAINED),
        Code("L2", "Emergency protection order", _DETAINED),
        Code("L3", "Child assessment order in local authority accommodation", _DETAINED),
        Code("J1", "Remanded to local authority or youth detention accommodation", _JUSTICE),
        Code("J2", "In local authority accommodation under PACE 1984", _JUSTICE),
        Code("J3", "Sentenced to a youth rehabilitation order with residence", _JUSTICE),
    ),
)

PERMANENCE_PLAN = CodeList(
    "permanence_plan",
    "Permanence plan",
    "Ofsted Annex A list 8; the codes are Sightline's own",
    (
        Code("RETURN", "Return to family"),
        Code("ADOPTION", "Adoption"),
        Code("SGO_CAO", "Special guardianship or child arrangements order"),
        Code("SUPPORTED_LIVING", "Supported living in the community"),
        Code("LT_RESIDENTIAL", "Long-term residential placement"),
        Code("LT_FOSTERING", "Long-term fostering"),
        Code("OTHER", "Other"),
    ),
)

LISTS = (EPISODE_START_REASON, EPISODE_CEASED_REASON, LEGAL_STATUS, PERMANENCE_PLAN)
