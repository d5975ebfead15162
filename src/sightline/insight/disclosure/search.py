"""The search for what must be hidden: a witness for each need, at the least cost."""

from sightline.insight.disclosure.cover import Cover, Need
from sightline.insight.disclosure.doubt import Model, Moved
from sightline.insight.disclosure.solver import INFINITE
from sightline.insight.disclosure.system import Row

WORTH = 0.2
"""What a unit of doubt is worth where it may hide nothing more: less than any figure costs."""

SMALL = 400
"""Up to how many variables all are looked at together; beyond it, first those of one grouping."""


class Search:
    """The needs of one component, the witnesses found for them, and what has none (``failed``)."""

    def __init__(
        self, cover: Cover, component: list[int], needs: list[Need], proofs: dict[Need, list[int]]
    ) -> None:
        self.cover = cover
        self.component = component
        self.proofs = proofs
        self.failed: list[Need] = []
        self._open = dict.fromkeys(needs)
        if not cover.doubt.complete(component):
            self._forget()
        self._whole: Model | None = None
        self._parts: dict[tuple[str, str | None], list[int]] = {}
        self._models: dict[tuple[str, str | None], Model] = {}
        if len(component) > SMALL:
            for v in component:
                self._parts.setdefault(self._part(v), []).append(v)

    def run(self) -> None:
        """Find a witness for each need, hiding what it takes."""
        for up in (False, True):
            for model, part in self._models_first():
                self._together(model, part, up)
            while needs := [n for n in self._open if n.up is up]:
                found = self._cheapest(needs[0])
                if found is not None:
                    self._keep(found)
                    continue
                self._open.pop(needs[0])
                if up:
                    self.failed.append(needs[0])
                else:
                    self._ease(needs[0])

    def _keep(self, moved: Moved) -> None:
        freed = [v for f in self.cover.touched(moved) for v in self.cover.hide(f)]
        costs = self.cover.costs(freed)
        for name, model in self._models.items():
            model.price({v: c for v, c in costs.items() if self._part(v) == name})
        if self._whole:
            self._whole.price(costs)
        base = self.cover.doubt.base
        for need in list(self._open):
            by = moved.get(need.variable)
            if by is not None and need.met(base[need.variable] + by):
                self.proofs.setdefault(need, []).append(len(self.cover.witnesses))
                del self._open[need]
        self.cover.witnesses.append(moved)

    def _part(self, variable: int) -> tuple[str, str | None]:
        key = self.cover.doubt.system.keys[variable]
        return key.measure, key.by

    def _model(self, variables: list[int], *, quick: bool = True) -> Model:
        cover = self.cover
        slack = {v: cover.slack[v] for v in variables if v in cover.slack and not cover.free(v)}
        model = Model(cover.doubt, variables, slack, quick=quick)
        model.price(cover.costs(variables))
        return model

    def _all(self) -> Model:
        self._whole = self._whole or self._model(self.component)
        return self._whole

    def _near(self, variable: int) -> Model | None:
        """Return the model of one grouping, in which groups make up for one another."""
        part = self._part(variable)
        if part not in self._parts:
            return None
        if part not in self._models:
            self._models[part] = self._model(self._parts[part])
        return self._models[part]

    def _models_first(self) -> list[tuple[Model, set[int]]]:
        """Return the model of each grouping with needs, or of all where they are few."""
        if not self._parts:
            return [(self._all(), set(self.component))]
        wanted = {self._part(n.variable): n.variable for n in self._open}
        return [
            (model, set(self._parts[part]))
            for part, v in wanted.items()
            if part[1] is not None and (model := self._near(v))
        ]

    def _together(self, model: Model, part: set[int], up: bool) -> None:
        """Bring as many numbers as can be beyond their bounds at once, hiding nothing more."""
        base = self.cover.doubt.base
        wishes = {
            n.variable: (n.bound - base[n.variable], WORTH)
            for n in self._open
            if n.up is up and n.variable in part
        }
        if wishes and (moved := model.solve(wish=wishes)):
            self._keep(moved)

    def _cheapest(self, need: Need) -> Moved | None:
        """Return a witness of little cost: within the grouping, else among all numbers."""
        reach = {need.variable: need.bound - self.cover.doubt.base[need.variable]}
        near = self._near(need.variable)
        found = near.solve(reach) if near else None
        if found is None:
            found = self._all().solve(reach)
        # The quick model may give up on whole numbers: only a thorough one says there are none.
        return found if found is not None else self._model(self.component, quick=False).solve(reach)

    def _ease(self, need: Need) -> None:
        """Where a number cannot be as low as it should, keep the doubt as wide above it.

        A whole with three groups that are not 0 is known to be 3 or more: nothing can be hidden
        that changes that, because zeros are shown.
        """
        variable = need.variable
        base = self.cover.doubt.base[variable]
        model = self._near(variable) or self._all()
        moved = model.solve(wish={variable: (need.bound - base, WORTH)}) or {}
        reached = base + moved.get(variable, 0.0)
        if variable in moved:
            self._open[Need(variable, reached, False, need.figure, need.width)] = None
            self._keep(moved)
        self._open[Need(variable, reached + need.width, True, need.figure, need.width)] = None

    def _forget(self) -> None:
        """Leave out rows of unknown numbers that no numbers satisfy: a later load restated them."""
        system = self.cover.doubt.system
        for number in {n for v in self.component for n in self.cover.doubt.rows_of[v]}:
            row = system.rows[number]
            if any(system.truth[v] is None for v, _ in row.terms):
                system.rows[number] = Row(row.terms, -INFINITE, INFINITE)
