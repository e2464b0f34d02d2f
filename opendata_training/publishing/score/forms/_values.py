"""Values in JSON that others wrote, taken as text whatever they are."""

from __future__ import annotations

from typing import Any


def text(value: Any) -> str:
    """Give a value as text: the first of a list, the name or address of a thing, a number; "" for what is none."""
    if isinstance(value, list):
        return next((found for one in value if (found := text(one))), "")
    if isinstance(value, dict):
        return next((found for key in ("@value", "name", "@id", "url", "title") if (found := text(value.get(key)))), "")
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def texts(value: Any) -> list[str]:
    """Give a list of texts, whether it was written as a list or with commas."""
    values = value if isinstance(value, list) else text(value).split(",")
    return [found for one in values if (found := text(one))]


def rows(value: Any) -> list[dict[str, Any]]:
    """Give the mappings of a list, or one that stands alone."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def period(value: Any) -> dict[str, str]:
    """Read a period written as two days with a stroke between (ISO 8601)."""
    start, _stroke, end = text(value).partition("/")
    return {"start": start.strip(), "end": "" if end.strip() == ".." else end.strip()}
