"""Totals that are not the sum of their parts, and other results that are not what the row's figures give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..relation import Judged, Relation
from ..subject import Subject
from ..sums import relations

CODE = "sum-mismatch"
# Error: one of the figures is wrong, and nobody can tell which from outside.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="Sums that do not add up", es="Sumas que no cuadran")
MESSAGE = Words(
    en="in nearly all rows {rule}, and here it is not so; one of these figures is wrong",
    es="en casi todas las filas {rule}, y aquí no; una de estas cifras está mal",
)
WHAT_TO_DO = Words(
    en="Compare the row with its source and correct the figure that is wrong.",
    es="Compara la fila con su fuente y corrige la cifra equivocada.",
)
CAUGHT = Example(
    b"Clave,Hombres,Mujeres,Total\n01,3,4,7\n02,10,12,22\n03,5,8,14\n04,6,2,8\n05,9,1,10\n06,7,7,14\n", ((4, 4),)
)
LEFT_ALONE = Example(b"Clave,Hombres,Mujeres,Total\n01,3,4,7\n02,10,12,22\n03,5,8,13\n04,0,2,2\n05,9,,9\n")
IS = Words(en="{total} is {parts}", es="{total} es {parts}")
MAKES = Words(en="{parts} make {target}", es="{parts} suman {target}")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    held = relations(subject)
    wrong: dict[int, list[Judged]] = defaultdict(list)
    for judged in held:
        for at in judged.off:
            wrong[at].append(judged)
    cells: dict[tuple[int | None, int], list[int]] = defaultdict(list)
    for at in sorted(wrong):
        for place, judged in _blamed(wrong[at], held, at):
            cells[place, held.index(judged)].append(at)
    for (blamed, which), positions in sorted(
        cells.items(), key=lambda one: (one[0][0] is None, one[0][0] or 0, one[0][1])
    ):
        rule = _rule(held[which].relation)
        if blamed is None:
            yield subject.in_rows(positions, lambda at, rule=rule: {"rule": rule})  # type: ignore[misc]
        else:
            yield subject.cells(subject.columns[blamed], positions, rule=rule)


def _blamed(broken: Sequence[Judged], held: Sequence[Judged], at: int) -> list[tuple[int | None, Judged]]:
    """Name the column that is wrong in a row for each broken relation: one that all broken ones share, else the result."""
    fine = {place for judged in held if at not in judged.off for place in judged.relation.places}
    shared = frozenset.intersection(*(judged.relation.places for judged in broken))
    if len(broken) > 1 and shared:
        chosen = sorted(shared - fine) or sorted(shared)
        return [(chosen[-1], broken[0])]
    found: list[tuple[int | None, Judged]] = []
    for judged in broken:
        total = judged.relation.total
        place = total.column.place if total else None
        # A result that fits elsewhere is right; a part that fits nowhere else may be the wrong one.
        suspects = sorted(judged.relation.places - fine)
        if place in fine and len(suspects) == 1:
            place = suspects[0]
        if (place, judged) not in found and place not in [one for one, _judged in found]:
            found.append((place, judged))
    return found


def _rule(relation: Relation) -> Phrase:
    """Say a relation as a person would write it."""
    labels = [(part.column.label, sign) for part, sign in relation.parts]
    if relation.kind == "product":
        said = " × ".join(label for label, _sign in labels)
    elif relation.kind == "quotient":
        said = " ÷ ".join(label for label, _sign in labels)
    else:
        said = labels[0][0] if labels[0][1] > 0 else f"−{labels[0][0]}"
        said += "".join(f" {'+' if sign > 0 else '−'} {label}" for label, sign in labels[1:])
    if relation.factor != 1:
        said += f" × {relation.factor:g}"
    if relation.total is None:
        return Phrase(MAKES, parts=said, target=f"{relation.target:g}")
    return Phrase(IS, total=relation.total.column.label, parts=said)
