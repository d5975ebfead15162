"""The eleven lists, in order."""

from sightline.intake.annex_a import front_door, leaving_care_and_adoption, open_cases

LISTS = (*front_door.LISTS, *open_cases.LISTS, *leaving_care_and_adoption.LISTS)
