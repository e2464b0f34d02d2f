"""Texts that are no tables but something else that programs exchange: JSON, and what a database writes out."""

from __future__ import annotations

import re

from ..errors import Problem
from ..locale import translator

_ = translator("reading")

# How JSON begins; a cell in brackets or braces does not.
_JSON = re.compile(
    r"""\s*(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\{\s*\}\s*\Z|\[\s*(?:[\[{]|"[^"\n]{0,200}"\s*,?\s*\n|\]\s*\Z))"""
)
# What a dump of a database says before anything else: remarks, settings, and orders that make tables or fill them.
_REMARK = re.compile(r"(?:\s|--[^\n]*(?:\n|\Z)|/\*.{0,2000}?\*/;?)+", re.DOTALL)
_ORDER = re.compile(
    r"(?:CREATE\s+(?:TABLE|DATABASE|SCHEMA)|INSERT\s+INTO|DROP\s+TABLE|SET\s+\w+\s*=|USE\s+[`\[\w]|BEGIN\s*;|BEGIN\s+TRANSACTION"
    r"|START\s+TRANSACTION|LOCK\s+TABLES|PRAGMA\s)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"^\s*(?:CREATE\s+TABLE|INSERT\s+INTO)\s", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 1 << 16


def is_json(head: str) -> bool:
    """Say whether a text is JSON, by its beginning."""
    return _JSON.match(head[:_LOOKED_AT]) is not None


def refuse_other(name: str, text: str) -> None:
    """Refuse a text that is JSON or SQL.

    Parameters:
        name: what to call the file in sentences.
        text: its text, or the beginning of it.

    Raises:
        Problem: when it is.
    """
    head = text[:_LOOKED_AT]
    if is_json(head):
        raise Problem(
            _("{file} is JSON, which lists its values and not rows of a table. Open it in a spreadsheet program (Get data, "
              "From JSON) and save it as CSV, or ask for the CSV.", file=name)
        )  # fmt: skip
    remark = _REMARK.match(head)
    if _ORDER.match(head, remark.end() if remark else 0) and _TABLE.search(head):
        raise Problem(
            _("{file} holds orders to a database (SQL) and not a table. Ask whoever runs the database to export the table "
              "as CSV.", file=name)
        )  # fmt: skip
