"""What changed in what a column may hold: its type, the form it is written in, its constraints, its description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...validation.schema.shown import format_of, type_of
from .model import Changed

_TEXT = ("title", "description")
_LOWER, _UPPER = ("minimum", "minLength", "exclusiveMinimum"), ("maximum", "maxLength", "exclusiveMaximum")
# How many of a list of words a sentence names.
_NAMED = 4


def changed_field(
    name: str, before: Mapping[str, Any], after: Mapping[str, Any], *, declared: bool
) -> Iterator[Changed]:
    """Compare what two schemas say of one column.

    Parameters:
        name: what the column is called now.
        before: its field in the earlier release's schema.
        after: that of the later one's.
        declared: whether persons wrote both; what was only seen in the cells says nothing of what is allowed.
    """
    yield from _type(name, before, after, declared)
    if declared:
        yield from _constraints(name, before.get("constraints") or {}, after.get("constraints") or {})
        if any((before.get(one) or "") != (after.get(one) or "") for one in _TEXT):
            yield Changed("described", name)


def _type(name: str, before: Mapping[str, Any], after: Mapping[str, Any], declared: bool) -> Iterator[Changed]:
    old, new = before.get("type", "string"), after.get("type", "string")
    if old != new:
        # In cells alone a sum that happens to be whole is no whole number, and every year is one.
        if declared or not {old, new} <= {"integer", "number", "year"}:
            yield Changed("type-changed", name, type_of(before) or str(old), type_of(after) or str(new))
        elif new == "number" and old == "integer":
            yield Changed("decimals-now", name)
        return
    forms = format_of(before), format_of(after)
    if forms[0] != forms[1] and not (not declared and _compatible(before, after)):
        yield Changed("form-changed", name, forms[0] or _default(old), forms[1] or _default(old))


def _compatible(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Say whether two forms seen in cells may be one: small numbers show no mark of thousands, whole ones no decimals."""
    if before.get("type") not in ("integer", "number"):
        return False
    marks = [(one.get("decimalChar") or ".", one.get("groupChar") or "") for one in (before, after)]
    return before.get("type") == "integer" and marks[0][1] == marks[1][1]


def _default(kind: str) -> str:
    return {"date": "2026-11-29", "datetime": "2026-11-29T10:00:00", "time": "10:00:00"}.get(kind, "1234.5")


def _constraints(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Changed]:
    for rule in dict.fromkeys((*before, *after)):
        old, new = before.get(rule), after.get(rule)
        if old == new:
            continue
        said = f"{rule} {_shown(new)}" if new not in (None, False) else f"{rule} —"
        yield Changed("constraint-tighter" if _tighter(rule, old, new) else "constraint-looser", name, after=said)


def _tighter(rule: str, old: Any, new: Any) -> bool:
    """Say whether a rule allows less than before; one that cannot be weighed, as a pattern, counts as if it did."""
    if new in (None, False):
        return False
    if old in (None, False):
        return True
    if rule == "enum" and isinstance(old, list) and isinstance(new, list):
        return not set(map(str, old)) <= set(map(str, new))
    try:
        if rule in _LOWER:
            return bool(new > old)
        if rule in _UPPER:
            return bool(new < old)
    except TypeError:
        pass
    return True


def named(words: list[str]) -> str:
    """Name some words in a sentence, and say by … that there are more."""
    return ", ".join(words[:_NAMED]) + (", …" if len(words) > _NAMED else "")


def _shown(value: Any) -> str:
    return named([str(one) for one in value]) if isinstance(value, list) else str(value).lower()


def changed_key(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Changed]:
    """Compare what two schemas say names a row.

    Parameters:
        before: the earlier release's schema.
        after: the later one's.
    """
    keys = [_listed(one.get("primaryKey")) for one in (before, after)]
    if keys[0] != keys[1] and keys[0]:
        yield Changed("key-changed", before=", ".join(keys[0]), after=", ".join(keys[1]) or "—")


def _listed(key: Any) -> list[str]:
    return [key] if isinstance(key, str) else [str(one) for one in key or []]
