"""``demo``, ``synthetic`` and ``report``: from nothing to a scorecard page."""

from pathlib import Path

from cli_running import ok, run

from sightline.synthetic import Written

SMALL = ("--population", 800, "--months", 3)


def test_the_demonstration_ends_with_a_page(tmp_path: Path) -> None:
    out, store = tmp_path / "out", tmp_path / "store"
    result = run("demo", "--no-serve", "--out", out, "--store", store, *SMALL)
    assert result.exit_code == 0, result.output
    page = out / "scorecard.html"
    assert page.resolve().as_uri() in result.stdout
    assert "FRONT DOOR" in result.stdout
    assert "extracts loaded" in result.stderr
    text = page.read_text(encoding="utf-8")
    assert "Every child and every worker behind this page is invented" in text
    assert (
        "Sightline Synthetic" in ok("measures", "--store", store)
        or (store / "authority.toml").is_file()
    )
    again = run("demo", "--out", out, "--store", store, *SMALL)
    assert again.exit_code == 0
    assert "The site is not part of this version yet" in again.stdout
    assert page.read_text(encoding="utf-8") == text


def test_the_demonstration_leaves_a_real_store_alone(loaded: Path, tmp_path: Path) -> None:
    result = run("demo", "--out", tmp_path / "out", "--store", loaded, *SMALL)
    assert result.exit_code == 12
    assert "a store of its own" in result.stderr
    assert not (tmp_path / "out").exists()


def test_synthetic_files_are_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        ok("synthetic", tmp_path / name, *SMALL, "--formats", "annex_a,local")
    first, second = (sorted((tmp_path / n).rglob("*")) for n in ("a", "b"))
    assert len(first) > 4
    for one, two in zip(first, second, strict=True):
        assert one.is_dir() or one.read_bytes() == two.read_bytes()


def test_synthetic_overwrites_nobodys_files(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = run("synthetic", tmp_path, *SMALL)
    assert result.exit_code == 2
    assert "holds other things" in result.stderr


def test_synthetic_says_which_argument_is_wrong(tmp_path: Path) -> None:
    assert "Did you mean annex_a" in run("synthetic", tmp_path / "x", "--formats", "annexa").stderr
    wrong = run("synthetic", tmp_path / "y", "--population", 0)
    assert wrong.exit_code == 2
    assert "population" in wrong.stderr


def test_a_report_of_ones_own_store(loaded: Path, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    ok("report", "scorecard", "--out", page, "--store", loaded)
    assert "Synthetic authority." not in page.read_text(encoding="utf-8")
    wrong = run("report", "scorecard", "--out", tmp_path / "card.docx", "--store", loaded)
    assert wrong.exit_code == 2
    assert "must end in .html" in wrong.stderr


def test_a_store_without_loads_has_a_scorecard_of_what_is_missing(
    written: Written, loaded: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    ok("settings", "use", written.settings, "--store", empty)
    assert "Nothing is loaded." in run("measures", "--store", empty).stderr
    for asked in (("--store", empty), ("--store", loaded, "--known-at", "2020-01-01")):
        page = tmp_path / "card.html"
        ok("report", "scorecard", "--out", page, *asked)
        text = page.read_text(encoding="utf-8")
        assert "Nothing is loaded." in text
        assert "not loaded: needs" in text
