"""How councils write the reasons of Annex A's two lists of adoption."""

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

REVERSAL_REASON = Vocabulary(
    CODE_LISTS["adoption_reversal_reason"],
    rules=(
        ("RD1", "need* chang*, chang* need*"),
        ("RD2", "court*, placement_order*, judge*"),
        ("RD3", "not_found, not_be_found, no_adopt*, prospective* not, adopters_not*, could_not*"),
        ("RD4", "other*, any_other*"),
    ),
    letters=("RD1", "RD2", "RD3", "RD4"),
)

LEAVING_REASON = Vocabulary(
    CODE_LISTS["leaving_adoption_reason"],
    rules=(
        (
            "REFUSED",
            "refus*, reject*, not_approv*, unsuccess*, declined_by*, turned_down, counselled_out",
        ),
        ("HOLD", "hold, paus*, suspend*, deferr*, break"),
        ("WITHDREW", "withdr*, left, no_longer*"),
    ),
    letters=("WITHDREW", "HOLD", "REFUSED"),
)
