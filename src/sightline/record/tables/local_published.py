"""Published statistics, population estimates, statistical neighbours and inspection grades.

Figures are held one to a row, so that a file with indicators that nobody here has seen needs no
new table. A later release takes the place of the figures it repeats and removes none: a release
that starts a year later has not withdrawn the year before.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.published import PUBLISHED
from sightline.record.retention import PUBLIC

_STAYS = {PUBLISHED: Absence.OUTSIDE_WINDOW}
_GOES = {PUBLISHED: Absence.CLOSES}
_EES = ("Explore Education Statistics",)
_ONS = ("ONS mid-year population estimates",)
_LIST = ("List of authorities",)


def _field(
    name: str, type_: Type, meaning: str, sources: tuple[str, ...], codes: str | None = None
) -> Field:
    return Field(name, type_, meaning, codes=codes, sources=sources, personal=Personal.NONE)


LOCAL_PUBLISHED_FIGURES = Table(
    name="local_published_figures",
    title="Published figure",
    area="published",
    key=(
        "pubf_dataset", "pubf_time_period", "pubf_time_identifier", "pubf_geographic_level",
        "pubf_indicator",
    ),
    entity=(
        "pubf_dataset", "pubf_indicator", "pubf_filters", "pubf_time_period",
        "pubf_time_identifier", "pubf_geographic_level", "pubf_country_code", "pubf_region_code",
        "pubf_new_la_code", "pubf_la_code",
    ),
    absence=_STAYS,
    retention=PUBLIC,
    fields=(
        _field("pubf_dataset", Type.TEXT, "Name of the file without its years", _EES),
        _field("pubf_time_period", Type.TEXT, "Period as published: 2024, or 202324", _EES),
        _field(
            "pubf_time_identifier",
            Type.TEXT,
            "What the period is: reporting year, financial year, academic year, ...",
            _EES,
        ),
        _field("pubf_period_end", Type.DATE, "Last day of the period", _EES),
        _field(
            "pubf_geographic_level", Type.TEXT, "National, Regional, Local authority, ...", _EES
        ),
        _field("pubf_country_code", Type.TEXT, "ONS code of the country", _EES),
        _field("pubf_region_code", Type.TEXT, "ONS code of the region", _EES),
        _field("pubf_region_name", Type.TEXT, "Name of the region", _EES),
        _field("pubf_new_la_code", Type.TEXT, "ONS code of the authority", _EES),
        _field(
            "pubf_la_code",
            Type.TEXT,
            "3-digit code of the authority at the DfE: authorities are joined on it alone, because "
            "ONS codes change with a reorganisation and lists keep old ones",
            _EES,
        ),
        _field("pubf_la_name", Type.TEXT, "Name of the authority", _EES),
        _field(
            "pubf_filters",
            Type.TEXT,
            "Every other column that says what is counted, as name=value, in the order of names",
            _EES,
        ),
        _field("pubf_indicator", Type.TEXT, "The column of the file, under its own name", _EES),
        _field("pubf_value", Type.NUMBER, "The figure; empty where a symbol stands for it", _EES),
        _field(
            "pubf_symbol",
            Type.CODE,
            "The symbol that stands in the place of a figure; it is never 0",
            _EES,
            codes="published_symbol",
        ),
    ),
)  # fmt: skip

LOCAL_POPULATION_ESTIMATES = Table(
    name="local_population_estimates",
    title="Population estimate",
    area="published",
    key=("popu_mid_year", "popu_geographic_level", "popu_age_group"),
    entity=(
        "popu_mid_year", "popu_geographic_level", "popu_country_code", "popu_region_code",
        "popu_new_la_code", "popu_la_code", "popu_age_group", "popu_filters",
    ),
    absence=_STAYS,
    retention=PUBLIC,
    fields=(
        _field("popu_mid_year", Type.INTEGER, "Year of the estimate: at 30 June of it", _ONS),
        _field(
            "popu_geographic_level", Type.TEXT, "National, Regional, Local authority, ...", _ONS
        ),
        _field("popu_country_code", Type.TEXT, "ONS code of the country", _ONS),
        _field("popu_region_code", Type.TEXT, "ONS code of the region", _ONS),
        _field("popu_new_la_code", Type.TEXT, "ONS code of the authority", _ONS),
        _field("popu_la_code", Type.TEXT, "3-digit code of the authority at the DfE", _ONS),
        _field("popu_la_name", Type.TEXT, "Name of the authority", _ONS),
        _field("popu_age_group", Type.TEXT, "Ages, as published", _ONS),
        _field(
            "popu_filters", Type.TEXT, "Every other column that says who is counted", _ONS
        ),
        _field("popu_persons", Type.NUMBER, "Persons; empty where a symbol stands", _ONS),
        _field(
            "popu_symbol",
            Type.CODE,
            "The symbol that stands in the place of a number",
            _ONS,
            codes="published_symbol",
        ),
    ),
)  # fmt: skip

LOCAL_STATISTICAL_NEIGHBOURS = Table(
    name="local_statistical_neighbours",
    title="Statistical neighbour",
    area="published",
    key=("neig_la_code", "neig_neighbour_la_code"),
    entity=("neig_la_code", "neig_neighbour_la_code"),
    absence=_GOES,
    retention=PUBLIC,
    fields=(
        _field("neig_la_code", Type.TEXT, "3-digit code of the authority", _LIST),
        _field("neig_neighbour_la_code", Type.TEXT, "3-digit code of its neighbour", _LIST),
        _field("neig_order", Type.INTEGER, "1 for the most similar", _LIST),
    ),
)

LOCAL_INSPECTION_GRADES = Table(
    name="local_inspection_grades",
    title="Inspection grade",
    area="published",
    key=("insp_la_code",),
    entity=("insp_la_code",),
    absence=_GOES,
    retention=PUBLIC,
    fields=(
        _field("insp_la_code", Type.TEXT, "3-digit code of the authority", _LIST),
        _field("insp_la_name", Type.TEXT, "Name of the authority in the list", _LIST),
        _field(
            "insp_overall_grade",
            Type.CODE,
            "Overall grade of the latest inspection in the list: the grade of today, whatever "
            "year a figure is of; empty where the list has none",
            _LIST,
            codes="inspection_grade",
        ),
        _field("insp_published_date", Type.DATE, "Day the report was published", _LIST),
    ),
)

TABLES = (
    LOCAL_PUBLISHED_FIGURES,
    LOCAL_POPULATION_ESTIMATES,
    LOCAL_STATISTICAL_NEIGHBOURS,
    LOCAL_INSPECTION_GRADES,
)
