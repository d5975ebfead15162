"""Code lists of the improvement plan."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the statuses of the improvement plan of the sources"

IMPROVEMENT_ITEM = CodeList(
    "improvement_item",
    "What a status of the improvement plan is of",
    _LOCAL,
    (
        Code("project", "Project"),
        Code("action", "Action"),
    ),
)

IMPROVEMENT_STATUS = CodeList(
    "improvement_status",
    "Status of a project or action",
    _LOCAL,
    (
        Code("complete", "Complete"),
        Code("embedding", "Embedding"),
        Code("good_progress", "Making good progress"),
        Code("close_attention", "Paying close attention"),
        Code("not_started", "Not started"),
    ),
)

LISTS = (
    IMPROVEMENT_ITEM,
    IMPROVEMENT_STATUS,
)
