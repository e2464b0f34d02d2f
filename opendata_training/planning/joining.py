"""How a dataset is known through all files of a plan: by an id that is made once from its name and stays when that changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from ..errors import Problem
from ..locale import translator
from ..reading.kinds import plain

_ = translator("planning")
_LONGEST = 48
_SMALL = frozenset(("de", "del", "la", "las", "el", "los", "y", "a", "en", "por", "the", "of", "and", "by", "in"))


def slug(name: str, taken: Collection[str] = ()) -> str:
    """Make a dataset's id of its name: its words in small letters with hyphens, and a number where another has the same.

    Parameters:
        name: the dataset's name.
        taken: the ids that there are already.
    """
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", bare)
    words = [word for word in words if word not in _SMALL] or words or ["dataset"]
    made = words[0][:_LONGEST]
    for word in words[1:]:
        if len(made) + len(word) + 1 > _LONGEST:
            break
        made += f"-{word}"
    found, number = made, 1
    while found in taken:
        number += 1
        found = f"{made}-{number}"
    return found


def with_ids(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Give each row's id, made of its name where it has none yet; rows of the same name are the same dataset.

    A row that has neither is about no dataset yet and gets "".

    Parameters:
        rows: rows with "id" and "name".
    """
    kept = list(rows)
    taken = {str(row["id"]) for row in kept if row.get("id")}
    by_name = {plain(str(row["name"])): str(row["id"]) for row in kept if row.get("id") and row.get("name")}
    found = []
    for row in kept:
        known = str(row.get("id") or "") or by_name.get(plain(str(row.get("name") or "")), "")
        if not known and row.get("name"):
            known = slug(str(row["name"]), taken)
            taken.add(known)
            by_name[plain(str(row["name"]))] = known
        found.append(known)
    return found


class Known:
    """The datasets of an inventory, to find the one that a row of another file is about.

    Parameters:
        datasets: each dataset's id and name; of two of one name the first is meant.
    """

    def __init__(self, datasets: Iterable[tuple[str, str]]) -> None:
        listed = list(datasets)
        self._ids = {each for each, _name in listed} - {""}
        self._by_name = {plain(name): each for each, name in reversed(listed)}

    def find(self, row: Mapping[str, Any]) -> str | None:
        """Give a row's dataset: by its id, or by its name where it has none; "" where it names none, None for a stranger."""
        own, name = str(row.get("id") or ""), str(row.get("name") or "")
        if not own and not name:
            return ""
        found = own if own in self._ids else "" if own else self._by_name.get(plain(name), "")
        return found or None


def stranger(row: Mapping[str, Any], what: str) -> str:
    """Say that a row's dataset is not in the inventory.

    Parameters:
        row: the row.
        what: what it is of: a file's name.
    """
    return _("{file}, row {row}: the dataset {name} is not in the inventory. Write its id or its name as it stands there.",
             file=what, row=getattr(row, "number", 0), name=str(row.get("id") or "") or str(row.get("name") or ""))  # fmt: skip


def ids_of(rows: Iterable[Mapping[str, Any]], inventory: Iterable[Mapping[str, Any]], what: str) -> list[str]:
    """Give the id of the dataset that each row is about: its own, or that of the inventory's dataset of its name.

    Parameters:
        rows: rows of another file of the plan, with "id", "name" or both; one that has neither is about no single dataset and
            gets "".
        inventory: the inventory's rows.
        what: what the rows are of, for sentences: a file's name.

    Raises:
        Problem: when a row's dataset is not in the inventory.
    """
    listed = list(inventory)
    names = (str(row.get("name") or "") for row in listed)
    known = Known(zip(with_ids(listed), names, strict=True))
    found = []
    for row in rows:
        each = known.find(row)
        if each is None:
            raise Problem(stranger(row, what))
        found.append(each)
    return found
