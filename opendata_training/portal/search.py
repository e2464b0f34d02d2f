"""Finding datasets: full text (SQLite's FTS5, accents ignored), CKAN's filters, facets and order.

Parameters and answer are package_search's (https://docs.ckan.org/en/latest/api/#ckan.logic.action.get.package_search).
"""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from ..countries.common.licences import licence
from ..locale import translator
from . import datasets, query
from .accounts import User
from .errors import Refusal, not_valid
from .facts import true

_ = translator("portal")

MOST_ROWS = 1000
# More filters or facets than these are no question that anybody has.
MOST_FILTERS = MOST_FACETS = 50
# So many signs of what was not understood are told again.
LONGEST_SHOWN = 500
USUAL_ORDER = "score desc, metadata_modified desc"
_ORDERS = {
    "score": "s.rank",
    "id": "p.id",
    "name": "p.name",
    "title": "lower(json_extract(p.facts, '$.title'))",
    "title_string": "lower(json_extract(p.facts, '$.title'))",
    "metadata_created": "p.created",
    "metadata_modified": "p.modified",
}
# A word in a name, a title or a tag says more than one in a description: CKAN's weights (ckan/lib/search/query.py,
# QUERY_FIELDS).
_RANKED = "(SELECT rowid AS number, bm25(search, 4.0, 4.0, 2.0, 1.0, 1.0) AS rank FROM search WHERE search MATCH ?)"
_KNOWN = {"id", "name", "organization", "owner_org", "tags", "res_format", "res_name", "license_id", "author", "maintainer",
          "version", "state", "private", "capacity", "dataset_type", "type", "groups", *query.WORDED, *query.COLUMNS}  # fmt: skip


def search(db: sqlite3.Connection, asked: dict[str, Any], base: str, *, user: User | None = None) -> dict[str, Any]:
    """Find datasets as CKAN's package_search does.

    Parameters:
        asked: ``q`` (words), ``fq`` and ``fq_list`` (filters), ``rows`` (default 10), ``start``, ``sort``, ``facet.field``,
            ``facet.limit``, ``facet.mincount``, ``include_private``, ``include_drafts``, ``include_deleted``.
        base: the portal's address.
        user: who asks; only its organizations' hidden datasets are found, and only when asked for.
    """
    start, rows = number(asked, "start", 0), min(number(asked, "rows", 10), MOST_ROWS)
    order = str(asked.get("sort") or USUAL_ORDER)
    question = _question(str(asked.get("q") or "").strip())
    conditions = [_seen(asked, user), question, *_filters(asked)]
    where = " AND ".join(f"({one.sql})" for one in conditions)
    values = [value for one in conditions for value in one.values]
    ranked = f"{_RANKED} AS s ON s.number = p.number" if question.words else "(SELECT 0 AS rank) AS s"
    words = [" OR ".join(f"({word})" for word in question.words)] if question.words else []
    found = f"FROM package AS p LEFT JOIN {ranked} WHERE {where}"
    rows_found = db.execute(
        f"SELECT p.* {found} ORDER BY {_order(order)} LIMIT ? OFFSET ?", (*words, *values, rows, start)
    ).fetchall()
    counts = _counts(db, asked, f"SELECT p.number FROM package AS p WHERE {where}", values)
    return {
        "count": db.execute(f"SELECT count(*) FROM package AS p WHERE {where}", values).fetchone()[0],
        "results": [_chosen(datasets.shown(db, row, base), asked) for row in rows_found],
        "sort": order,
        "facets": counts,
        "search_facets": {name: _facet(db, name, counted) for name, counted in counts.items()},
    }


def number(asked: dict[str, Any], name: str, usual: int, least: int = 0) -> int:
    """Give a whole number that is asked for.

    Raises:
        Refusal: 409 when it is none, or too small.
    """
    try:
        # None and "" are what a form sends for a field left empty.
        value = int(usual if asked.get(name) in (None, "") else asked[name])
    except (TypeError, ValueError):
        raise not_valid(name, _("Must be a whole number")) from None
    if value < least:
        raise not_valid(name, _("Must be {least} or more", least=least))
    return min(value, 2**31)


def listed(value: Any) -> list[str]:
    """Give a list of texts that came as JSON, as a text or as a text with commas."""
    if isinstance(value, str):
        text = value.strip()
        try:
            value = json.loads(text) if text.startswith("[") else [part.strip() for part in text.split(",")]
        except ValueError:
            value = [text]
    return [str(one) for one in value if one] if isinstance(value, list) else []


def _question(text: str) -> query.Question:
    """Read what a person typed; where it is no sentence of the language, its words count."""
    if text in ("", "*", "*:*"):
        return query.Question("1")
    try:
        question = query.understood(text)
        if all(name in _KNOWN or name.startswith("extras_") for name in question.fields):
            return question
    except query.NotUnderstood:
        pass
    return query.plain(text) or query.Question("0")


def _filters(asked: dict[str, Any]) -> list[query.Question]:
    texts = asked.get("fq") or []
    texts = texts if isinstance(texts, list) else [texts]
    more = asked.get("fq_list") or []
    texts = [*texts, *(more if isinstance(more, list) else listed(more))]
    try:
        if len(texts) > MOST_FILTERS:
            raise query.NotUnderstood
        return [query.understood(str(text)) for text in texts]
    except query.NotUnderstood:
        shown = " ".join(map(str, texts))[:LONGEST_SHOWN]
        told = _("This filter is not understood: {filter}", filter=shown)
        raise Refusal(400, "Search Query Error", message=told) from None


def _seen(asked: dict[str, Any], user: User | None) -> query.Question:
    """Leave out what this person may not see, and what was not asked for."""
    public = "p.state = 'active' AND NOT p.private"
    wanted = ["p.state = 'active'"] if true(asked.get("include_private")) else []
    wanted += [f"p.state = '{state}'" for state in ("draft", "deleted")
               if true(asked.get("include_drafts" if state == "draft" else "include_deleted"))]  # fmt: skip
    if user is None or not wanted:
        return query.Question(public)
    hidden = " OR ".join(wanted)
    if user.admin:
        return query.Question(f"({public}) OR {hidden}")
    own = list(user.roles)
    return query.Question(f"({public}) OR (({hidden}) AND p.owner_org IN ({', '.join('?' * len(own))}))", own)


def _order(text: str) -> str:
    parts = []
    for part in text.split(","):
        name, _space, way = part.strip().partition(" ")
        if name not in _ORDERS or way.strip().lower() not in ("asc", "desc", ""):
            raise Refusal(400, "Search Query Error", message=_("This order is not understood: {order}", order=text))
        # bm25 gives smaller numbers to better finds.
        falling = (way.strip().lower() == "desc") != (name == "score")
        parts.append(f"{_ORDERS[name]} {'DESC' if falling else 'ASC'}")
    return ", ".join([*parts, "p.number DESC"])


def _counts(db: sqlite3.Connection, asked: dict[str, Any], found: str, values: list[str]) -> dict[str, dict[str, int]]:
    names = list(dict.fromkeys(listed(asked.get("facet.field"))))[:MOST_FACETS]
    if not names or not true(asked.get("facet", True)):
        return {}
    most, least = number(asked, "facet.limit", 50, -1), number(asked, "facet.mincount", 1)
    counts: dict[str, dict[str, int]] = {}
    for name in names:
        sql = (
            f"SELECT value, count(*) AS times FROM term WHERE field = ? AND package IN ({found}) "
            "GROUP BY value HAVING times >= ? ORDER BY times DESC, value LIMIT ?"
        )
        counts[name] = {row["value"]: row["times"] for row in db.execute(sql, (name, *values, least, most))}
    return counts


def _facet(db: sqlite3.Connection, name: str, counted: dict[str, int]) -> dict[str, Any]:
    items = [
        {"name": value, "display_name": _called(db, name, value), "count": times} for value, times in counted.items()
    ]
    return {"title": name, "items": items}


def _called(db: sqlite3.Connection, name: str, value: str) -> str:
    if name == "organization":
        owner = datasets.organization(db, value)
        return owner["title"] if owner else value
    found = licence(value) if name == "license_id" else None
    return str(found.title) if found else value


def _chosen(package: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    wanted = [one for one in re.split(r"[,\s]+", ",".join(listed(asked.get("fl")))) if one not in ("", "*")]
    return {key: package[key] for key in wanted if key in package} if wanted else package
