"""How well messy files are read, by fault, beside the csv module's Sniffer and pandas that are given nothing either.

Prints JSON: the shares of headers, rows, cells and whole files read right, for files with one fault, with two, and by fault.
ARGS: how many files a fault (8), and how many files with two faults (1000).
"""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from opendata_training.reading import read
from tests.reading.corpus import Case, pairs, singles
from tests.reading.corpus.measure import Read, Tally, measure

Rows = tuple[list[str], list[list[str]]]


def ours(text: str) -> Rows:
    """Read with `opendata read`, and see that every line is in exactly one range."""
    path = Path(tempfile.gettempdir(), f"opendata-benchmark-reading-{os.getpid()}.csv")
    path.write_bytes(text.encode())
    try:
        table = read(path)
    finally:
        path.unlink()
    lines = [line for pairs_ in table.diagnosis.to_json()["lines"].values() for first, last in pairs_
             for line in range(first, last + 1)]  # fmt: skip
    if sorted(lines) != list(range(1, len(list(io.StringIO(text, newline=""))) + 1)):
        raise AssertionError("a line is lost or told twice")
    return table.labels, table.cells


def sniffer(text: str) -> Rows:
    """Read with what the csv module's Sniffer says."""
    found = csv.Sniffer().sniff(text[:65536])
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), found) if row]
    width = max(map(len, rows))
    if csv.Sniffer().has_header(text[:65536]):
        labels, rows = rows[0], rows[1:]
    else:
        labels = [f"column_{number}" for number in range(1, width + 1)]
    return labels, rows


def by_pandas(text: str) -> Rows:
    """Read with pandas, told only to keep text as it is."""
    import pandas as pd

    frame = pd.read_csv(io.StringIO(text, newline=""), sep=None, engine="python", dtype=str, keep_default_na=False)
    return [str(label) for label in frame.columns], frame.to_numpy().tolist()


def total(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    sums = Tally()
    for one in tallies:
        for name in ("files", "header", "whole", "rows", "cells"):
            setattr(sums, name, getattr(sums, name) + getattr(one, name))
    return sums


def main() -> int:
    """Measure and print."""
    times, twice = (int(word) for word in (*sys.argv[1:3], *("8", "1000")[len(sys.argv) - 1 :]))
    readers: dict[str, Read] = {"opendata": ours, "sniffer": sniffer, "pandas": by_pandas}
    cases: list[Case] = list(singles(times))
    with_two = list(pairs(1))
    with_two = with_two[:: max(1, len(with_two) // max(1, twice))]
    by_reader = {name: measure(cases, reader) for name, reader in readers.items()}
    report = {
        "one fault": {name: total(tallies.values()).shares() for name, tallies in by_reader.items()},
        "two faults": {name: total(measure(with_two, reader).values()).shares() for name, reader in readers.items()},
        "by fault": {
            fault: {name: by_reader[name][fault].shares() for name in readers} for fault in by_reader["opendata"]
        },
    }
    print(json.dumps(report, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
