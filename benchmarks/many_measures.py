"""A library of 300 measures over a store: those that ship and can run, under more names.

Run as ``python many_measures.py STORE NUMBER``: works all of them out, as ``run.py`` times it.
``--alone`` does not work the shipped ones out first.
"""

import sys
from dataclasses import replace
from pathlib import Path

from sightline.cli.chosen import choose_settings
from sightline.cli.opening import prepare_figures, viewed
from sightline.engine.definition import Definition, Kind
from sightline.engine.library import measures
from sightline.engine.prepared import prepare


def copies(definitions: list[Definition], number: int) -> list[Definition]:
    """Return the definitions under ``number`` names, each with an SQL text of its own."""
    made = []
    for n in range(number):
        one = definitions[n % len(definitions)]
        made.append(replace(one, id=f"{one.id}_{n}", sql=f"/* {n} */ {one.sql}"))
    return sorted(made, key=lambda d: d.id)


def _is_loaded(definition: Definition, tables: frozenset[str]) -> bool:
    if definition.kind is Kind.RECORDED:
        return False
    return all(set(group) & tables for group in definition.needs)


def main() -> None:
    """Work out as many measures as asked for over the store."""
    store, number = Path(sys.argv[1]), int(sys.argv[2])
    settings = choose_settings(None, store).settings
    if "--alone" in sys.argv:
        with viewed(store, settings) as view:
            able = [d for d in measures().values() if _is_loaded(d, view.tables)]
    else:
        found = prepare_figures(store, settings)
        outcomes = found.prepared.outcomes
        able = [d for d in found.definitions.values() if outcomes[d.id].status == "ok"]
    with viewed(store, settings) as view:
        made = prepare(view, settings, copies(able, number))
    wrong = [o.measure for o in made.outcomes.values() if o.status != "ok"]
    if wrong:
        raise SystemExit(f"These copies could not run: {', '.join(wrong[:5])}.")


if __name__ == "__main__":
    main()
