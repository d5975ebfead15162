"""XmR control charts: is a change a signal or noise, and would the process meet its target.

The rules are those of the NHS programme "Making Data Count" as the R package NHSRplotthedots
0.2.2 applies them; ``tests/insight/test_spc_reference.py`` holds that every series of its output
comes out equal.
"""

from sightline.insight.spc.chart import make_chart
from sightline.insight.spc.model import (
    Assurance,
    Better,
    Chart,
    Group,
    Limits,
    Observation,
    Point,
    SeriesError,
    Signal,
    Variation,
)

__all__ = [
    "Assurance",
    "Better",
    "Chart",
    "Group",
    "Limits",
    "Observation",
    "Point",
    "SeriesError",
    "Signal",
    "Variation",
    "make_chart",
]
