"""What the columns of a large file hold, counted in one pass and in bounded memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ...reading.windows import LargeTable
from ...reading.windows.engine import engine
from ...reading.windows.together import together
from ..cells import FEW_ROWS, MANY, Counted, shapes_in
from ..forms.shapes import shapes_of
from ..subject import Subject

# Distinct texts and shapes that are kept of a column, texts that stand for each shape, and for all of them.
TEXTS, SHAPES, EACH, ALL = 50_000, 20_000, 400, 20_000
# Of a column with many texts every so manieth row is looked at, in parts with more rows than this.
EVERY, _MANY_ROWS = 4, 40_000


class _Tally:
    """What was counted of one column.

    Parameters:
        texts: how often each text is there, while there are few.
        shapes: of the cells of parts with many texts, how many have each shape.
        examples: some texts of each of those shapes.
        rest: cells whose shape is one too many.
        sampled: whether some cells were not looked at.
    """

    def __init__(self) -> None:
        self.texts: Counter[str] = Counter()
        self.shapes: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        self.rest = 0
        self.sampled = False

    def add_texts(self, texts: Sequence[str], times: Sequence[int]) -> None:
        """Count distinct texts."""
        if len(self.texts) < TEXTS:
            for text, count in zip(texts, times, strict=True):
                self.texts[text] += count
            return
        new, often = [], []
        for text, count in zip(texts, times, strict=True):
            if text in self.texts:
                self.texts[text] += count
            else:
                new.append(text)
                often.append(count)
        for text, shape, count in zip(new, shapes_of(new), often, strict=True):
            self._add_shape(shape, count, [text])

    def add_shapes(self, shapes: Sequence[str], times: Sequence[int], examples: dict[str, list[str]]) -> None:
        """Count shapes."""
        for shape, count in zip(shapes, times, strict=True):
            self._add_shape(shape, count, examples.get(shape, []))

    def _add_shape(self, shape: str, count: int, examples: list[str]) -> None:
        if shape not in self.shapes and (len(self.shapes) >= SHAPES or not examples):
            self.rest += count
            return
        self.shapes[shape] += count
        kept = self.examples.setdefault(shape, [])
        if len(kept) < max(1, min(EACH, ALL // len(self.shapes))):
            kept += examples[: EACH - len(kept)]

    def cells(self) -> Counted:
        """Give texts with how often each is there: those counted by shape stand for the others of their shape."""
        total = Counter(self.texts)
        for shape, count in self.shapes.items():
            texts = list(dict.fromkeys(self.examples[shape]))
            share, over = divmod(count, len(texts))
            for at, text in enumerate(texts):
                total[text] += share + (at < over)
        if self.rest and self.shapes:
            # Shapes are many only among texts, and any of them stands for the rest.
            total[self.examples[next(iter(self.shapes))][0]] += self.rest
        times = [max(1, count) for count in total.values()]
        return Counted(list(total), times, not self.shapes and not self.rest, not self.rest and not self.sampled)


class Profile:
    """Counts what the data records of a large table hold.

    Parameters:
        every: of a column with many texts, every so manieth row is looked at.
    """

    def __init__(self, every: int = EVERY) -> None:
        self._every = every
        self._tallies: list[_Tally] = []

    def add(self, frame: Any, cells: Sequence[Sequence[str]] | None) -> None:
        """Count some rows: the engine's frame, or rows where there is no engine."""
        width = frame.width if cells is None else max(map(len, cells), default=0)
        self._tallies += [_Tally() for _ in range(width - len(self._tallies))]
        if cells is not None:
            for tally, column in zip(self._tallies, zip(*cells, strict=True), strict=False):
                counted = Counter(column)
                tally.add_texts(list(counted), list(counted.values()))
            return
        columns = list(enumerate(self._tallies[:width]))
        together(lambda column: _count(frame.to_series(column[0]), column[1], self._every), columns)

    def subject(self, table: LargeTable) -> Subject:
        """Give what the checks may know of the whole file."""
        tallies = [*self._tallies, *(_Tally() for _ in table.labels)][: len(table.labels)]
        cells = [tally.cells() for tally in tallies]
        return Subject(table.labels, cells, range(table.diagnosis.rows), None, table.diagnosis, counted=True)


def _count(series: Any, tally: _Tally, every: int) -> None:
    polars = engine()
    distinct = 0 if len(series) <= FEW_ROWS else series.approx_n_unique()
    # A column of few texts stays one in a short part, such as the last.
    few = tally.texts and not tally.shapes and len(tally.texts) + distinct < TEXTS
    if distinct <= MANY * len(series) or few:
        counted = series.value_counts()
        tally.add_texts(counted.to_series(0).to_list(), counted.to_series(1).to_list())
        return
    # What the shapes are, and how frequent, some of the rows tell.
    step = every if len(series) > _MANY_ROWS else 1
    tally.sampled |= step > 1
    series = series.gather_every(step)
    both = polars.DataFrame({"text": series, "shape": shapes_in(series)})
    counted = both.group_by("shape").agg(polars.len().alias("times"), polars.col("text").head(EACH))
    if counted.height > SHAPES:
        counted = counted.head(SHAPES)
        tally.rest += step * (len(series) - int(counted["times"].sum()))
    shapes, times = counted["shape"].to_list(), (counted["times"] * step).to_list()
    tally.add_shapes(shapes, times, dict(zip(shapes, counted["text"].to_list(), strict=True)))
