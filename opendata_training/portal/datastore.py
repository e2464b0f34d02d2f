"""Asking for some of a published table's rows, as CKAN's DataStore answers.

Parameters and answer are datastore_search's
(https://docs.ckan.org/en/latest/maintaining/datastore.html#ckanext.datastore.logic.action.datastore_search).
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import time
from typing import Any
from urllib.parse import urlencode

from ..locale import translator
from . import tables
from .errors import Refusal, not_valid
from .facts import true
from .search import listed, number
from .store import Store
from .tables import Column

_ = translator("portal")

USUAL_ROWS = 100
# CKAN's own limit (ckan.datastore.search.rows_max).
MOST_ROWS = 32_000
# A question that takes longer (seconds) is given up; SQLite looks after so many of its steps.
PATIENCE, STEPS = 10, 100_000
_SORT = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")+)"|(?P<bare>[^,]+?))(?:\s+(?P<way>asc|desc))?\s*(?:,|$)', re.I)


def search(store: Store, stored: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Give rows of a stored file's table.

    Parameters:
        asked: ``filters``, ``q``, ``fields``, ``distinct``, ``sort``, ``limit``, ``offset``, ``include_total``,
            ``records_format``.
    """
    start, most = number(asked, "offset", 0), min(number(asked, "limit", USUAL_ROWS), MOST_ROWS)
    with tables.opened(store, stored) as (db, columns):
        give_up = time.monotonic() + PATIENCE
        db.set_progress_handler(lambda: time.monotonic() > give_up, STEPS)
        places = {"_id": "_id", **{column.label: f"c{place}" for place, column in enumerate(columns)}}
        shown = [_known(places, name, "fields") for name in listed(asked.get("fields"))] or list(places)
        filters, words = _dict(asked, "filters"), _question(asked)
        where, values = _where(places, filters, words)
        chosen = f"{'DISTINCT ' if true(asked.get('distinct')) else ''}{', '.join(places[name] for name in shown)}"
        sql = f"SELECT {chosen} FROM cells WHERE {where}"
        try:
            found = db.execute(f"{sql} {_order(places, asked)} LIMIT ? OFFSET ?", (*values, most, start)).fetchall()
            total = db.execute(f"SELECT count(*) FROM ({sql})", values).fetchone()[0]
        except sqlite3.OperationalError as error:
            # Given up, or of more columns, words and orders than SQLite takes in one question.
            if getattr(error, "sqlite_errorcode", None) not in (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_ERROR):
                raise
            raise not_valid("query", _("Takes too long; ask for less, or download the file")) from error
    kinds = {"_id": "int", **{column.label: column.kind for column in columns}}
    answer: dict[str, Any] = {
        "include_total": true(asked.get("include_total", True)),
        "limit": most,
        "offset": start,
        "records_format": str(asked.get("records_format") or "objects"),
        "resource_id": str(asked.get("resource_id") or asked.get("id")),
        "fields": [{"id": name, "type": kinds[name]} for name in shown],
        "records": _records(found, shown, str(asked.get("records_format") or "objects")),
        "_links": _links(asked, start, most),
    }
    if answer["include_total"]:
        answer |= {"total": total, "total_was_estimated": False}
    kept = {"filters": filters, "q": asked.get("q"), "sort": asked.get("sort")}
    return answer | {name: value for name, value in kept.items() if value}


def info(store: Store, stored: str) -> dict[str, Any]:
    """Tell the columns of a stored file's table, and how many rows it has."""
    with tables.opened(store, stored) as (db, columns):
        count = db.execute("SELECT count(*) FROM cells").fetchone()[0]
    return {"meta": {"count": count, "table_type": "BASE TABLE"}, "fields": [_field(column) for column in columns]}


def _field(column: Column) -> dict[str, Any]:
    return {"id": column.label, "type": column.kind, "schema": {"notnull": False, "is_index": False}}


def _known(places: dict[str, str], name: str, field: str) -> str:
    if name not in places:
        raise Refusal(409, "Validation Error", **{field: [f'field "{name}" not in table']})
    return name


def _dict(asked: dict[str, Any], field: str) -> dict[str, Any]:
    value = asked.get(field) or {}
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            value = None
    if not isinstance(value, dict):
        raise not_valid(field, "Not a dict")
    return value


def _question(asked: dict[str, Any]) -> dict[str, str]:
    """Give the words looked for, by column; "" stands for any column."""
    value = asked.get("q") or ""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        value = _dict(asked, "q")
    if isinstance(value, dict):
        return {str(name): str(text) for name, text in value.items()}
    return {"": str(value)}


def _where(places: dict[str, str], filters: dict[str, Any], words: dict[str, str]) -> tuple[str, list[Any]]:
    conditions, values = ["1"], []
    for name, wanted in filters.items():
        column = places[_known(places, name, "filters")]
        every = wanted if isinstance(wanted, list) else [wanted]
        if not all(one is None or isinstance(one, (str, int, float)) for one in every):
            raise not_valid("filters", _("Must be a text or a number, or a list of those"))
        # A number that SQLite has no room for is looked for as a text, and not found.
        given = [str(one) if isinstance(one, int) and abs(one) >= 2**63 else one for one in every if one is not None]
        asked = f"{column} IN ({', '.join('?' * len(given))})"
        conditions.append(f"({asked} OR {column} IS NULL)" if None in every else asked)
        values += given
    for name, text in words.items():
        columns = (
            [places[_known(places, name, "q")]] if name else [place for place in places.values() if place != "_id"]
        )
        for word in text.split():
            like = "%" + re.sub(r"([\\%_])", r"\\\1", word) + "%"
            conditions.append("(" + " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in columns) + ")")
            values += [like] * len(columns)
    return " AND ".join(conditions), values


def _order(places: dict[str, str], asked: dict[str, Any]) -> str:
    text = ", ".join(listed(asked.get("sort"))) if isinstance(asked.get("sort"), list) else str(asked.get("sort") or "")
    parts = []
    place = 0
    while place < len(text.rstrip()):
        found = _SORT.match(text, place)
        if found is None:
            raise not_valid("sort", _("Must be column names, each with asc or desc after it: {text}", text=text))
        name = found["quoted"].replace('""', '"') if found["quoted"] else found["bare"]
        parts.append(f"{places[_known(places, name, 'sort')]} {(found['way'] or 'asc').upper()}")
        place = found.end()
    # Distinct rows have no number of their own to be ordered by.
    own = [] if true(asked.get("distinct")) else ["_id"]
    return f"ORDER BY {', '.join(parts + own)}" if parts or own else ""


def _records(found: list[sqlite3.Row], shown: list[str], form: str) -> Any:
    rows = [list(row) for row in found]
    if form == "objects":
        return [dict(zip(shown, row, strict=True)) for row in rows]
    if form == "lists":
        return rows
    if form not in ("csv", "tsv"):
        raise not_valid("records_format", _("Must be one of: {choices}", choices="objects, lists, csv, tsv"))
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter="," if form == "csv" else "\t", lineterminator="\n").writerows(rows)
    return stream.getvalue()


def _links(asked: dict[str, Any], start: int, most: int) -> dict[str, str]:
    kept = {
        key: value if isinstance(value, str) else json.dumps(value) for key, value in asked.items() if key != "offset"
    }
    address = "/api/3/action/datastore_search?"
    links = {"start": address + urlencode(kept), "next": address + urlencode({**kept, "offset": start + most})}
    return links | ({"prev": address + urlencode({**kept, "offset": max(start - most, 0)})} if start else {})
