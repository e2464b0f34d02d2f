"""Names in a recipe's value: lists of them, pairs of old and new, and labels that a table can take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from ..errors import Problem
from ..locale import Words

TAKEN = Words(
    en='Two columns would be called "{label}"; give each a label of its own in the value.',
    es="Dos columnas se llamarían «{label}»; da a cada una un título propio en la columna value.",
)


def listed(value: str) -> list[str]:
    """Give the names in a value, which ``;`` separates."""
    return [name for part in value.split(";") if (name := part.strip())]


def pair(text: str) -> tuple[str, str] | None:
    """Give the old and the new name of ``old=new``; None for a text that is no such pair.

    The last mark parts them where there are several, since an old name comes as some program wrote it.
    """
    old, mark, new = text.rpartition("=")
    return (old.strip(), new.strip()) if mark and old.strip() else None


def free(label: str, taken: Collection[str], number: int = 1) -> str:
    """Give a label, with the first number behind it that makes it another than those there are; 1 is not written."""
    new = label if number == 1 else f"{label} {number}"
    while new in taken:
        number += 1
        new = f"{label} {number}"
    return new


def told_apart(labels: Sequence[str]) -> list[str]:
    """Give labels none of which is another's: one that was there before gets a number behind it."""
    taken = set(labels)
    seen: Counter[str] = Counter()
    found = []
    for label in labels:
        seen[label] += 1
        found.append(label if seen[label] == 1 else free(label, taken, seen[label]))
        taken.add(found[-1])
    return found


def refuse_taken(before: Sequence[str], after: Sequence[str]) -> None:
    """See that new labels make no two columns alike that were not before.

    Parameters:
        before: the labels as they were.
        after: the labels as they would be.

    Raises:
        Problem: naming the label.
    """
    old, new = Counter(before), Counter(after)
    for label, times in new.items():
        if label.strip() and times > max(1, old[label]):
            raise Problem(TAKEN.format(label=label))
