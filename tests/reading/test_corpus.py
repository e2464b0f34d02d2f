"""Messy files made from clean tables: each fault is read as an attentive person would read it, and so are two at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.reading import read
from opendata_training.reading.records import split_lines

from .corpus import FAULTS, Case, of_fault, pairs
from .corpus.measure import Read, Tally, measure

# Nobody can tell these by looking: which of two alike cells is missing, where one name ends and the next begins, what is
# a column where there is one row.
HARD = {"a cell missing": 0.9, "delimiter left out": 0.9, "one row": 0.9}
# Readings of whole files that must be exactly right, of all faults and of all pairs.
SINGLES, PAIRS = 0.96, 0.94


@pytest.fixture
def reader(tmp_path: Path) -> Read:
    def from_text(text: str) -> tuple[list[str], list[list[str]]]:
        path = tmp_path / "a.csv"
        path.write_bytes(text.encode())
        table = read(path)
        lines = [line for pairs_ in table.diagnosis.to_json()["lines"].values() for first, last in pairs_
                 for line in range(first, last + 1)]  # fmt: skip
        assert sorted(lines) == list(range(1, len(split_lines(text)) + 1))
        return table.labels, table.cells

    return from_text


def sums(tallies: list[Tally]) -> tuple[int, int]:
    return sum(one.whole for one in tallies), sum(one.files for one in tallies)


@pytest.mark.parametrize("fault", [one.name for one in FAULTS])
def test_a_fault_costs_no_more_than_a_cell_or_two(fault: str, reader: Read) -> None:
    cases: list[Case] = list(of_fault(fault, 3))
    (tally,) = measure(cases, reader).values()
    least = next((share for name, share in HARD.items() if fault.startswith(name)), 0.95)
    assert tally.shares()["cells"] >= least, [case.text[:300] for case in tally.failed]


def test_nearly_all_files_come_back_exactly(reader: Read) -> None:
    cases = [case for fault in FAULTS for case in of_fault(fault.name, 2, seed="1917")]
    whole, files = sums(list(measure(cases, reader).values()))
    assert whole >= SINGLES * files


@pytest.mark.long
def test_two_faults_at_once(reader: Read) -> None:
    whole, files = sums(list(measure(pairs(1, seed="1910"), reader).values()))
    assert files > 4000
    assert whole >= PAIRS * files
