"""The rows of a plan as people wrote them: known by their datasets' ids, each dataset once."""

from __future__ import annotations

from ...locale import translator
from ...reading.kinds import plain
from ..sheet import Row
from .choosing import Candidate

_ = translator("planning_programme")


def with_ids(rows: list[Row], known: list[Candidate]) -> list[Row]:
    """Give a plan's rows their ids, found by name where a person left them blank; a name that is nowhere keeps its row."""
    by_name = {plain(one.name): one.id for one in reversed(known)}
    for row in rows:
        row["id"] = row.get("id") or by_name.get(plain(str(row["name"])), "")
    return rows


def looked_at(rows: list[Row], known: list[Candidate]) -> tuple[list[Row], list[str]]:
    """Give the rows, each dataset once, and say which stand there twice and which are not in the inventory."""
    ids, said = {one.id for one in known}, []
    found: dict[str, Row] = {}
    for row in rows:
        key = str(row["id"]) or f"\0{plain(str(row['name']))}"
        if key in found:
            said.append(_("{name} stands in the plan twice, in rows {first} and {second}. The last one counts: take the other out.",
                          name=row["name"] or row["id"], first=found[key].number, second=row.number))  # fmt: skip
        elif row["id"] not in ids:
            said.append(_("{name} is in the plan, row {row}, and not in the inventory: add it there. Its row stays as it is.",
                          name=row["name"] or row["id"], row=row.number))  # fmt: skip
        found[key] = row
    return list(found.values()), said
