"""Permanence: the way to adoption, special guardianship, what came before."""

from datetime import date

from sightline.synthetic.model import Adoption, Care, Life
from sightline.synthetic.writers.ssd.view import View, flag

_ORDERS = {"E11": "Adoption", "E12": "Adoption", "E41": "Child arrangements order"}
_ORDERS |= dict.fromkeys(("E45", "E46", "E47", "E48"), "Special guardianship order")


def add(view: View, life: Life, care: Care, care_id: str) -> None:
    """Add the permanence row of a period of care, and the arrangement before it."""
    key, rows, way = life.person.person_id, view.rows, care.adoption
    if view.flaws.falls(0.04, "permanence before", key):
        rows.add(
            "ssd_cla_previous_permanence",
            "lapp",
            table_id=f"{care_id}T",
            person_id=key,
            previous_permanence_option="P2",
        )
    ordered = view.by(care.end) if care.end_reason in _ORDERS else None
    if way is None and ordered is None:
        return
    if way is not None and way.decision > view.as_at:
        return
    order = _ORDERS.get(care.end_reason) if ordered else None
    if way is None:
        rows.add(
            "ssd_permanence",
            "perm",
            table_id=f"{care_id}N",
            person_id=key,
            cla_id=care_id,
            permanence_order_date=ordered,
            permanence_order_type=order,
        )
        return
    matched, undone = view.by(way.matched), view.by(way.reversed)
    rows.add(
        "ssd_permanence",
        "perm",
        table_id=f"{care_id}N",
        person_id=key,
        cla_id=care_id,
        adm_decision_date=way.decision,
        placement_order_date=view.by(way.order_of_placement),
        placed_for_adoption_date=view.by(way.placed),
        matched_date=matched,
        adopted_by_carer_flag=flag(way.by_carer) if matched else None,
        placed_ffa_cp_date=view.by(way.fostered_for_adoption),
        placed_foster_carer_date=_lived_there(care, way) if matched and way.by_carer else None,
        decision_reversed_date=undone,
        part_of_sibling_group=flag(way.siblings_together > 1),
        siblings_placed_together=way.siblings_together,
        siblings_placed_apart=0,
        decision_reversed_reason=way.reversal_reason if undone else None,
        permanence_order_date=ordered,
        permanence_order_type=order,
        adopter_sex=way.adopter_sex if matched else None,
        adopter_legal_status=way.adopter_status if matched else None,
        number_of_adopters=str(way.adopters) if matched else None,
    )


def _lived_there(care: Care, way: Adoption) -> date | None:
    """Return the first day with the foster carers who adopt: the placement before the last step."""
    before = [item.start for item in care.placements if way.placed and item.start < way.placed]
    return before[-1] if before else None
