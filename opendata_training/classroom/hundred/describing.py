"""The publication's description: what the plan and the decisions know; what only people know is written by made-up people."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...departments.dataset import datasets_of, department
from ...locale import language, translator
from ...planning.publications import facts_of
from ...publishing import new_publication
from ...publishing.description.draft import load, save

if TYPE_CHECKING:
    from .one import Prepared, Task

_ = translator("hundred")


def describe(task: Task, done: Prepared, ready: Path, recipe: Path) -> None:
    """Make the publication's folder of a file that may go out.

    Parameters:
        task: the dataset.
        done: takes what made-up people decided.
        ready: the file.
        recipe: the recipe that mends the next release.
    """
    row, decision, about = task.planned, task.decision, department(task.code)
    entry = datasets_of(task.code)[task.dataset].entry
    listed = {"name": str(entry.title), "about": str(entry.what), "update": entry.frequency}
    facts = facts_of(listed, row, decision)
    said = _("(practice: a made-up person signed)")
    signed = [*facts["attestations"], *({"statement": _("I agree that it is published."), "name": name, "date": day}
                                        for name, day in task.signers)]  # fmt: skip
    if done.decision == "aggregate":
        counted = _("Each row says how many records there are of one kind. Of the records themselves:")
        facts["description"] = f"{counted} {facts['description']}"
    facts |= {
        "identifier": identifier(task.code, task.dataset),
        "publisher": str(about.TITLE),
        "contact_point": {"name": row.get("admin_name") or decision["decided_by"],
                          "position": row.get("contact_name") or entry.owner,
                          "email": row.get("contact_email") or f"datos@{task.code}.example"},
        "theme": about.THEME,
        "keyword": _keywords(str(facts["title"])),
        "spatial": "MX",
        "language": language(),
        "organization": task.code,
        "attestations": [{**one, "statement": f"{one['statement']} {said}"} for one in signed],
    }  # fmt: skip
    done.people["signatures"] = len(signed)
    folder = new_publication(task.publication, ready, recipe=recipe, **facts)
    _write_period(folder, release_code(task))
    _write_meanings(folder, done)


def release_code(task: Task) -> str:
    """Give what tells the dataset's newest release from the others, as "2014" or "2014-03"."""
    return datasets_of(task.code)[task.dataset].releases[-1].code


def _write_period(folder: Path, code: str) -> None:
    """Write the time that the release is about, where the table itself does not tell."""
    draft, found = load(folder), re.match(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", code)
    if found is None or draft.text("temporal", "start"):
        return
    year, month = int(found[1]), int(found[2] or 0)
    last = monthrange(year, month or 12)[1]
    days = {"start": f"{year}-{month or 1:02d}-01", "end": f"{year}-{month or 12:02d}-{last}"}
    save(replace(draft, facts={**draft.facts, "temporal": days}))


def identifier(code: str, dataset: str) -> str:
    """Give what tells a dataset from all others."""
    return f"https://{code}.example/datasets/{dataset}"


def _keywords(title: str) -> list[str]:
    words = (word.strip("(),.").lower() for word in title.split())
    return list(dict.fromkeys(word for word in words if len(word) > 3))[:6]


def _write_meanings(folder: Path, done: Prepared) -> None:
    """Write a meaning for each column that has none; which words those are only the office knows."""
    draft = load(folder)
    for one in draft.distributions:
        place = draft.place(one.schema)
        if place is None:
            continue
        schema = json.loads(place.read_text(encoding="utf-8"))
        blank = [field for field in schema["fields"] if not str(field.get("description") or "").strip()]
        for field in blank:
            name = field.get("title") or field["name"]
            field["description"] = _("Practice text: what “{column}” means is for the office to write.", column=name)
        if blank:
            done.people["meanings"] = done.people.get("meanings", 0) + len(blank)
            files.write_json(place, schema)
