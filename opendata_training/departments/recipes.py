"""The recipe that mends a release: the steps that turn its messy file, once it is read, into the clean table.

It names fixes, columns and units only, and is the same for every seed. First sheets are put together and columns get the clean
labels; then the last mess to come is the first to go. When all is mended, rows that nothing can mend are set aside, by what the
department knows of its figures where it does (`Dataset.known`), and then columns become rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

from .dataset import Dataset, Either, Release, Some, Spoil
from .defect import injector
from .sheet import Sheet

# A step: the fix's code, the columns' labels (as "First:Last" or "A;B"), a value.
Step = tuple[str, str, str]
STEP = ("fix", "columns", "value")
WIDE, ASIDE = "wide-columns", "set-aside"
# Labels and places of columns, and sheets, are mended for the whole table at once.
TOGETHER = {"blank-column", "column-moved", "column-renamed", "duplicate-label", "several-sheets", "untrimmed-label"}


def recipe_of(sheet: Sheet, release: Release, dataset: Dataset) -> list[Step]:
    """Give the steps that mend a release.

    Parameters:
        sheet: the messy table, or that of another seed.
        release: what was done to it.
        dataset: what it is a release of.
    """
    columns, clean = _read(sheet), dataset.labels
    melted = [time for one in release.defects if one.defect == WIDE for time in one.parameters["times"]]
    steps: list[Step] = []
    by = sheet.layout.sheets_by
    if by:
        steps.append(("several-sheets", "", by))
    renamed = list(_renamed(columns, melted))
    if renamed:
        steps.append(("rename", "", ";".join(renamed)))
    labels = [label if origin in melted else origin for label, origin in columns]
    blank = [label for label, (_label, origin) in zip(labels, columns, strict=True) if origin not in [*clean, *melted]]
    steps += [("blank-column", label, "") for label in blank]
    origins = [origin for _label, origin in columns]
    mends = [step for one in reversed(release.defects) for step in _steps(one, labels, origins, dataset)]
    asides = [step for step in mends if step[0] == ASIDE]
    mends = [step for step in mends if step[0] != ASIDE]
    wide = next((at for at, step in enumerate(mends) if step[0] == "wide-to-long"), len(mends))
    steps += [*mends[:wide], *asides, *mends[wide:]]
    made = clean[-2:] if melted else []
    now = [*(label for label in origins if label in clean), *made]
    here = [label for label in clean if label in now]
    if now != here:
        steps.append(("column-moved", "", ";".join(here)))
    return steps


def _read(sheet: Sheet) -> list[tuple[str, str]]:
    """Give what each column is called once the file is read and its safe fixes are done, with the clean label."""
    by = sheet.layout.sheets_by
    columns = [
        (label.strip(), origin)
        for label, origin in zip(sheet.labels, sheet.origins, strict=True)
        # A column with neither a label nor a cell goes by itself.
        if origin != by and label.strip()
    ]
    return [(by, by), *columns] if by else columns


def _renamed(columns: Sequence[tuple[str, str]], melted: Sequence[str]) -> Iterator[str]:
    """Give which label becomes which; one that is there twice is named by its place, those of columns that become rows stay."""
    often = Counter(label for label, _origin in columns)
    for place, (label, origin) in enumerate(columns, 1):
        if label != origin and origin not in melted and label:
            plain = often[label] == 1 and not set("=;") & set(label)
            yield f"{label if plain else f'#{place}'}={origin}"


def _steps(one: Spoil, labels: Sequence[str], origins: Sequence[str], dataset: Dataset) -> Iterator[Step]:
    module = injector(one.defect)
    if not hasattr(module, "FIX") or one.defect in TOGETHER:
        return
    told = dict(one.parameters)
    columns = told.get("column") or told.pop("columns", ())
    told.pop("every", None)
    if one.defect == WIDE:
        columns = told["times"]
    elif one.defect == "total-row":
        columns = ()
    elif one.defect == "unique-error":
        # What is told of is the column in which a key was typed again; all of the key names a row.
        columns = [label for label in dataset.key if label in origins]
    places = _places(columns, origins)
    named = [labels[place] for place in places]
    run = len(places) > 2 and places == list(range(places[0], places[-1] + 1))
    value = dataset.known.get(one.defect) or _value(module, told)
    yield (module.FIX, f"{named[0]}:{named[-1]}" if run else ";".join(named), value)


def _value(module: ModuleType, told: dict[str, Any]) -> str:
    """Give a step's value; where each seed chooses a parameter, one that is right for all of them."""
    if not hasattr(module, "fix_value"):
        return module.CODE if module.FIX == ASIDE else ""
    told = {name: list(one.choices) if isinstance(one, Some) else one for name, one in told.items()}
    chosen = next((name for name, one in told.items() if isinstance(one, Either)), None)
    if chosen is None:
        return str(module.fix_value(**told))
    return ";".join(_value(module, {**told, chosen: choice}) for choice in told[chosen].choices)


def _places(columns: str | Sequence[str], origins: Sequence[str]) -> list[int]:
    return Sheet(list(origins), [], [], list(origins)).places(columns)
