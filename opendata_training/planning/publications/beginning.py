"""Beginning a publication for each dataset of an inventory, with what the plan and the decisions know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...publishing.description.dictionaries import told
from ...publishing.description.draft import GROUPS, Draft, is_publication, load
from ...publishing.description.new import missing, new_publication
from ...reading.kinds import plain
from ..department import plan_file
from ..inventory import read_inventory
from ..joining import Known
from ..opening.choosing import MAY
from ..sheet import Row, read_sheet, sheet_named
from . import defaults
from .finding import beside, files_in, of_datasets
from .outcome import Begun, One

_ = translator("planning_publications")
DECISIONS, PLAN, CLEAN = "decisions", "opening-plan", "clean"
_NO_NAME = frozenset('/\\:*?"<>|')


@dataclass(frozen=True)
class _Plan:
    """A department's rows by the datasets' ids; None where there is no such file."""

    inventory: dict[str, list[Row]]
    decisions: dict[str, Row] | None
    plan: dict[str, Row] | None


def begin(
    inventory: Path,
    folder: Path,
    *,
    files: Path | None = None,
    decisions: Path | None = None,
    plan: Path | None = None,
) -> Begun:
    """Begin a publication for each dataset that is to be opened; begun ones keep what people wrote, and take what is new.

    Parameters:
        inventory: the inventory, ours or ADELA's.
        folder: where the publications are to be, each in a folder called by its dataset's id.
        files: where the clean files are; else ``clean`` beside the inventory or beside the folder, and the inventory's folder.
        decisions: the decisions; else decisions.csv or .xlsx beside the inventory, where there is one.
        plan: the opening plan; else opening-plan.csv or .xlsx beside the inventory, where there is one.

    Raises:
        Problem: when a file cannot be read, or the folder cannot be written.
    """
    beside_it = inventory.parent
    decided = decisions or plan_file(beside_it, DECISIONS)
    planned = plan or plan_file(beside_it, PLAN)
    known = _read(inventory, decided, planned)
    places = [files] if files else [beside_it / CLEAN, folder.parent / CLEAN, beside_it]
    if files and not files.is_dir():
        raise Problem(_("There is no folder {folder} to take the files from. Check its name.", folder=str(files)))
    plans = [path for path in (inventory, decided, planned) if path]
    there = files_in(places, plans)
    resources = {each: [str(row.get("resource") or "") for row in rows] for each, rows in known.inventory.items()}
    names = {each: str(rows[0].get("name") or each) for each, rows in known.inventory.items()}
    found = of_datasets(there, {each: [one for one in several if one] for each, several in resources.items()}, names)
    wanted, left_out = _wanted(known, names)
    facts = {
        each: facts_of(
            known.inventory[each][0], (known.plan or {}).get(each) or {}, (known.decisions or {}).get(each) or {}
        )
        for each in wanted
    }
    defaults.write_first(folder, _common(list(facts.values())))
    shared = defaults.read(folder)
    made = [_one(folder, each, names[each], facts[each], found[each], shared, known) for each in wanted]
    questions = defaults.asked(shared)
    everywhere = {name for name, _question in questions}
    made = [replace(one, missing=[each for each in one.missing if each.field not in everywhere]) for one in made]
    taken = {path for each in found.values() for path in each}
    strange = [path for path in there if path not in taken and path.parent != beside_it]
    return Begun(folder, made, left_out, questions, strange)


def _read(inventory: Path, decisions: Path | None, plan: Path | None) -> _Plan:
    rows: dict[str, list[Row]] = {}
    for row in read_inventory(inventory):
        if row["id"]:
            rows.setdefault(str(row["id"]), []).append(row)
    known = Known((each, str(one.get("name") or "")) for each, several in rows.items() for one in several[:1])

    def by_id(name: str, path: Path | None) -> dict[str, Row] | None:
        if path is None:
            return None
        return {each: row for row in read_sheet(sheet_named(name), path) if (each := known.find(row))}

    return _Plan(rows, by_id(DECISIONS, decisions), by_id(PLAN, plan))


def _wanted(known: _Plan, names: Mapping[str, str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Give the datasets that are to be opened, and the others with why."""
    wanted, left_out = [], []
    for each, rows in known.inventory.items():
        why = _why_not(known, each, rows)
        if why:
            left_out.append((names[each], why))
        else:
            wanted.append(each)
    return wanted, left_out


def _why_not(known: _Plan, each: str, rows: Sequence[Row]) -> str:
    if each in (".", "..") or any(sign in _NO_NAME or not sign.isprintable() for sign in each):
        return _("its id, {id}, cannot name a folder; correct it in the inventory", id=repr(each))
    decision = (known.decisions or {}).get(each)
    if decision is not None and decision.get("decision") == "withhold":
        return _("it was decided to withhold it: {reason}", reason=decision.get("reason") or "—")
    if known.plan is not None:
        planned = known.plan.get(each)
        if planned is None:
            return _("it is not in the opening plan")
        if planned.get("place") != "chosen":
            return _("the opening plan has not chosen it: {reason}", reason=planned.get("reason") or "—")
    if decision is None or not decision.get("decision"):
        private = next((row for row in rows if row.get("private") in ("private", "restricted")), None)
        if private is not None:
            return _("the inventory says that it is not public, and nobody has decided otherwise: {reason}",
                     reason=private.get("reason") or "—")  # fmt: skip
    return ""


def facts_of(row: Mapping[str, Any], planned: Mapping[str, Any], decision: Mapping[str, Any]) -> dict[str, Any]:
    """Give what a department's plan knows of a dataset, by the names of dataset.yaml; what nobody wrote is left out.

    Parameters:
        row: its row of the inventory.
        planned: its row of the opening plan; empty for none.
        decision: its row of the decisions; empty for none.
    """
    said = planned.get("description") or row.get("about") or ""
    beside_data = decision.get("to_write") or ""
    facts: dict[str, Any] = {
        "title": planned.get("name") or row.get("name"),
        "description": " ".join(str(one).strip() for one in (said, beside_data) if one),
        "contact_point": {
            "name": planned.get("contact_name"),
            "position": planned.get("contact_title") or row.get("responsible"),
            "email": planned.get("contact_email"),
        },
        "license": decision.get("licence"),
        "accrual_periodicity": planned.get("update") or row.get("update"),
        "rights": decision.get("citation"),
    }
    if decision.get("decision") in MAY and decision.get("decided_by") and decision.get("decided_on"):
        statement = decision.get("reason") or _("It may be published.")
        day = decision["decided_on"].isoformat()
        facts["attestations"] = [{"statement": str(statement), "name": str(decision["decided_by"]), "date": day}]
    contact = {part: str(value) for part, value in facts.pop("contact_point").items() if value}
    return {name: value for name, value in facts.items() if value} | ({"contact_point": contact} if contact else {})


def _common(facts: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Give what is the same for all datasets by the plan."""
    common = {}
    for name in defaults.SHARED:
        field, _dot, part = name.partition(".")
        values = {str((one.get(field) or {}).get(part, "") if part else one.get(field) or "") for one in facts}
        if len(values) == 1:
            common[name] = values.pop()
    return common


def _one(
    folder: Path, each: str, name: str, facts: Mapping[str, Any], found: Mapping[Path, str], shared: Mapping[str, str], known: _Plan
) -> One:  # fmt: skip
    place = folder / each
    begun = load(place) if is_publication(place) else Draft(place)
    titles = {path.name: resource for path, resource in found.items() if resource}
    recipe = next((there for path in found if (there := beside(path, "recipe"))), None)
    crosswalk = next((there for path in found if (there := beside(path, "crosswalk"))), None)
    new_publication(place, list(found), titles=titles, recipe=recipe, crosswalk=crosswalk, **_blank_only(begun, facts))
    # What a file tells of itself goes before what the department has in common.
    common = _blank_only(load(place), _shared(shared))
    if common:
        new_publication(place, [], **common)
    left: Mapping[str, Any] = (known.decisions or {}).get(each) or {}
    draft = load(place)
    still = _still_there(draft, str(left.get("columns") or "")) if left.get("decision") == "redact" else []
    return One(each, name, place, len(draft.distributions), missing(place), still)


def _shared(shared: Mapping[str, str]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name, value in shared.items():
        field, _dot, part = name.partition(".")
        if value and part:
            facts.setdefault(field, {})[part] = value
        elif value:
            facts[field] = value
    return facts


def _blank_only(draft: Draft, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the facts whose field says nothing yet; of the contact, its blank parts beside those that are written."""
    found: dict[str, Any] = {}
    for name, value in facts.items():
        if isinstance(value, dict):
            there = {part: draft.text(name, part) for part in GROUPS[name]}
            if joined := {part: value.get(part, "") for part in there if not there[part] and value.get(part)}:
                found[name] = {**there, **joined}
        elif not draft.facts.get(name):
            found[name] = value
    return found


def _still_there(draft: Draft, columns: str) -> list[str]:
    """Name the columns that are to be left out and are in a file all the same."""
    out = {plain(one): one.strip() for one in columns.split(";") if one.strip()}
    there: set[str] = set()
    for one in draft.distributions:
        schema = told(draft, one) or {}
        there |= {plain(str(field.get("name", ""))) for field in schema.get("fields") or ()}
    return [label for key, label in out.items() if key in there]
