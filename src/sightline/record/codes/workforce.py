"""Code lists of the workforce: posts, employment, why people leave, and training."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

POST_STATE = CodeList(
    "post_state",
    "How a post is filled",
    _LOCAL,
    (
        Code("filled", "Filled by an employee of the council"),
        Code("agency", "Vacant, and covered by an agency worker"),
        Code("vacant", "Vacant, and not covered"),
    ),
)

POST_HELD_FOR = CodeList(
    "post_held_for",
    "For whom a vacant post is held",
    _LOCAL,
    (
        Code("joining", "Somebody who has accepted it and will join"),
        Code("asye", "A social worker in their assessed and supported year in employment"),
        Code("recruiting", "Nobody yet: to be recruited to"),
        Code("frozen", "Nobody: held back"),
    ),
)

STAFF_ROLE = CodeList(
    "staff_role",
    "Role of a member of staff",
    _LOCAL,
    (
        Code("social_worker", "Social worker"),
        Code("senior_social_worker", "Senior social worker or advanced practitioner"),
        Code("team_manager", "Team or assistant team manager"),
        Code("personal_adviser", "Personal adviser of care leavers"),
        Code("family_worker", "Family or early help worker"),
        Code("other", "Another role"),
    ),
)

EMPLOYMENT = CodeList(
    "employment",
    "How somebody is employed",
    _LOCAL,
    (
        Code("permanent", "Employed by the council without an end"),
        Code("fixed_term", "Employed by the council for a fixed term"),
        Code("agency", "Supplied by an agency"),
    ),
)

STAFF_ROUTE = CodeList(
    "staff_route",
    "Route by which somebody joined",
    _LOCAL,
    (
        Code("experienced", "Recruited with experience"),
        Code("university", "Newly qualified from a university"),
        Code("step_up", "Step Up to Social Work, or another fast track"),
        Code("apprentice", "Social work apprentice"),
        Code("overseas", "Recruited from abroad"),
        Code("returned", "Came back to the profession"),
    ),
)

LEAVING_REASON = CodeList(
    "leaving_reason",
    "Why an employment ended",
    _LOCAL,
    (
        Code("internal_move", "Moved to another post of the council's children's services"),
        Code("resigned", "Resigned"),
        Code("retired", "Retired"),
        Code("contract_ended", "End of a contract or assignment"),
        Code("dismissed", "Dismissed"),
        Code("not_started", "Accepted the post and never started"),
        Code("other", "Another reason"),
    ),
)

TRAINING_COURSE = CodeList(
    "training_course",
    "Course",
    _LOCAL,
    (
        Code("permanency", "Permanency"),
        Code("smart_planning", "SMART planning"),
        Code("assessment_analysis", "Assessment and analysis"),
        Code("restorative", "Restorative practice"),
        Code("safeguarding_early_help", "Safeguarding through early help"),
        Code("other", "Another course"),
    ),
)

TRAINING_GROUP = CodeList(
    "training_group",
    "Whom a course was for",
    _LOCAL,
    (
        Code("frontline", "Workers of the council who work with families"),
        Code("manager", "Managers of the council"),
        Code("partner", "Professionals of other organisations"),
    ),
)

LISTS = (
    POST_STATE,
    POST_HELD_FOR,
    STAFF_ROLE,
    EMPLOYMENT,
    STAFF_ROUTE,
    LEAVING_REASON,
    TRAINING_COURSE,
    TRAINING_GROUP,
)
