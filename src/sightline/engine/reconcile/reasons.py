"""Why a return and the record differ: a closed list, in words that a person reads."""

from enum import StrEnum


class Status(StrEnum):
    """Where an event stands; each of either side has exactly one.

    ``NOT_COMPARED`` stands for a whole kind of which only one side is loaded.
    """

    EQUAL = "in both and equal"
    DIFFERENT = "in both and different"
    ONLY_RECORD = "only in the record"
    ONLY_RETURN = "only in the return"
    NOT_COMPARED = "not compared"


class Reason(StrEnum):
    """Why; ``NONE`` for what is equal under one id."""

    NONE = ""
    OTHER_ID = "child known under another id by the crosswalk"
    DATES = "dates differ"
    ENDS = "end dates differ"
    ENDED_IN_RECORD = "ended in the record, open in the return"
    ENDED_IN_RETURN = "ended in the return, open in the record"
    CODES = "codes differ"
    OUTSIDE_YEAR = "outside the return's year"
    RECORDED_AFTER = "recorded after the return's as-at date"
    BEFORE_RECORD = "before the record's other sources begin"
    AFTER_RECORD = "after the last extract of the record's other sources"
    ZEROS = "an id that differs only by leading zeros"
    CHILD_NOT_IN_RETURN = "child is not in the return under this id"
    CHILD_NOT_IN_RECORD = "child is not in the record under this id"
    NOT_IN_RETURN = "child is in the return, this is not"
    NOT_IN_RECORD = "child is in the record, this is not"
    NO_OTHER_SOURCE = "no other source loaded tells of these on the return's date"


REASONS: dict[Status, tuple[Reason, ...]] = {
    Status.EQUAL: (Reason.NONE, Reason.OTHER_ID),
    Status.DIFFERENT: (
        Reason.DATES,
        Reason.ENDS,
        Reason.ENDED_IN_RECORD,
        Reason.ENDED_IN_RETURN,
        Reason.CODES,
    ),
    Status.ONLY_RECORD: (
        Reason.OUTSIDE_YEAR,
        Reason.RECORDED_AFTER,
        Reason.ZEROS,
        Reason.CHILD_NOT_IN_RETURN,
        Reason.NOT_IN_RETURN,
    ),
    Status.ONLY_RETURN: (
        Reason.OUTSIDE_YEAR,
        Reason.BEFORE_RECORD,
        Reason.AFTER_RECORD,
        Reason.ZEROS,
        Reason.CHILD_NOT_IN_RECORD,
        Reason.NOT_IN_RECORD,
    ),
    Status.NOT_COMPARED: (Reason.NO_OTHER_SOURCE,),
}
"""The reasons that go with each status, in the order in which they are looked for."""
