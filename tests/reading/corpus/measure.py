"""How well a reader reads the corpus: headers, rows, cells and whole files right, and every line accounted for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from . import Case

Read = Callable[[str], tuple[list[str], list[list[str]]]]


@dataclass
class Tally:
    """Sums over files: how many, headers and files right, shares of rows and cells right."""

    files: int = 0
    header: int = 0
    whole: int = 0
    rows: float = 0.0
    cells: float = 0.0
    failed: list[Case] = field(default_factory=list)

    def add(self, case: Case, labels: list[str], cells: list[list[str]]) -> None:
        """Count one file."""
        right = labels == case.labels
        self.files += 1
        self.header += right
        self.rows += _share(map(tuple, case.cells), map(tuple, cells))
        self.cells += _share(_placed(case.cells), _placed(cells))
        self.whole += right and cells == case.cells
        if not (right and cells == case.cells):
            self.failed.append(case)

    def shares(self) -> dict[str, float]:
        """Give the figures as shares of the files."""
        many = max(1, self.files)
        return {"files": self.files, "header": round(self.header / many, 3), "rows": round(self.rows / many, 3),
                "cells": round(self.cells / many, 3), "whole": round(self.whole / many, 3)}  # fmt: skip


def _placed(cells: list[list[str]]) -> Iterable[tuple[int, str]]:
    return ((column, cell) for row in cells for column, cell in enumerate(row))


def _share(wanted: Iterable[object], found: Iterable[object]) -> float:
    """Say which share is right, of what was wanted or of what was found, whichever is more."""
    want, have = Counter(wanted), Counter(found)
    most = max(want.total(), have.total())
    return (want & have).total() / most if most else 1.0


def measure(cases: Iterable[Case], read: Read) -> dict[str, Tally]:
    """Read all cases and tally them by the name of their faults; what a reader fails on counts as nothing read."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for case in cases:
        try:
            labels, cells = read(case.text)
        except Exception:
            labels, cells = [], []
        tallies[" + ".join(case.faults)].add(case, labels, cells)
    return tallies
