"""The headers of the eleven lists of Ofsted's Annex A, as the workbooks have them.

Two editions: that of 2021, and that of January 2024, which widened list 9. The stray bracket of
list 8 and the trailing space of list 10 in 2021 are in the originals.
"""

_CHILD = ("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age")
_DISABILITY = "Does the Child have a Disability"
_ALLOCATED = ("Allocated Team", "Allocated Worker")

_LIST_1 = (
    *_CHILD,
    "Date of Contact",
    "Contact Source",
)
_LIST_2 = (
    *_CHILD,
    "Assessment start date",
    "Assessment completion date",
    "Organisation completing assessment",
)
_LIST_3 = (
    *_CHILD,
    "Date of Referral",
    "Referral Source",
    "Referral NFA?",
    "Number of Referrals in Last 12 Months",
    *_ALLOCATED,
)
_LIST_4 = (
    *_CHILD,
    _DISABILITY,
    "Continuous Assessment Start Date",
    "Child Seen During Continuous Assessment",
    "Continuous Assessment Date of Authorisation",
    "Was the child assessed as requiring LA children's social care support?",
    *_ALLOCATED,
)
_LIST_5 = (
    *_CHILD,
    _DISABILITY,
    "Strategy discussion initiating Section 47 Enquiry Start Date",
    "Was an Initial Child Protection Conference deemed unnecessary?",
    "Date of Initial Child Protection Conference",
    "Did the Initial Child Protection Conference Result in a Child Protection Plan",
    "Number of Section 47 Enquiries in the last 12 months",
    "Number of ICPCs in the last 12 months",
    *_ALLOCATED,
)
_LIST_6 = (
    *_CHILD,
    _DISABILITY,
    "CIN Start Date",
    "Primary Need Code",
    "Date Child Was Last Seen",
    "CIN Closure Date",
    "Reason for Closure",
    "Case Status",
    *_ALLOCATED,
)
_LIST_7 = (
    *_CHILD,
    _DISABILITY,
    "Child Protection Plan Start Date",
    "Initial Category of Abuse",
    "Latest Category of Abuse",
    "Date of the Last Statutory Visit",
    "Was the Child Seen Alone?",
    "Date of latest review conference",
    "Child Protection Plan End Date",
    "Subject to Emergency Protection Order or Protected Under Police Powers"
    " in Last Six Months (Y/N)",
    "Number of Previous Child Protection Plans",
    *_ALLOCATED,
)
_LIST_8 = (
    *_CHILD,
    "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))",
    "Does the Child have a Disability",
    "Date Started to be Looked After",
    "Child's Category of Need",
    "Is this a second or subsequent period of being a Looked After Child"
    " within the last 12 months (Y/N)",
    "Start date of current legal status",
    "Child's Legal Status",
    "Date of Latest Statutory Review",
    "Date of Last Social Work Visit",
    "What is the permanence plan for this child?",
    "Date of Last IRO Visit / Contact to the Child",
    "Date of Last Health Assessment",
    "Date of Last Dental Check",
    "Number of Placements in the Last 12 months",
    "Date Ceased to be Looked After",
    "Reason Ceased to be Looked After",
    "Start Date of Most Recent Placement",
    "Placement Type",
    "Placement Provider",
    "Placement postcode",
    "URN of Placement",
    "Placement Location",
    "LA of Placement",
    "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months",
    "Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months",
    "Was the child offered a Return Interview after their last missing episode (Y/N)?",
    "Did the child accept a Return Interview after their last missing episode (Y/N)?",
    *_ALLOCATED,
)
_LIST_9 = (
    *_CHILD,
    "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
    "Does the Child have a Disability",
    "Allocated Team",
    "Allocated Worker",
    "Allocated Personal Advisor",
    "Eligibility Category",
    "Latest Pathway Plan Review Date",
    "LA in Touch",
    "Latest Date of Contact",
    "Type of Accommodation",
    "Suitability of Accommodation",
    "Activity Status",
)
_LIST_10 = (
    "Child Unique ID",
    "Family identifier",
    "Gender",
    "Ethnicity",
    "Date of Birth",
    "Age of Child (Years)",
    "Does the Child have a Disability",
    "Date the Child Entered Care",
    "Date of Decision that Child Should be Placed for Adoption",
    "Date of Placement Order",
    "Date of Matching Child and Prospective Adopters",
    "Date Placed for Adoption",
    "Date of Adoption Order",
    "Date of Decision that Child Should No Longer be Placed for Adoption",
    "Reason Why Child No Longer Placed for Adoption",
    "Date the child was placed for fostering in FFA or concurrent planning placement",
)
_LIST_11 = (
    "Individual adopter identifier",
    "Family identifier",
    "Gender",
    "Ethnicity",
    "Disability",
    "Is the (prospective) adopter fostering for adoption?",
    "Date enquiry received",
    "Date Stage 1 started",
    "Date Stage 1 ended",
    "Date Stage 2 started",
    "Date Stage 2 ended",
    "Date application submitted",
    "Date application approved",
    "Date adopter matched with child(ren)",
    "Date child/children placed with adopter(s)",
    "No. of children placed",
    "Date of Adoption Order",
    "Date of leaving adoption process",
    "Reason for leaving adoption process",
)
_LISTS: tuple[tuple[str, ...], ...] = (
    *(_LIST_1, _LIST_2, _LIST_3, _LIST_4, _LIST_5, _LIST_6),
    *(_LIST_7, _LIST_8, _LIST_9, _LIST_10, _LIST_11),
)

_NEW_IN_2024 = {
    "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
    "Allocated Personal Advisor",
    "Latest Pathway Plan Review Date",
    "Latest Date of Contact",
}


def headers(edition: str) -> dict[int, tuple[str, ...]]:
    """Return the headers of each list by its number, of ``edition`` 2021 or 2024-01."""
    found = dict(enumerate(_LISTS, start=1))
    if edition == "2021":
        found[9] = tuple(header for header in _LIST_9 if header not in _NEW_IN_2024)
        found[10] = tuple(
            "Date of Adoption Order " if header == "Date of Adoption Order" else header
            for header in _LIST_10
        )
    return found
