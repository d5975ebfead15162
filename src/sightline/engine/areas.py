"""The service areas of the measures that ship: the folder of each, and its name."""

from collections.abc import Mapping
from types import MappingProxyType

AREAS: Mapping[str, str] = MappingProxyType(
    {
        "context": "Context and demography",
        "front_door": "Front door",
        "early_help": "Early help",
        "assessment": "Assessment",
        "child_protection": "Child protection",
        "child_in_need": "Children in need",
        "looked_after": "Children looked after",
        "placements": "Placements",
        "care_health": "Health of children looked after",
        "care_education": "Education of children looked after",
        "permanence": "Permanence and adoption",
        "care_leavers": "Care leavers",
        "missing": "Missing children",
        "exploitation": "Exploitation",
        "disabled_children": "Disabled children",
        "domestic_abuse": "Domestic abuse",
        "send": "Special educational needs",
        "inclusion": "Inclusion and schools",
        "early_years": "Early years",
        "youth_justice": "Youth justice",
        "lado": "Allegations against adults",
        "private_fostering": "Private fostering",
        "fostering": "Fostering",
        "workforce": "Workforce",
        "supervision": "Supervision",
        "quality": "Quality assurance",
        "voice": "Feedback, complaints and advocacy",
        "court": "Pre-proceedings and court",
        "edge_of_care": "Edge of care",
        "finance": "Finance",
        "improvement": "Improvement plan",
        "pressure": "Operational pressure",
        "continuing_care": "Continuing healthcare",
        "urgent_care": "Minor injuries and the pandemic",
    }
)
"""The name of each area by its folder in ``measures/``."""
