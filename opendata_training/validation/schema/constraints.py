"""The constraints of Table Schema on one value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ...locale import Words
from .model import Field
from .types import NotOf, cast

# What each asks for, told after the cell.
NAMES = {
    "required": Words(en="a value is required here", es="aquí debe haber un valor"),
    "minimum": Words(en="it is less than {limit}", es="es menor que {limit}"),
    "maximum": Words(en="it is more than {limit}", es="es mayor que {limit}"),
    "exclusiveMinimum": Words(en="it is not more than {limit}", es="no es mayor que {limit}"),
    "exclusiveMaximum": Words(en="it is not less than {limit}", es="no es menor que {limit}"),
    "minLength": Words(en="it is shorter than {limit}", es="mide menos de {limit}"),
    "maxLength": Words(en="it is longer than {limit}", es="mide más de {limit}"),
    "pattern": Words(en="it does not have the form {limit}", es="no tiene la forma {limit}"),
    "enum": Words(en="it is none of: {limit}", es="no es ninguno de: {limit}"),
}
_COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "minimum": lambda value, limit: value < limit,
    "maximum": lambda value, limit: value > limit,
    "exclusiveMinimum": lambda value, limit: value <= limit,
    "exclusiveMaximum": lambda value, limit: value >= limit,
}


def _text(limit: Any) -> str:
    return str(limit).lower() if isinstance(limit, bool) else str(limit)


def _limit(limit: Any, field: Field) -> Any:
    """Give a limit as the field's kind of value; limits are written with a point whatever the table's mark is."""
    options = {key: value for key, value in field.options.items() if key not in ("decimalChar", "groupChar")}
    return cast(_text(limit), Field(field.name, field.type, field.format, options))


def allowed(field: Field) -> list[Any] | None:
    """Give the values that a field may have, None when any: enum, and version 2's categories."""
    found = field.constraints.get("enum")
    if found is None:
        found = field.options.get("categories")
    if not isinstance(found, list):
        return None
    return [one.get("value") if isinstance(one, Mapping) else one for one in found]


def check_constraints(field: Field) -> str:
    """Say what is wrong with a field's constraints, "" when nothing."""
    for name in _COMPARED.keys() & field.constraints.keys():
        try:
            limit = _limit(field.constraints[name], field)
            _COMPARED[name](limit, limit)
        except (NotOf, TypeError):
            return f"{name} = {field.constraints[name]}"
    for name in ("minLength", "maxLength"):
        if name in field.constraints and not isinstance(field.constraints[name], int):
            return f"{name} = {field.constraints[name]}"
    try:
        re.compile(str(field.constraints.get("pattern", "")))
    except re.error as error:
        return f"pattern = {field.constraints['pattern']} ({error})"
    if "enum" in field.constraints and not isinstance(field.constraints["enum"], list):
        return f"enum = {field.constraints['enum']}"
    return ""


def judge(field: Field) -> Callable[[str, Any], tuple[str, str] | None]:
    """Give the function that takes a text and its value and names the first constraint that is broken, with its limit."""
    asked = field.constraints
    limits = {name: _limit(asked[name], field) for name in _COMPARED if name in asked}
    pattern = re.compile(str(asked["pattern"])) if "pattern" in asked else None
    choices = allowed(field)
    texts, values = set(), []
    for one in choices or ():
        texts.add(_text(one))
        try:
            values.append(_limit(one, field))
        except NotOf:
            continue

    def broken(text: str, value: Any) -> tuple[str, str] | None:
        for name, limit in limits.items():
            try:
                if _COMPARED[name](value, limit):
                    return name, _text(asked[name])
            except TypeError:
                continue
        length = len(value) if hasattr(value, "__len__") else len(text)
        if "minLength" in asked and length < asked["minLength"]:
            return "minLength", _text(asked["minLength"])
        if "maxLength" in asked and length > asked["maxLength"]:
            return "maxLength", _text(asked["maxLength"])
        if pattern and not pattern.fullmatch(text):
            return "pattern", pattern.pattern
        if choices is not None and text not in texts and value not in values:
            return "enum", ", ".join(map(_text, choices[:12])) + ("…" if len(choices) > 12 else "")
        return None

    return broken
