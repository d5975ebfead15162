"""Code lists of quality assurance: tools of audit, grades and answers."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

AUDIT_SERVICE = CodeList(
    "audit_service",
    "Service whose work was audited",
    _LOCAL,
    (
        Code("social_work", "Social work"),
        Code("early_help", "Early help"),
        Code("front_door", "Front door"),
        Code("other", "Another service"),
    ),
)

AUDIT_TOOL = CodeList(
    "audit_tool",
    "Tool of an audit",
    _LOCAL,
    (
        Code("case", "The whole of a child's case"),
        Code("threshold", "Decisions at the front door"),
        Code("s47_enquiry", "A section 47 enquiry and what came of it"),
        Code("repeat_plan", "A second or later child protection plan"),
        Code("supervision", "Supervision"),
        Code("pathway_plan", "A pathway plan"),
        Code("other", "Another theme"),
    ),
)

AUDIT_GRADE = CodeList(
    "audit_grade",
    "Grade of an audit",
    "Ofsted's four words; local use of them",
    (
        Code("outstanding", "Outstanding"),
        Code("good", "Good"),
        Code("requires_improvement", "Requires improvement to be good"),
        Code("inadequate", "Inadequate"),
    ),
)

AUDIT_QUESTION = CodeList(
    "audit_question",
    "Question of an audit that a figure is made of",
    _LOCAL,
    (
        Code("well_informed", "Threshold: was the decision well informed?"),
        Code("timely", "Threshold: was the decision timely?"),
        Code("led_to_conference", "Section 47: did the enquiry lead to a conference?"),
        Code("after_short_cin", "Repeat plan: did it follow a very short child in need plan?"),
        Code("over_optimism", "Repeat plan: was too much hoped for when the last one ended?"),
        Code("other", "Another question of the tool"),
    ),
)

AUDIT_ANSWER = CodeList(
    "audit_answer",
    "Answer of an auditor",
    _LOCAL,
    (
        Code("yes", "Yes"),
        Code("partly", "Partly"),
        Code("no", "No"),
        Code("not_applicable", "Does not apply"),
    ),
)

LISTS = (AUDIT_SERVICE, AUDIT_TOOL, AUDIT_GRADE, AUDIT_QUESTION, AUDIT_ANSWER)
