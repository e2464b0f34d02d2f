"""How well `harmonise` matches the columns of two made-up releases of which most labels, and now and then a unit or codes, changed.

Of the columns that were renamed: how many are matched rightly, how many of them surely (0.9 or more), how many wrongly, how many
wrongly and surely; beside them what labels alone would find. Also how often a column that one release only has is matched all
the same, and whether units, codes, and columns parted in two are told as such. ``ARGS``: "opened" shows the pairs that the weights
were tried on instead of those held back; "told" also lists what was missed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import pandas as pd
from drift_pairs import held_back, opened
from drift_pairs.makers import companies, folio, real, remarks, whole

from opendata_training.validation.drift.assignment import assigned
from opendata_training.validation.drift.canonical import Matching
from opendata_training.validation.drift.names import likeness
from opendata_training.validation.drift.release import releases
from opendata_training.validation.subject import Subject

EACH = 8
SURE = 0.9
# Columns of one release alone.
MORE = ((whole(0, 500), "REPROCESOS"), (remarks, "nota_interna"), (folio("X-#####"), "id_sistema"),
        (real(0, 1, 3), "factor_ajuste"), (companies, "capturista"), (whole(0, 90), "turnos_extra"))  # fmt: skip
STEADY = {"whole", "real", "money", "days"}


@dataclass
class Made:
    """A pair of releases and its truth.

    Parameters:
        frames: the earlier and the later.
        origins: for each, the number of the column that each of its columns comes from; below 0 for one it has alone.
        kinds: for columns whose unit or codes changed, by their number, what is to be told of them.
    """

    frames: list[pd.DataFrame]
    origins: list[list[int]]
    kinds: dict[int, str]


def made(columns: list[tuple[Any, ...]], seed: int) -> Made:
    """Make a pair of releases."""
    chance = Random(seed)
    rows = [chance.choice((40, 150, 400)) for _release in range(2)]
    same_rows = chance.random() < 0.3
    tables: list[list[tuple[int, str, list[str]]]] = [[], []]
    kinds: dict[int, str] = {}
    for number, (maker, labels, *more) in enumerate(columns):
        cells = maker(chance, rows[0], 2012)
        again = maker(chance, rows[1], 2013)
        if same_rows and maker.__qualname__.split(".")[0] not in STEADY:
            again = (cells * (1 + rows[1] // rows[0]))[: rows[1]] if maker.__qualname__.startswith("folio") else again
        names = chance.sample(labels, 2) if len(labels) > 1 and chance.random() < 0.75 else [labels[0]] * 2
        options = more[0] if more else {}
        if "unit" in options and chance.random() < 0.35:
            again, kinds[number] = [f"{float(cell) / options['unit']:.5f}" for cell in again], "unit"
        if "codes" in options and chance.random() < 0.4:
            again, kinds[number] = [options["codes"][cell] for cell in again], "recoded"
        gone = chance.random()
        if gone > 0.05:
            tables[0].append((number, names[0], cells))
        if gone < 0.95:
            tables[1].append((number, names[1], again))
    for side, table in enumerate(tables):
        for maker, label in chance.sample(MORE[side::2], chance.choice((0, 0, 1, 2))):
            table.insert(chance.randrange(len(table) + 1), (-1 - side, label, maker(chance, rows[side], 2012 + side)))
        if chance.random() < 0.4:
            table.insert(chance.randrange(len(table)), table.pop(chance.randrange(len(table))))
    frames = []
    for table in tables:
        frame = pd.DataFrame(dict(enumerate(cells for _number, _label, cells in table)))
        frame.columns = pd.Index([label for _number, label, _cells in table])
        frames.append(frame)
    return Made(frames, [[number for number, _label, _cells in table] for table in tables], kinds)


def count(one: Made, tally: Counter[str], told: list[str], name: str) -> None:
    """Match one pair and count how well."""
    both = releases([("old", Subject.of_frame(one.frames[0])), ("new", Subject.of_frame(one.frames[1]))])
    old, new = ([column.label for column in each.columns] for each in both)
    pairs = {}
    for column in Matching(both).columns:
        first, second = column.sources[0], column.sources[1]
        if first.place is not None and second.place is not None:
            pairs[first.place] = (second.place, min(first.confidence, second.confidence), second.kind)
        elif (first if first.place is None else second).confidence >= SURE:
            mine = next(
                one.origins[side][source.place] for side, source in column.sources.items() if source.place is not None
            )
            tally["surely absent, wrongly"] += mine >= 0 and all(mine in each for each in one.origins)
    alike = np.array([[likeness(mine.name, theirs.name) for theirs in both[1].columns] for mine in both[0].columns])
    by_label = dict(assigned(np.where(alike >= 0.5, alike, 0)))
    for place, number in enumerate(one.origins[0]):
        true = one.origins[1].index(number) if number >= 0 and number in one.origins[1] else None
        found, sure, kind = pairs.get(place, (None, 0.0, ""))
        if true is None:
            tally["alone"] += 1
            tally["alone, matched"] += found is not None
            tally["alone, surely matched"] += found is not None and sure >= SURE
            if found is not None:
                told.append(f"ALONE {name}: {old[place]} -> {new[found]} {sure:.2f}")
            continue
        which = "same label" if old[place] == new[true] else "renamed"
        tally[which] += 1
        tally[f"{which}, right"] += found == true
        tally[f"{which}, surely right"] += found == true and sure >= SURE
        tally[f"{which}, wrong"] += found is not None and found != true
        tally[f"{which}, surely wrong"] += found is not None and found != true and sure >= SURE
        if which == "renamed":
            tally["renamed, right by labels alone"] += by_label.get(place) == true
        if number in one.kinds:
            tally[one.kinds[number]] += 1
            tally[f"{one.kinds[number]}, told"] += found == true and kind == one.kinds[number]
        elif found == true and kind in ("unit", "recoded", "meaning-changed", "split", "merged"):
            tally["another kind told"] += 1
            told.append(f"KIND {name}: {old[place]} -> {new[true]} {kind}")
        if found != true:
            got = None if found is None else new[found]
            told.append(f"MISSED {name}: {old[place]} -> {new[true]}, found {got} {sure:.2f}")


def main() -> int:
    """Print the figures as JSON."""
    datasets = opened.DATASETS if "opened" in sys.argv[1:] else held_back.DATASETS
    tally: Counter[str] = Counter()
    told: list[str] = []
    for name, columns in datasets.items():
        for seed in range(EACH):
            count(made(columns, seed), tally, told, f"{name} {seed}")
    tally["pairs of releases"] = len(datasets) * EACH
    print(json.dumps(dict(sorted((key, int(value)) for key, value in tally.items())), indent=1))
    if "told" in sys.argv[1:]:
        print("\n".join(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
