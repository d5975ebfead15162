"""The scorecard as one HTML file that needs nothing beside itself: no script, no other file.

Written for WCAG 2.2 AA; the structure is held by ``tests/reports/test_scorecard_page.py``.
"""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from sightline.insight.words import day_words
from sightline.reports.scorecard import Scorecard


def render_page(card: Scorecard) -> str:
    """Return the page. Every text that comes from data is escaped."""
    environment = Environment(
        loader=PackageLoader("sightline.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["slug"] = _slug
    environment.filters["day"] = day_words
    environment.filters["number"] = lambda n: f"{n:,}"
    return environment.get_template("scorecard.html.j2").render(card=card)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
