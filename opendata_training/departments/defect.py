"""How a defect is injected, done again from its record, and undone.

An injector is one file in defects/ and is of one of five kinds, told apart by the functions it has:

- `spoil(cells, draw, …)`: damages the cells of sampled rows (scope cell), each change recorded with before and after;
- `spoil_text(text, …)` and `mend_text(text, …)`: a whole column written in another way (scope column), mended by rule;
- `row(cells, draw, places, …)`: a row put in after each sampled row, made of all its cells (scope row);
- `rows(sheet, …)`: rows put in by rule, as totals (scope row);
- `apply(sheet, …)` and `undo(sheet, …)`: the file's or a column's make-up (scope file or column).

Beside them it may have `fits(cells, …)`, which passes over rows of a sample; WHOLE, when it must see the whole table at once;
and BETWEEN, when its row is never put in after the last one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from ..families import member, members
from .chance import Chance
from .record import Change
from .sheet import Sheet

DEFECTS = f"{__package__}.defects"


def injectors() -> dict[str, ModuleType]:
    """Give all injectors by name."""
    return {name_of(module): module for module in members(DEFECTS)}


def injector(name: str) -> ModuleType:
    """Give one injector by its name, as "lost-leading-zero"."""
    return member(DEFECTS, name.replace("-", "_"))


def name_of(module: ModuleType) -> str:
    """Give an injector's name: its file's, with hyphens."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def needs_whole(name: str) -> bool:
    """Tell whether an injector must see the whole table, so that the file cannot be made a piece at a time."""
    module = injector(name)
    return hasattr(module, "rows") or getattr(module, "WHOLE", False)


def inject(
    sheet: Sheet, name: str, parameters: dict[str, Any], chance: Chance, *, by_rule: bool = False
) -> list[Change]:
    """Spoil a table and give the record of it.

    Parameters:
        sheet: the table; it is changed.
        name: the injector's name.
        parameters: what the injector needs to know; see its PARAMETERS.
        chance: the chance of this defect in this release.
        by_rule: whether sampled cells are recorded by rule and seed instead of one by one.

    Raises:
        ValueError: when a column holds a text that could not be told again once it is written in the other way.
    """
    module = injector(name)
    # What is done here must be what can be done again from the record: tuples are lists from the beginning.
    told: dict[str, Any] = json.loads(json.dumps(parameters))
    if hasattr(module, "apply"):
        changes = [Change(module.SCOPE, str(told.get("column", "")), parameters=told)]
    elif hasattr(module, "spoil_text"):
        columns = told.pop("columns")
        changes = [Change("column", sheet.origins[at], parameters=told) for at in sheet.places(columns)]
        # Of a range, as of months, those with nothing to rewrite are not told of.
        changes = [change for change in changes if _rewrites(sheet, name, change, module)]
    elif hasattr(module, "rows"):
        above = ["", *map(str, sheet.ids)]
        changes = []
        # Several may go below one row, as the rows of a header do.
        below: Counter[int] = Counter()
        for at, cells in module.rows(sheet, **told):
            changes.append(_row_after(above[at + 1], name, chance, cells, below[at]))
            below[at] += 1
    elif by_rule:
        rule = {"path": [str(part) for part in chance.path], "total": sheet.total, "nominal": sheet.nominal}
        rule["piece"] = sheet.piece
        changes = [Change(module.SCOPE, parameters={**told, "rule": rule})]
    else:
        changes = list(_sampled(sheet, module, chance, **told))
    redo(sheet, name, changes)
    return changes


def redo(sheet: Sheet, name: str, changes: list[Change]) -> None:
    """Do again what a record says.

    Parameters:
        sheet: the table as it was before this defect; it is changed.
        name: the injector's name.
        changes: all changes recorded of it, in their order.
    """
    module = injector(name)
    if hasattr(module, "apply"):
        for change in changes:
            module.apply(sheet, **change.parameters)
    elif hasattr(module, "spoil_text"):
        for change in changes:
            _rewrite(sheet, change, module.spoil_text)
    else:
        changes = [one for change in changes for one in _expanded(sheet, module, change)]
        if module.SCOPE == "row":
            _put_in(sheet, changes)
        else:
            _set(sheet, changes, back=False)


def undo(sheet: Sheet, name: str, changes: list[Change]) -> None:
    """Give back what a defect took: the opposite of `redo`, from the record alone.

    Parameters:
        sheet: the table as it was right after this defect; it is changed.
        name: the injector's name.
        changes: all changes recorded of it, in their order.

    Raises:
        ValueError: when sampled cells were recorded by rule: what they were is only in the clean data.
    """
    module = injector(name)
    if any("rule" in change.parameters for change in changes):
        raise ValueError(f"{name} was recorded by rule; make the clean data again from its seed")
    if hasattr(module, "apply"):
        for change in reversed(changes):
            module.undo(sheet, **change.parameters)
    elif hasattr(module, "spoil_text"):
        for change in reversed(changes):
            _rewrite(sheet, change, module.mend_text)
    elif module.SCOPE == "row":
        gone = {change.row for change in changes}
        stay = [at for at, one in enumerate(sheet.ids) if one not in gone]
        sheet.columns = [[column[at] for at in stay] for column in sheet.columns]
        sheet.ids = [sheet.ids[at] for at in stay]
    else:
        _set(sheet, changes, back=True)


def ids_after(ids: list[str | int], name: str, changes: list[Change]) -> list[str | int]:
    """Give the hidden ids of a table's rows after a defect, from those before it: rows put in are the only difference."""
    if not changes or injector(name).SCOPE != "row":
        return ids
    after = _by_row_above(changes)
    found: list[str | int] = [change.row for change in after.get("", ())]
    for one in ids:
        found.append(one)
        found += [change.row for change in after.get(str(one), ())]
    return found


def _row_after(above: str, name: str, chance: Chance, cells: list[str], nth: int = 0) -> Change:
    """Give the change that puts a row in below another one; its own id says which defect put it there."""
    told = json.dumps(cells, ensure_ascii=False)
    own = f"{above}+{name}.{chance.path[-2]}" + f".{nth}" * bool(nth)
    return Change("row", row=own, after=told, parameters={"after": above})


def _rewrites(sheet: Sheet, name: str, change: Change, module: ModuleType) -> bool:
    """Tell whether a rule changes any cell of its column.

    Raises:
        ValueError: when a text could not be told again.
    """
    told = change.parameters
    found = False
    for text in set(sheet.columns[sheet.place(change.column)]):
        spoilt = module.spoil_text(text, **told)
        if module.mend_text(spoilt, **told) != text:
            raise ValueError(f"{name} could not give back {text!r} in {change.column}")
        found = found or spoilt != text
    return found


def _rewrite(sheet: Sheet, change: Change, way: Callable[..., str]) -> None:
    at = sheet.place(change.column)
    told = change.parameters
    # Once for each different text: a column of categories or keys repeats itself.
    ways = {text: way(text, **told) for text in set(sheet.columns[at])}
    sheet.columns[at] = list(map(ways.__getitem__, sheet.columns[at]))


def _expanded(sheet: Sheet, module: ModuleType, change: Change) -> Iterator[Change]:
    """Give the changes that a rule stands for; any other change as it is."""
    if "rule" not in change.parameters:
        yield change
        return
    told = dict(change.parameters)
    rule = told.pop("rule")
    sheet.total, sheet.nominal, sheet.piece = rule["total"], rule["nominal"], rule["piece"]
    yield from _sampled(sheet, module, Chance(*rule["path"]), **told)


def _sampled(sheet: Sheet, module: ModuleType, chance: Chance, *, every: int, **told: Any) -> Iterator[Change]:
    """Choose one row in each stretch of about this many, and give what happens to it.

    The number of stretches depends on the size asked for alone, so that all learners have as many defects.
    """
    places = sheet.places(told.pop("columns")) if "columns" in told else list(range(len(sheet.labels)))
    originals = sheet.original()
    stretches = max(1, sheet.nominal // every)
    end = sheet.first + len(originals)
    never = sheet.total - 1 if getattr(module, "BETWEEN", False) else -1
    fits = getattr(module, "fits", None)
    where, how = chance.of("where"), chance.of("how")
    # The first stretch that begins in this piece.
    stretch = -(-sheet.first * stretches // sheet.total)
    while stretch < stretches and (low := stretch * sheet.total // stretches) < end:
        # No further than the piece that it was chosen in, so that the whole table gives the same rows as its pieces.
        high = min((stretch + 1) * sheet.total // stretches, (low // sheet.piece + 1) * sheet.piece, end)
        offset = where.at(stretch) % (high - low)
        for step in range(high - low):
            row = low + (offset + step) % (high - low)
            at = originals[row - sheet.first]
            cells = [sheet.columns[place][at] for place in places]
            if row == never or not any(cells) or (fits and not fits(cells, **told)):
                continue
            if hasattr(module, "row"):
                whole = [column[at] for column in sheet.columns]
                yield _row_after(
                    str(sheet.ids[at]), name_of(module), chance, module.row(whole, how.at(row), places, **told)
                )
                break
            spoilt = module.spoil(cells, how.at(row), **told)
            if spoilt != cells:
                for place, old, new in zip(places, cells, spoilt, strict=True):
                    if old != new:
                        yield Change("cell", sheet.origins[place], str(sheet.ids[at]), old, new)
                break
        stretch += 1


def _set(sheet: Sheet, changes: list[Change], *, back: bool) -> None:
    if not changes:
        return
    where = {str(one): at for at, one in enumerate(sheet.ids)} if isinstance(sheet.ids, list) else None
    # Copied, because the clean table may be the same lists.
    for column in {change.column for change in changes}:
        sheet.columns[sheet.place(column)] = list(sheet.columns[sheet.place(column)])
    for change in changes:
        at = where[change.row] if where is not None else int(change.row) - sheet.first - 1
        old, new = (change.after, change.before) if back else (change.before, change.after)
        cells = sheet.columns[sheet.place(change.column)]
        if cells[at] != old:
            raise ValueError(f"row {change.row} of {change.column} holds {cells[at]!r} and not {old!r}")
        cells[at] = new


def _by_row_above(changes: list[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.parameters["after"], []).append(change)
    return found


def _put_in(sheet: Sheet, changes: list[Change]) -> None:
    after = _by_row_above(changes)
    ids: list[str | int] = []
    new: list[list[str]] = []

    def put(above: str) -> None:
        for change in after.get(above, ()):
            ids.append(change.row)
            new.append(json.loads(change.after))

    put("")
    for one, cells in zip(sheet.ids, zip(*sheet.columns, strict=True), strict=True):
        ids.append(one)
        new.append(list(cells))
        put(str(one))
    sheet.columns = [list(column) for column in zip(*new, strict=True)] if new else [[] for _label in sheet.labels]
    sheet.ids = ids
