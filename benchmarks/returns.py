"""Returns of any size for the benchmarks: made fast, with every module, about no real child."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

YEAR_START, YEAR_END = date(2020, 4, 1), date(2021, 3, 31)


def _day(rng: random.Random, first: date = YEAR_START, last: date = YEAR_END) -> date:
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def write_cin(path: Path, children: int, seed: int = 1) -> Path:
    """Write a CIN census return of ``children`` children: about 2.2 kB a child."""
    rng = random.Random(seed)
    with path.open("w", encoding="utf-8") as out:
        out.write(
            "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2021</Year>"
            "<ReferenceDate>2021-03-31</ReferenceDate></CollectionDetails><Source>"
            "<SourceLevel>L</SourceLevel><LEA>999</LEA><SoftwareCode>bench</SoftwareCode>"
            "</Source></Header>\n<Children>\n"
        )
        for number in range(children):
            out.write(_cin_child(rng, number))
        out.write("</Children></Message>\n")
    return path


def _cin_child(rng: random.Random, number: int) -> str:
    birth = _day(rng, date(2003, 4, 1), date(2020, 3, 31))
    episodes = "".join(_cin_details(rng) for _ in range(1 + (number % 5 == 0)))
    return f"""<Child>
  <ChildIdentifiers>
    <LAchildID>B{number:08d}</LAchildID>
    <UPN>A{number:012d}</UPN>
    <PersonBirthDate>{birth}</PersonBirthDate>
    <GenderCurrent>{rng.choice("12")}</GenderCurrent>
  </ChildIdentifiers>
  <ChildCharacteristics>
    <Ethnicity>{rng.choice(["WBRI", "MWBC", "APKN", "BAFR", "OOTH"])}</Ethnicity>
    <Disabilities>
      <Disability>NONE</Disability>
    </Disabilities>
  </ChildCharacteristics>
{episodes}</Child>
"""


def _cin_details(rng: random.Random) -> str:
    referral = _day(rng, YEAR_START, date(2020, 12, 31))
    start = referral + timedelta(days=1)
    done = start + timedelta(days=rng.randrange(20, 80))
    enquiry = referral + timedelta(days=2)
    conference = enquiry + timedelta(days=rng.randrange(7, 30))
    return f"""  <CINdetails>
    <CINreferralDate>{referral}</CINreferralDate>
    <ReferralSource>{rng.choice(["1A", "2A", "3A", "6", "8"])}</ReferralSource>
    <PrimaryNeedCode>N{rng.randrange(1, 9)}</PrimaryNeedCode>
    <Assessments>
      <AssessmentActualStartDate>{start}</AssessmentActualStartDate>
      <AssessmentInternalReviewDate>{start + timedelta(days=14)}</AssessmentInternalReviewDate>
      <AssessmentAuthorisationDate>{done}</AssessmentAuthorisationDate>
      <FactorsIdentifiedAtAssessment>
        <AssessmentFactors>2A</AssessmentFactors>
        <AssessmentFactors>3B</AssessmentFactors>
        <AssessmentFactors>4A</AssessmentFactors>
      </FactorsIdentifiedAtAssessment>
    </Assessments>
    <CINPlanDates>
      <CINPlanStartDate>{done}</CINPlanStartDate>
    </CINPlanDates>
    <Section47>
      <S47ActualStartDate>{enquiry}</S47ActualStartDate>
      <InitialCPCtarget>{enquiry + timedelta(days=21)}</InitialCPCtarget>
      <DateOfInitialCPC>{conference}</DateOfInitialCPC>
      <ICPCnotRequired>false</ICPCnotRequired>
    </Section47>
    <ReferralNFA>0</ReferralNFA>
    <ChildProtectionPlans>
      <CPPstartDate>{conference}</CPPstartDate>
      <InitialCategoryOfAbuse>{rng.choice(["NEG", "EMO", "PHY"])}</InitialCategoryOfAbuse>
      <LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
      <NumberOfPreviousCPP>{rng.randrange(3)}</NumberOfPreviousCPP>
      <Reviews>
        <CPPreviewDate>{conference + timedelta(days=90)}</CPPreviewDate>
      </Reviews>
    </ChildProtectionPlans>
  </CINdetails>
"""


def write_ssda903(folder: Path, children: int, seed: int = 1) -> Path:
    """Write an SSDA903 return of ``children`` children: about 12 rows a child."""
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    births = [_day(rng, date(2004, 4, 1), date(2019, 3, 31)) for _ in range(children)]
    _write(
        folder / "header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        (f"B{n:08d},{rng.choice('12')},{_uk(b)},WBRI,A{n:012d},," for n, b in enumerate(births)),
    )
    _write(
        folder / "episodes.csv",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
        "HOME_POST,PL_POST,URN",
        (row for n in range(children) for row in _episodes(rng, n)),
    )
    _write(
        folder / "reviews.csv",
        "CHILD,DOB,REVIEW,REVIEW_CODE",
        (
            f"B{n:08d},{_uk(b)},{_uk(_day(rng))},PN{rng.randrange(1, 8)}"
            for n, b in enumerate(births)
            for _ in range(3)
        ),
    )
    _write(
        folder / "oc2.csv",
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
        "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
        (f"B{n:08d},{_uk(b)},{rng.randrange(40)},,0,1,1,1,1,0,0,0" for n, b in enumerate(births)),
    )
    return folder


def _episodes(rng: random.Random, number: int) -> Iterator[str]:
    start = _day(rng, date(2018, 4, 1), date(2020, 6, 30))
    for step in range(3):
        end = start + timedelta(days=rng.randrange(60, 150))
        last = step == 2
        yield (
            f"B{number:08d},{_uk(start)},{'S' if step == 0 else 'P'},C2,N1,"
            f"{rng.choice(['U6', 'U4', 'K2'])},PR1,{'' if last else _uk(end)},"
            f"{'' if last else 'X1'},{'' if last else 'LAREQ'},AB1 2CD,AB{number % 99} 3CD,"
        )
        start = end


def _uk(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _write(path: Path, header: str, rows: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.write(header + "\n")
        out.writelines(f"{row}\n" for row in rows)
