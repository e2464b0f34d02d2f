"""A process map as steps that follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import Problem
from ...locale import translator

_ = translator("planning_inventory")
_NUMBER = re.compile(r"\d{1,6}")
# A blank, a hyphen or "fin": the way ends.
_NEXT = re.compile(r"\s*(?:\d{1,6}\s*(?:[;,/+&]|\by\b|\band\b|\s)?\s*)*")


@dataclass(frozen=True)
class Step:
    """A step of a map.

    Parameters:
        number: its number.
        kind: made, kept, changed or leaves.
        what: what is done.
        who: who does it; "" for nobody known.
        where: where the data are afterwards.
        tool: with what.
        after: the numbers of the steps that come after.
        note: what hurts.
        record: its record in the file; 0 for none.
    """

    number: int
    kind: str
    what: str
    who: str = ""
    where: str = ""
    tool: str = ""
    after: tuple[int, ...] = ()
    note: str = ""
    record: int = 0


def numbers(text: str) -> tuple[int, ...]:
    """Give the numbers of the steps that come after, as a cell says them.

    Raises:
        ValueError: when the cell says something else.
    """
    bare = text.strip().rstrip(".")
    if bare.casefold() in ("", "-", "–", "—", "fin", "end", "none", "ninguno"):
        return ()
    if not _NEXT.fullmatch(bare):
        raise ValueError(text)
    return tuple(dict.fromkeys(int(number) for number in _NUMBER.findall(bare)))


def steps_of(rows: Iterable[Mapping[str, Any]], dataset: str = "") -> list[Step]:
    """Give the steps of one dataset's map, in the order of the file.

    Parameters:
        rows: the process map's rows.
        dataset: the dataset's id; may be left out where the map is about one dataset only.

    Raises:
        Problem: when the map is about several datasets and none is named, has nothing on the one that is, or a cell of what
            comes next is not understood.
    """
    kept = list(rows)
    there = list(dict.fromkeys(str(row.get("id") or "") for row in kept))
    if not dataset and len(there) > 1:
        raise Problem(
            _("The map is about several datasets: {names}. Say which one.", names=", ".join(filter(None, there)))
        )
    if dataset and dataset not in there:
        raise Problem(_("The map has no steps of {name}. It has those of: {names}.", name=dataset,
                        names=", ".join(filter(None, there)) or _("one dataset without an id")))  # fmt: skip
    return [_step(row) for row in kept if not dataset or row.get("id") == dataset]


def _step(row: Mapping[str, Any]) -> Step:
    record = int(getattr(row, "number", 0))
    try:
        after = numbers(str(row.get("next") or ""))
    except ValueError:
        raise Problem(_('The process map, row {row}: the next steps "{cell}" are not understood. Write numbers, as 3 or 3; 4.',
                        row=record, cell=row["next"])) from None  # fmt: skip
    texts = {key: str(row.get(key) or "") for key in ("kind", "what", "who", "where", "tool", "note")}
    return Step(int(row.get("step") or 0), after=after, record=record, **texts)


def layers(steps: Iterable[Step]) -> dict[int, int]:
    """Give how far down each step is drawn: below all that lead to it, a way back apart.

    Parameters:
        steps: the steps of one map.
    """
    known = {step.number: step for step in steps}
    back = _ways_back(known)
    depth = dict.fromkeys(known, 0)
    # A way without its ways back has no ring, so that this ends after at most as many rounds as there are steps.
    for _round in known:
        moved = False
        for step in known.values():
            for other in step.after:
                if other in known and (step.number, other) not in back and depth[other] <= depth[step.number]:
                    depth[other], moved = depth[step.number] + 1, True
        if not moved:
            break
    return depth


def _ways_back(known: Mapping[int, Step]) -> set[tuple[int, int]]:
    """Give the pairs of steps of which the second comes before the first as well: ways back."""
    back: set[tuple[int, int]] = set()
    done: set[int] = set()
    for begin in known:
        on_the_way: dict[int, None] = {}
        stack = [(begin, iter(known[begin].after))] if begin not in done else []
        if stack:
            on_the_way[begin] = None
        while stack:
            number, rest = stack[-1]
            other = next(rest, None)
            if other is None:
                stack.pop()
                on_the_way.pop(number, None)
                done.add(number)
            elif other in on_the_way:
                back.add((number, other))
            elif other in known and other not in done:
                on_the_way[other] = None
                stack.append((other, iter(known[other].after)))
    return back
