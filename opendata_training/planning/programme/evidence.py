"""Which stage a dataset has reached, told by what the department's files hold."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, translator
from ..department import Department
from ..inventory.looking import says_nobody
from ..opening.choosing import MAY
from ..rights.signing import signature
from ..rights.words import KINDS
from ..sheet import Row
from .stages import NONE, ORDER, STAGES, WITHHELD

_ = translator("planning_programme")
CLEAN, PUBLICATIONS = "clean", "publications"
# Endings of data; what `convert` writes beside them (the log and the page of changes) is none.
_DATA = frozenset(
    (".csv", ".tsv", ".txt", ".json", ".jsonl", ".geojson", ".parquet", ".xlsx", ".ods", ".xml", ".gz", ".zip")
)
_LOGS = (".changes.json", ".changes.html", ".recipe.csv", ".rows-aside.csv")
# So much of a file is looked at to tell a table from an empty file or a web page.
_PEEK = 65_536
_TEXTS = frozenset((".csv", ".tsv", ".txt", ".jsonl"))
_WITHHELD = next(iter(WITHHELD))
_MANY = 4096
_NO_NAME = re.compile(r"[/\\:\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Seen:
    """A dataset as its department's files show it.

    Parameters:
        folder: the department's folder, by its name.
        id: the dataset's id.
        name: its name.
        stage: the last stage up to which no evidence is missing; "withheld" when it was decided not to open it.
        missing: what the next stage still needs, in one sentence; "" when it is published or withheld.
        since: the day on which a stage was reached, where the evidence itself says so.
        ahead: later stages of which there is evidence already, though an earlier one lacks it.
    """

    folder: str
    id: str
    name: str
    stage: str = NONE
    missing: str = ""
    since: Mapping[str, date] = field(default_factory=dict)
    ahead: tuple[str, ...] = ()


def look(there: Department, folder: str, day: date | None = None) -> list[Seen]:
    """Give each dataset of a department with the stage that its files prove, in the order of its inventory.

    Parameters:
        there: the department's files.
        folder: what it is called on the board.
        day: the day as of which it is looked at; what is signed later has not happened yet. No day is too late when not
            told.
    """
    day = day or date.max
    inventory = there.inventory
    ranked, decided, signed = (there.by_id(name) for name in ("priorities", "decisions", "sign-offs"))
    cleaned = _cleaned(there.folder / CLEAN, inventory)
    found = []
    for each, row in inventory.items():
        decision, signatures = (decided.get(each) or [Row({})])[-1], signed.get(each, [])
        name, place = str(row.get("name") or each), there.folder / PUBLICATIONS / each
        if decision.get("decision") == "withhold" and decision.get("decided_by"):
            since = _since(_WITHHELD, decision.get("decided_on"))
            found.append(Seen(folder, each, name, _WITHHELD, since=since))
            continue
        sent = receipts(place) if _is_name(each) else []
        lacks = {
            "inventoried": _inventoried(row),
            "prioritised": "" if any(one.get("rank") for one in ranked.get(each, ())) else _("it has no rank yet"),
            "cleared": _unnamed(decision) or _cleared(decision, signatures, day),
            "cleaned": cleaned.get(each, _("there is no file for it in {folder}", folder=f"{CLEAN}/")),
            "documented": _documented(place)
            if _is_name(each)
            else _("its id is no name of a folder: {id}", id=repr(each)),
            "published": "" if sent else _("there is no receipt of its publication"),
        }
        first = next((at for at, one in enumerate(STAGES) if lacks[one]), len(STAGES))
        later = list(STAGES)[first:]
        since = _since("cleared", decision.get("decided_on"), *(one.get("signed_on") for one in signatures))
        since |= _since("published", *map(_when, sent[:1]))
        ahead = tuple(one for one in later if not lacks[one])
        found.append(Seen(folder, each, name, ORDER[first], lacks[later[0]] if later else "", since, ahead))
    return found


def _since(stage: str, *days: Any) -> dict[str, date]:
    known = [day for day in days if isinstance(day, date)]
    return {stage: max(known)} if known else {}


def _is_name(each: str) -> bool:
    """Say whether an id can name a folder: one with slashes would lead out of the department's."""
    return each not in (".", "..") and not _NO_NAME.search(each)


def _unnamed(decision: Mapping[str, Any]) -> str:
    """Say that a decision to withhold bears no name yet: it keeps a dataset out of the opening plan, and is not over."""
    withheld = decision.get("decision") == "withhold"
    return _("it is to be withheld, and the decision does not say who took it") if withheld else ""


def _inventoried(row: Row) -> str:
    lacks = (
        []
        if any(not says_nobody(str(row.get(key) or "")) for key in ("owner", "responsible"))
        else [_("who answers for it")]
    )
    lacks += [] if row.get("sensitivity") else [_("its sensitivity")]
    return _("the inventory does not say {what}", what=", ".join(lacks)) if lacks else ""


def _cleared(decision: Mapping[str, Any], signed: Sequence[Row], day: date) -> str:
    if decision.get("decision") not in MAY:
        return _("nobody has decided yet whether it may be published")
    if not decision.get("decided_by"):
        return _("the decision does not say who took it")
    if not signed:
        return _("nobody has been asked for a signature yet")
    lacks: dict[str, list[str]] = {}
    for one in signed:
        kind = str(KINDS.get(one["kind"], one["kind"]))
        lacks.setdefault(signature(one, decision.get("decided_on"), day), []).append(str(one.get("person") or kind))
    said = {
        "again": _("signed before the change, ask again: {people}"),
        "unnamed": _("signed, but nobody is named: {people}"),
    }
    told = [said[state].format(people=", ".join(lacks[state])) for state in said if state in lacks]
    waits = [*lacks.get("waiting", ()), *lacks.get("not-asked", ())]
    return "; ".join([*([_("not signed yet: {people}", people=", ".join(waits))] if waits else []), *told])


def _cleaned(folder: Path, ids: Iterable[str]) -> dict[str, str]:
    """Give, for each dataset that has a file of its own, "" or what is wrong with it; a file belongs to the longest id it names."""
    if not folder.is_dir():
        return {}
    known = sorted(ids, key=len, reverse=True)
    found: dict[str, str] = {}
    with suppress(OSError):
        for entry in sorted(os.scandir(folder), key=lambda one: one.name):
            path = Path(entry.path)
            if path.suffix.lower() not in _DATA or path.name.lower().endswith(_LOGS) or not entry.is_file():
                continue
            each = next(
                (one for one in known if path.name == one or path.name.startswith((f"{one}.", f"{one}-", f"{one}_"))),
                "",
            )
            state = entry.stat()
            if each and found.get(each) != "":
                found[each] = _no_data(path, state.st_mtime_ns, state.st_size, language())
    return found


@lru_cache(maxsize=_MANY)
def _no_data(path: Path, _changed: int, size: int, _language: str) -> str:
    """Say what shows that a file holds no data; "" when nothing does."""
    try:
        with path.open("rb") as stream:
            begins = stream.read(_PEEK)
    except OSError:
        return _("{file} cannot be read", file=path.name)
    lines = [line for line in begins.splitlines() if line.strip()]
    if not size or not lines:
        return _("{file} is empty", file=path.name)
    if lines[0].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return _("{file} is a web page, not data", file=path.name)
    if path.suffix.lower() in _TEXTS and len(lines) < 2 and size <= _PEEK:
        return _("{file} has no row below its titles", file=path.name)
    return ""


def _documented(folder: Path) -> str:
    try:
        (folder / "dataset.yaml").stat()
        # The data dictionaries beside it count too.
        state = tuple(sorted((one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in os.scandir(folder)))
    except OSError:
        return _("there is no description of it in {folder}", folder=f"{PUBLICATIONS}/{folder.name}/")
    return _undescribed(folder, state, language())


@lru_cache(maxsize=_MANY)
def _undescribed(folder: Path, _state: object, _language: str) -> str:
    """Say what a description lacks; who confirms that it may be published belongs to the publication itself."""
    from ...publishing.description.draft import load
    from ...publishing.description.new import missing

    try:
        lacks = [one.field for one in missing(folder) if one.field != "attestations"]
        draft = load(folder)
    except Problem as problem:
        return problem.sentence
    if lacks:
        return _("its description lacks {fields}", fields=", ".join(lacks))
    if not any(draft.file(one) for one in draft.distributions):
        return _("its description names no file that is there")
    return ""


def receipts(folder: Path) -> list[dict[str, Any]]:
    """Give the receipts of a publication, the first one first; what is no receipt is left out.

    Parameters:
        folder: the publication's folder.
    """
    from ...publishing.description.receipts import newest_first

    with suppress(OSError):
        found = [one for _path, one in newest_first(folder) if one.get("url") and one.get("files") and one.get("when")]
        return found[::-1]
    return []


def _when(receipt: Mapping[str, Any]) -> date | None:
    try:
        return date.fromisoformat(str(receipt.get("when", ""))[:10])
    except ValueError:
        return None
