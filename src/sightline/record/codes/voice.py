"""Code lists of what people say: surveys, complaints, advocacy."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

SURVEY = CodeList(
    "survey",
    "A survey",
    _LOCAL,
    (
        Code("summer", "Summer programme"),
        Code("conferences", "Parents after a child protection conference"),
        Code("virtual_conferences", "Families after a virtual conference"),
        Code("care_leavers", "Care leavers (Your Life Beyond Care)"),
        Code("feedback", "Families at closure or every six months"),
        Code("youth_justice", "Young people of the youth justice service"),
        Code("employees", "Employees"),
    ),
)

SURVEY_QUESTION = CodeList(
    "survey_question",
    "A question of a survey",
    _LOCAL,
    (
        Code("summer_rating", "How do you rate the activities? 1 to 5"),
        Code("summer_difference", "Did it make a difference? real, some, none"),
        Code("conf_clear_info", "Were you given clear information? yes, no"),
        Code("conf_able_to_talk", "Could you talk to the worker? yes, no"),
        Code("conf_listened", "Did you feel listened to? yes, no"),
        Code("conf_involved", "Did you feel involved in decisions? yes, no"),
        Code("conf_difference", "Did the conference make a difference? yes, no"),
        Code("conf_virtual", "How was the virtual conference? yes (went well), no"),
        Code("cl_know_worker", "Do you know who your worker is? yes, no"),
        Code("cl_easy_contact", "Is it easy to get in touch? all, most, some, none of the time"),
        Code("cl_same_worker", "Have you had the same worker over the past year? yes, no"),
        Code("cl_workers_year", "How many workers in the past year? one, two, three_plus"),
        Code("cl_trust_worker", "Do you trust your worker? all, most, some, none of the time"),
        Code("fb_talk", "Could you talk to us? yes, sometimes, no"),
        Code("fb_involved", "Were you involved in decisions? yes, sometimes, no"),
        Code("fb_contact", "Was contact about right? about_right, too_much, too_little"),
        Code("fb_did_what_said", "Did we do what we said? yes, sometimes, no"),
        Code("fb_difference", "Is your situation better, same, worse?"),
        Code("yj_q5", "Youth justice question 5, 1 to 5"),
        Code("yj_q6", "Youth justice question 6, 1 to 5"),
        Code("yj_q7", "Youth justice question 7, 1 to 5"),
        Code("emp_took_part", "Did the employee take part? yes, no: a row for each who was asked"),
        Code("emp_recommend", "Would you recommend the council as an employer? yes, sometimes, no"),
    ),
)

SURVEY_ANSWER = CodeList(
    "survey_answer",
    "An answer to a question of a survey",
    _LOCAL,
    (
        Code("yes", "Yes"),
        Code("sometimes", "Sometimes"),
        Code("no", "No"),
        Code("about_right", "About right"),
        Code("too_much", "Too much"),
        Code("too_little", "Too little"),
        Code("better", "Better"),
        Code("same", "The same"),
        Code("worse", "Worse"),
        Code("all", "All of the time"),
        Code("most", "Most of the time"),
        Code("some", "Some of the time"),
        Code("none", "None of the time"),
        Code("real_difference", "A real difference"),
        Code("some_difference", "Some difference"),
        Code("no_difference", "No difference"),
        Code("one", "One"),
        Code("two", "Two"),
        Code("three_plus", "Three or more"),
        Code("1", "Score 1, the worst"),
        Code("2", "Score 2"),
        Code("3", "Score 3"),
        Code("4", "Score 4"),
        Code("5", "Score 5, the best"),
    ),
)

COMPLAINT_ABOUT = CodeList(
    "complaint_about",
    "What a complaint is about",
    _LOCAL,
    (
        Code("communication", "Communication"),
        Code("decision", "A decision"),
        Code("delay", "Delay"),
        Code("staff", "Conduct of staff"),
        Code("service", "A service not given, or of poor quality"),
        Code("records", "Records and confidentiality"),
        Code("other", "Something else"),
    ),
)

COMPLAINT_OUTCOME = CodeList(
    "complaint_outcome",
    "Outcome of a stage of a complaint",
    _LOCAL,
    (
        Code("upheld", "Upheld"),
        Code("partly", "Partly upheld"),
        Code("not_upheld", "Not upheld"),
        Code("no_finding", "No finding"),
    ),
)

ADVOCACY_REASON = CodeList(
    "advocacy_reason",
    "What an episode of advocacy is for",
    _LOCAL,
    (
        Code("conference", "Child protection conference"),
        Code("review", "Review of a looked-after child"),
        Code("complaint", "Complaint"),
        Code("care_leaver", "Care leaver"),
        Code("other", "Something else"),
    ),
)

ADVOCACY_RATING = CodeList(
    "advocacy_rating",
    "Rating of the advocacy service",
    _LOCAL,
    (
        Code("excellent", "Excellent"),
        Code("good", "Good"),
        Code("fair", "Fair"),
        Code("poor", "Poor"),
    ),
)

LISTS = (
    SURVEY,
    SURVEY_QUESTION,
    SURVEY_ANSWER,
    COMPLAINT_ABOUT,
    COMPLAINT_OUTCOME,
    ADVOCACY_REASON,
    ADVOCACY_RATING,
)
