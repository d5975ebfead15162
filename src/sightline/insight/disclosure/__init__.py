"""Disclosure control: applied wherever figures leave for the public.

``protect`` decides a release together with those before it, ``public_rows`` is what leaves, and
``audit`` is the attacker who tries to work out what is hidden.
"""

from sightline.insight.disclosure.audit import Attacked, audit
from sightline.insight.disclosure.protect import Protected, protect, refuse
from sightline.insight.disclosure.release import (
    Counted,
    Figure,
    Link,
    Nesting,
    Release,
    State,
    as_objects,
    from_objects,
    nestings_of,
    release_of,
)
from sightline.insight.disclosure.rules import REFUSED_GROUPINGS, DisclosureError, Rules
from sightline.insight.disclosure.shared_cases import links_between
from sightline.insight.disclosure.show import SUPPRESSED, public_rows, share_hidden, symbol

__all__ = [
    "REFUSED_GROUPINGS", "SUPPRESSED", "Attacked", "Counted", "DisclosureError", "Figure", "Link",
    "Nesting", "Protected", "Release", "Rules", "State", "as_objects", "audit", "from_objects",
    "links_between", "nestings_of", "protect", "public_rows", "refuse", "release_of",
    "share_hidden", "symbol",
]  # fmt: skip
