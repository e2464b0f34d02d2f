"""Finding datasets: full text (SQLite's FTS5, accents ignored) and a few of CKAN's filters."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from ..locale import translator
from . import datasets
from .errors import Refusal, not_valid

_ = translator("portal")

MOST_ROWS = 1000
_FILTER = re.compile(r'\s*(?P<field>[\w.-]+):(?:"(?P<quoted>[^"]*)"|(?P<bare>\S+))\s*')


def _match(question: str) -> str:
    """Turn what a person typed into FTS5's language: every word must begin some word of the dataset."""
    return " AND ".join(f'"{word}"*' for word in re.findall(r"\w+", question))


def _number(asked: dict[str, Any], name: str, usual: int) -> int:
    try:
        value = int(asked.get(name, usual))
    except (TypeError, ValueError):
        raise not_valid(name, _("Must be a whole number")) from None
    if value < 0:
        raise not_valid(name, _("Must be 0 or more"))
    return min(value, MOST_ROWS)


def _filters(text: str) -> list[tuple[str, str]]:
    """Read CKAN's ``fq`` as far as this portal understands it: ``field:"value"`` pairs, all of which must hold."""
    found, place = [], 0
    text = text.replace(" AND ", " ")
    while place < len(text.rstrip()):
        pair = _FILTER.match(text, place)
        if pair is None:
            raise Refusal(400, "Search Query Error", message=_("This filter is not understood: {filter}", filter=text))
        found.append((pair["field"], pair["quoted"] if pair["quoted"] is not None else pair["bare"]))
        place = pair.end()
    return found


def _holds(package: dict[str, Any], field: str, value: str) -> bool:
    if field.startswith("extras_"):
        return {"key": field.removeprefix("extras_"), "value": value} in package["extras"]
    if field == "organization":
        return bool(package["organization"]["name"] == value)
    if field == "tags":
        return any(tag["name"] == value for tag in package["tags"])
    return str(package.get(field, "")) == value


def search(db: sqlite3.Connection, asked: dict[str, Any], base: str, *, see_private: bool = False) -> dict[str, Any]:
    """Find datasets as CKAN's package_search does: the newest change first.

    Parameters:
        asked: ``q`` (words), ``fq`` (filters), ``rows`` (default 10), ``start``, ``include_private``.
    """
    start, rows = max(_number(asked, "start", 0), 0), _number(asked, "rows", 10)
    question = str(asked.get("q") or "").strip()
    if question in ("*:*", "*"):
        question = ""
    private = see_private and asked.get("include_private") in (True, "true", "True", "1")
    sql, values = "SELECT * FROM package WHERE private <= ?", [int(private)]
    match = _match(question)
    if question and not match:
        return {"count": 0, "results": [], "sort": "metadata_modified desc", "facets": {}, "search_facets": {}}
    arguments: list[Any] = list(values)
    if match:
        sql += " AND id IN (SELECT package_id FROM search WHERE words MATCH ?)"
        arguments.append(match)
    found = db.execute(f"{sql} ORDER BY modified DESC, id", arguments).fetchall()
    filters = _filters(str(asked.get("fq") or ""))
    if filters:
        found = [row for row in found if _all_hold(db, row, base, filters)]
    results = [datasets.shown(db, row, base) for row in found[start : start + rows]]
    return {
        "count": len(found),
        "results": results,
        "sort": "metadata_modified desc",
        "facets": {},
        "search_facets": {},
    }


def _all_hold(db: sqlite3.Connection, row: sqlite3.Row, base: str, filters: list[tuple[str, str]]) -> bool:
    package = {**json.loads(row["facts"]), **datasets.shown(db, row, base)}
    return all(_holds(package, field, value) for field, value in filters)
