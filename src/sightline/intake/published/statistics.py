"""Wide tables of published statistics: one row a place and period, one column an indicator."""

from collections.abc import Mapping as MappingType
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sightline.intake.delimited import add_delimited
from sightline.intake.errors import RefusedError
from sightline.intake.extract import InputFile
from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.intake.published import columns as cells
from sightline.intake.published import periods
from sightline.intake.published.columns import Shape, shape_of
from sightline.intake.published.periods import dataset_of
from sightline.intake.published.refusing import Rule, refuse_rows, three_digits
from sightline.intake.staging import Staging, unique_headers
from sightline.record.published import AUTHORITY, LEVELS, PUBLISHED

POPULATION = "population_estimate"
AGE = "age_group"
_WRITTEN = "written.cell"


@dataclass(frozen=True, slots=True)
class Staged:
    """A table on the workbench: the day of its last period, and what to say of it."""

    last_day: date
    notes: tuple[str, ...]


def stage_statistics(
    staging: Staging, file: InputFile, names: Sequence[str], delimiter: str, said: dict[str, str]
) -> Staged:
    """Put a published table on the workbench.

    ``names`` are its headers, ``said`` what its meta-data say of them. Raises ``RefusedError``
    when no row of it can be taken, ``UnreadableError`` when it is no table of cells.
    """
    cells.install(staging.con)
    periods.install(staging.con)
    headers = {f"c{n:04d}": h for n, h in enumerate(unique_headers(names))}
    dataset = dataset_of(file.name)
    columns = tuple(Column(c, h, Kind.TEXT) for c, h in headers.items())
    part = Part(PUBLISHED, dataset, "Published figures", columns, ())
    add_delimited(staging, part, file.path, headers, file=file.name, delimiter=delimiter)
    raw = staging.raw(part)
    relation = raw.relations[-1]
    shape = shape_of(staging.con, relation, headers, said)
    refuse_rows(staging, part, relation, _rules(shape))
    population = POPULATION in shape.indicators and AGE in shape.filters
    mapping = _population(shape) if population else _figures(shape, dataset)
    raw.part = Part(PUBLISHED, dataset, part.title, columns, (mapping,), unique=shape.key)
    raw.unmapped += shape.unused
    raw.columns = _understood(shape, headers)
    end = f"make_date(period_year({_time(shape)}), 6, 30)" if population else _end(shape)
    found = staging.con.execute(f"SELECT max({end}), count(*) FROM {relation}").fetchone()
    if found is None or found[0] is None:
        raise RefusedError(
            f"{file.name}: a published table must hold at least one row with a year, a "
            "geographic level and a country, and it holds none."
        )
    return Staged(found[0], _notes(file, shape))


def _understood(shape: Shape, headers: MappingType[str, str]) -> dict[str, str]:
    """Return what each header was taken for, as the account of the load shows it."""
    found = {name: headers[column] for name, column in shape.place.items()}
    found |= {f"filter {n}": header for n, header in enumerate(shape.filters, start=1)}
    return found | {f"figure {n}": header for n, header in enumerate(shape.indicators, start=1)}


def _time(shape: Shape) -> str:
    return shape.place["time_period"]


def _end(shape: Shape) -> str:
    return f"period_end({_time(shape)}, {shape.place.get('time_identifier', 'NULL::VARCHAR')})"


def _notes(file: InputFile, shape: Shape) -> tuple[str, ...]:
    filters = ", ".join(shape.filters) or "no column"
    return (
        f"{file.name}: what is counted is told by {filters}; "
        f"{len(shape.indicators)} columns hold figures.",
    )


def _rules(shape: Shape) -> list[Rule]:
    """Return what must hold of each row: a period, a level, a place, and figures that are ones."""
    time, level, country = (
        shape.place[n] for n in ("time_period", "geographic_level", "country_code")
    )
    rules = [
        Rule(
            "time_period",
            "must be a year, as 2024, or two years that follow each other, as 202324",
            f"NOT period_is_good({time})",
            time,
        ),
        Rule("geographic_level", "must be filled in", f"{level} IS NULL", level),
        Rule("country_code", "must be filled in", f"{country} IS NULL", country),
    ]
    codes = [shape.place[n] for n in ("old_la_code", "new_la_code") if n in shape.place]
    old = shape.place.get("old_la_code")
    if old:
        rules.append(
            three_digits(
                "old_la_code",
                "must be the authority's code of three digits, or empty",
                _place(shape, "old_la_code"),
            )
        )
    if codes:
        rules.append(
            Rule(
                "old_la_code",
                "a row of a local authority must have its code",
                f"{_level(level)} = '{AUTHORITY}' AND coalesce({', '.join(codes)}) IS NULL",
                f"coalesce({', '.join(codes)})",
            )
        )
    for header, cell in shape.indicators.items():
        read = f"coalesce(published_number({cell})::VARCHAR, published_symbol({cell}))"
        broken = f"{cell} IS NOT NULL AND {read} IS NULL"
        rules.append(Rule(header, "must be a number or one of c x z : ~ k u low", broken, cell))
    return rules


def _level(cell: str) -> str:
    """Return the SQL of a level in its standard spelling, or as it is written."""
    plain = f"lower(replace({cell}, '_', ' '))"
    known = " ".join(f"WHEN '{level.lower()}' THEN '{level}'" for level in LEVELS)
    return f"(CASE {plain} {known} ELSE {cell} END)"


def _place(shape: Shape, name: str) -> str:
    """Return the SQL of a column of place; a code that is a symbol is not one."""
    cell = shape.place.get(name)
    if cell is None:
        return "NULL"
    return f"(CASE WHEN published_symbol({cell}) IS NULL THEN {cell} END)"


def _filters(columns: MappingType[str, str]) -> str:
    """Return the SQL of a text ``name=value; name=value``, names in order, empty ones left out."""
    listed = ", ".join(f"{_text(h + '=')} || {columns[h]}" for h in sorted(columns))
    return f"concat_ws('; ', {listed})" if listed else "''"


def _figures(shape: Shape, dataset: str) -> Mapping:
    headers = ", ".join(_text(h) for h in shape.indicators)
    cells = ", ".join(f"t.{c}" for c in shape.indicators.values())
    pairs = (
        f"SELECT unnest([{headers}]::VARCHAR[]) AS indicator, unnest([{cells}]::VARCHAR[]) AS cell"
    )
    fields = {
        "pubf_dataset": _text(dataset),
        "pubf_time_period": _time(shape),
        "pubf_time_identifier": shape.place.get("time_identifier", "NULL"),
        "pubf_period_end": _end(shape),
        "pubf_geographic_level": _level(shape.place["geographic_level"]),
        "pubf_country_code": shape.place["country_code"],
        "pubf_region_code": _place(shape, "region_code"),
        "pubf_region_name": _place(shape, "region_name"),
        "pubf_new_la_code": _place(shape, "new_la_code"),
        "pubf_la_code": _place(shape, "old_la_code"),
        "pubf_la_name": _place(shape, "la_name"),
        "pubf_filters": _filters(shape.filters),
        "pubf_indicator": "indicator",
        "pubf_value": "published_number(cell)",
        "pubf_symbol": "published_symbol(cell)",
    }
    return Mapping(
        "local_published_figures",
        fields,
        key=(*shape.key, "indicator"),
        person=None,
        # Braces would be taken for the name of another part.
        join=f", LATERAL ({pairs}) written".replace("{", "{{").replace("}", "}}"),
        where=f"{_WRITTEN} IS NOT NULL",
    )


def _population(shape: Shape) -> Mapping:
    cell = shape.indicators[POPULATION]
    others = {h: c for h, c in shape.filters.items() if h != AGE}
    fields = {
        "popu_mid_year": f"period_year({_time(shape)})",
        "popu_geographic_level": _level(shape.place["geographic_level"]),
        "popu_country_code": shape.place["country_code"],
        "popu_region_code": _place(shape, "region_code"),
        "popu_new_la_code": _place(shape, "new_la_code"),
        "popu_la_code": _place(shape, "old_la_code"),
        "popu_la_name": _place(shape, "la_name"),
        "popu_age_group": shape.filters[AGE],
        "popu_filters": _filters(others),
        "popu_persons": f"published_number({cell})",
        "popu_symbol": f"published_symbol({cell})",
    }
    return Mapping(
        "local_population_estimates",
        fields,
        key=shape.key,
        person=None,
        where=f"{cell} IS NOT NULL",
    )


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
