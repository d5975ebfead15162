"""The CIN census of one financial year, as the XML that is sent to the Department for Education."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from sightline.record.calendar import (
    financial_year_end,
    financial_year_start,
    working_days_after,
)
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import (
    Assessment,
    Enquiry,
    Episode,
    Life,
    Person,
    PreProceedings,
    ProtectionPlan,
)
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.toml import CODE

_SEX_FROM = 2024  # Sex takes the place of GenderCurrent
_PRE_PROCEEDINGS_FROM = 2026
_NUMERIC_SEX = {"M": "1", "F": "2", "U": "0"}
_SCHOOL_AGE = 5


class _Xml:
    """Lines of XML, indented. The values are codes, dates and ids, none of which needs escaping."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 0

    def leaf(self, name: str, value: str | int | date | None) -> None:
        """Add an element with a value; none without one."""
        if value is not None and value != "":
            self.lines.append(f"{'  ' * self._depth}<{name}>{value}</{name}>")

    def open(self, name: str) -> None:
        self.lines.append(f"{'  ' * self._depth}<{name}>")
        self._depth += 1

    def close(self, name: str) -> None:
        self._depth -= 1
        self.lines.append(f"{'  ' * self._depth}</{name}>")


def write(path: Path, lives: Sequence[Life], flaws: Flaws, year: int) -> None:
    """Write the census of the financial year ending in ``year`` to ``path``.

    Every child with an episode open at any time in the year, or a referral in it. What was
    recorded late but by the end of June, when the return is made, is in.
    """
    end = financial_year_end(year)
    xml = _Xml()
    xml.lines.append('<?xml version="1.0" encoding="utf-8"?>')
    xml.open("Message")
    _header(xml, year, end)
    xml.open("Children")
    for life in lives:
        episodes = list(_in_year(life, flaws, year))
        if episodes:
            _child(xml, life.person, episodes, flaws, year)
    xml.close("Children")
    xml.close("Message")
    path.write_text("\n".join(xml.lines) + "\n", encoding="utf-8", newline="\n")


def _header(xml: _Xml, year: int, end: date) -> None:
    xml.open("Header")
    xml.open("CollectionDetails")
    xml.leaf("Collection", "CIN")
    xml.leaf("Year", year)
    xml.leaf("ReferenceDate", end)
    xml.close("CollectionDetails")
    xml.open("Source")
    xml.leaf("SourceLevel", "L")
    xml.leaf("LEA", CODE)
    xml.leaf("SoftwareCode", "Sightline synthetic")
    xml.leaf("Release", "1")
    xml.leaf("SerialNo", "001")
    xml.leaf("DateTime", f"{year}-06-30T09:00:00")
    xml.close("Source")
    xml.close("Header")


def _in_year(life: Life, flaws: Flaws, year: int) -> Iterator[tuple[Episode, date | None]]:
    """Yield the episodes of the year with their closing day where it was on the system."""
    start, end = financial_year_start(year), financial_year_end(year)
    submitted = date(year, 6, 30)
    for episode in life.episodes:
        if episode.day > end:
            continue
        ended = flaws.closed(episode.closed, life.person.person_id, "case")
        closed = episode.closed if episode.closed <= end and ended <= submitted else None
        if closed is None or closed >= start:
            yield episode, closed


def _child(
    xml: _Xml,
    person: Person,
    episodes: list[tuple[Episode, date | None]],
    flaws: Flaws,
    year: int,
) -> None:
    end = financial_year_end(year)
    unborn = person.born > end
    xml.open("Child")
    xml.open("ChildIdentifiers")
    xml.leaf("LAchildID", person.person_id)
    schooled = not unborn and (end - person.born).days > _SCHOOL_AGE * 365
    xml.leaf("UPN", person.upn if schooled else None)
    xml.leaf("UPNunknown", None if schooled else "UN1")
    xml.leaf("PersonBirthDate", None if unborn else person.born)
    xml.leaf("ExpectedPersonBirthDate", person.expected if unborn else None)
    sex = "U" if unborn else person.sex
    if year >= _SEX_FROM:
        xml.leaf("Sex", sex)
    else:
        xml.leaf("GenderCurrent", _NUMERIC_SEX[sex])
    xml.close("ChildIdentifiers")
    xml.open("ChildCharacteristics")
    xml.leaf("Ethnicity", person.ethnicity)
    xml.open("Disabilities")
    for code in person.disabilities or ("NONE",):
        xml.leaf("Disability", code)
    xml.close("Disabilities")
    xml.close("ChildCharacteristics")
    for episode, closed in episodes:
        _details(xml, person, episode, closed, flaws, year)
    xml.close("Child")


def _details(
    xml: _Xml, person: Person, episode: Episode, closed: date | None, flaws: Flaws, year: int
) -> None:
    end = financial_year_end(year)
    xml.open("CINdetails")
    xml.leaf("CINreferralDate", episode.day)
    xml.leaf("ReferralSource", episode.source)
    xml.leaf("PrimaryNeedCode", None if episode.nfa else episode.need)
    xml.leaf("CINclosureDate", closed)
    xml.leaf("ReasonForClosure", episode.reason if closed else None)
    for assessment in episode.assessments:
        if assessment.start <= end:
            _assessment(xml, person, assessment, flaws, end)
    for plan in episode.need_plans:
        if plan.start <= end:
            xml.open("CINPlanDates")
            xml.leaf("CINPlanStartDate", plan.start)
            xml.leaf("CINPlanEndDate", by(plan.end, end))
            xml.close("CINPlanDates")
    for enquiry in episode.enquiries:
        if enquiry.start <= end:
            _enquiry(xml, enquiry, end)
    xml.leaf("ReferralNFA", int(episode.nfa))
    for protection in episode.plans:
        if protection.start <= end:
            _plan(xml, protection, end)
    if year >= _PRE_PROCEEDINGS_FROM:
        for item in episode.pre_proceedings:
            if item.decided <= end:
                _pre_proceedings(xml, item, flaws, end)
    xml.close("CINdetails")


def _assessment(xml: _Xml, person: Person, assessment: Assessment, flaws: Flaws, end: date) -> None:
    authorised = by(assessment.authorised, end)
    if authorised is not None:
        authorised = flaws.authorised(assessment.start, authorised, person.person_id)
    xml.open("Assessments")
    xml.leaf("AssessmentActualStartDate", assessment.start)
    review = working_days_after(assessment.start, 15)
    xml.leaf("AssessmentInternalReviewDate", by(min(review, assessment.authorised), end))
    xml.leaf("AssessmentAuthorisationDate", authorised)
    if authorised is not None:
        xml.open("FactorsIdentifiedAtAssessment")
        for factor in assessment.factors:
            xml.leaf("AssessmentFactors", factor)
        xml.close("FactorsIdentifiedAtAssessment")
    xml.close("Assessments")


def _enquiry(xml: _Xml, enquiry: Enquiry, end: date) -> None:
    xml.open("Section47")
    xml.leaf("S47ActualStartDate", enquiry.start)
    xml.leaf("InitialCPCtarget", enquiry.target)
    xml.leaf("DateOfInitialCPC", by(enquiry.conference, end))
    xml.leaf("ICPCnotRequired", int(enquiry.conference is None and enquiry.end <= end))
    xml.close("Section47")


def _plan(xml: _Xml, plan: ProtectionPlan, end: date) -> None:
    changed = plan.category_changed is not None and plan.category_changed <= end
    xml.open("ChildProtectionPlans")
    xml.leaf("CPPstartDate", plan.start)
    xml.leaf("CPPendDate", by(plan.end, end))
    xml.leaf("InitialCategoryOfAbuse", plan.first_category)
    xml.leaf("LatestCategoryOfAbuse", plan.latest_category if changed else plan.first_category)
    xml.leaf("NumberOfPreviousCPP", plan.previous)
    held = [meeting.held for meeting in plan.reviews if meeting.held <= end]
    if held:
        xml.open("Reviews")
        for day in held:
            xml.leaf("CPPreviewDate", day)
        xml.close("Reviews")
    xml.close("ChildProtectionPlans")


def _pre_proceedings(xml: _Xml, item: PreProceedings, flaws: Flaws, end: date) -> None:
    offered = not flaws.falls(0.1, "fgdm", item.family)
    xml.open("PreProceedingsandFGDM")
    xml.leaf("PPStartDate", item.decided)
    xml.leaf("LBPSentDate", by(item.letter, end))
    xml.leaf("FGDMMeetingOffer", int(offered))
    xml.leaf("FGDMMeetingFac", int(offered and not flaws.falls(0.4, "fgdm held", item.family)))
    xml.leaf("InitialPPMeetingDate", by(item.first_meeting, end))
    xml.leaf("ReviewMeetingsCount", sum(1 for day in item.review_meetings if day <= end))
    ended = by(item.end, end)
    xml.leaf("StepDecisionDate", ended)
    xml.leaf("PPOutcome", None if ended is None else "A" if item.issued else "B")
    if item.issued:
        xml.leaf("CourtAppDate", ended)
        xml.leaf("LetterInitCPDate", ended)
    xml.close("PreProceedingsandFGDM")
