"""The documentation says what the code declares, and builds."""

import importlib.util
import re
import shutil
import subprocess
import sys
from importlib.metadata import metadata
from pathlib import Path
from types import ModuleType

import pytest

from sightline.engine.library import measures
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.settings import SOURCES, load_settings
from sightline.record.settings.definitions import STANDARDS, THRESHOLDS
from sightline.record.settings.keys import SECTIONS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = ROOT / "tools" / "build_reference.py"
    spec = importlib.util.spec_from_file_location("build_reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(reference: ModuleType) -> dict[str, str]:
    return reference.pages()


def test_every_setting_and_standard_has_its_heading(pages: dict[str, str]) -> None:
    headings = set(re.findall(r"^#+ (.+)$", pages["settings.md"], re.MULTILINE))
    for section in SECTIONS.values():
        assert section.name in headings
        assert {f"{section.name}: {key.name}" for key in section.keys} <= headings
    assert set(STANDARDS) <= headings
    assert {f"checks: {name}" for name in THRESHOLDS} <= headings


def test_every_table_field_and_code_list_is_in_the_dictionary(pages: dict[str, str]) -> None:
    text = "\n".join(pages.values())
    for table in TABLES.values():
        assert f"\n## {table.name}\n" in text
        for field in table.fields:
            assert f"\n| `{field.name}` |" in text
    for name in CODE_LISTS:
        assert f"\n## {name}\n" in text


def test_every_measure_has_its_page_and_stands_in_the_catalogue(pages: dict[str, str]) -> None:
    for definition in measures().values():
        page = pages[f"measure-{definition.id}.md"]
        assert f"\n# {definition.title}\n" in page
        assert definition.sql.strip() in page
        assert f"(measure-{definition.id}.md)" in pages["measures.md"]


def test_the_page_of_the_language_has_every_line_unit_and_function(pages: dict[str, str]) -> None:
    from sightline.engine.dialects.functions import SHARED
    from sightline.engine.header import KEYS
    from sightline.engine.units import Aggregate, Unit

    for name in (*KEYS, *Unit, *Aggregate, *SHARED):
        assert f"\n| `{name}` |" in pages["measure-language.md"]


def test_every_code_list_that_a_field_names_is_there() -> None:
    named = {field.codes for table in TABLES.values() for field in table.fields if field.codes}
    assert named <= set(CODE_LISTS)


def test_the_sources_of_the_settings_are_those_of_the_record() -> None:
    assert sorted(SOURCES) == sorted(code.code for code in CODE_LISTS["source"].codes)


def test_a_cell_holds_no_markup_of_its_own(reference: ModuleType) -> None:
    assert reference.cell("a|b\n  <c> *d* [e]") == r"a\|b \<c> \*d\* \[e\]"


def test_writing_leaves_no_page_of_an_earlier_run(reference: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "tables-old.md").write_text("# Old\n")
    reference.write(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(reference.pages())


def test_the_settings_of_the_how_to_are_accepted(tmp_path: Path) -> None:
    text = (DOCS / "how-to" / "settings.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    path = tmp_path / "authority.toml"
    path.write_text("\n".join(blocks), encoding="utf-8")
    assert load_settings(path).authority.name == "Exampleshire"


def test_every_decision_is_short_and_has_its_three_parts() -> None:
    for path in sorted((DOCS / "decisions").glob("0*.md")):
        text = path.read_text(encoding="utf-8")
        for part in ("**Context.**", "**Decision.**", "**Consequences.**"):
            assert part in text, path.name
        assert len(text.splitlines()) <= 25, path.name


def test_what_the_product_needs_has_a_permissive_licence() -> None:
    pins = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE):
        said = metadata(name)
        licence = [said.get("License-Expression", ""), said.get("License", "")]
        licence += [each for each in said.get_all("Classifier", []) if "License" in each]
        assert PERMISSIVE.search(" ".join(licence)), name


def test_the_documentation_builds_without_a_warning(reference: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "docs"
    shutil.copytree(DOCS, source, ignore=shutil.ignore_patterns("_build", "generated"))
    reference.write(source / "reference" / "generated")
    built = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", source, tmp_path / "built"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "built" / "reference" / "generated" / "settings.html").exists()
