"""How the cells of a data dictionary say a schema's properties, and are read again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ...locale import Words
from ...reading.kinds import plain
from ..given import nearest

# The types' words, the first of each language being the one that is written. A key is a text that is never added up.
_TYPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "string": (("text", "string"), ("texto", "cadena", "cadena de texto", "caracter", "alfanumérico")),
    "key": (("key", "code", "identifier"), ("clave", "código", "identificador", "llave")),
    "integer": (("integer", "whole number"), ("entero", "número entero")),
    "number": (("number", "decimal", "numeric"), ("número", "numérico", "número decimal", "flotante")),
    "boolean": (("yes or no", "boolean", "logical"), ("sí o no", "booleano", "lógico")),
    "date": (("date",), ("fecha",)),
    "time": (("time",), ("hora",)),
    "datetime": (("date and time", "datetime"), ("fecha y hora",)),
    "year": (("year",), ("año",)),
    "yearmonth": (("year and month", "yearmonth"), ("año y mes", "mes y año")),
    "duration": (("duration",), ("duración",)),
    "geopoint": (("coordinates", "geopoint"), ("coordenadas", "punto geográfico")),
    "geojson": (("geojson",), ("geojson",)),
    "object": (("object",), ("objeto",)),
    "array": (("array",), ("arreglo",)),
    "list": (("list",), ("lista",)),
    "any": (("any",), ("cualquiera",)),
}
_KNOWN = {plain(word): name for name, both in _TYPES.items() for words in both for word in words}
# The parts of a date as people write its form in each language, longest first.
_PARTS = (
    ("%Y", Words(en="YYYY", es="AAAA")), ("%y", Words(en="YY", es="AA")), ("%m", Words(en="MM", es="MM")),
    ("%d", Words(en="DD", es="DD")), ("%H", Words(en="hh", es="hh")), ("%M", Words(en="mm", es="mm")),
    ("%S", Words(en="ss", es="ss")),
)  # fmt: skip
_DATED = ("date", "time", "datetime")
_SAMPLE = re.compile(r"1(?P<group>[^\d\w]?)234(?:(?P<mark>[^\d\w])5)?")
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_PLAIN_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,9})\.\d{0,4}[1-9]")


def type_words() -> list[str]:
    """Give the words for the types, in the language in use."""
    return [str(Words(both[0][0], both[1][0])) for both in _TYPES.values()]


def nearest_type(word: str) -> str:
    """Give the word, in the language in use, for the type whose word in any language is most like another."""
    name = _KNOWN[nearest(word, list(_KNOWN))]
    return str(Words(_TYPES[name][0][0], _TYPES[name][1][0]))


def type_of(field: Mapping[str, Any]) -> str:
    """Give the word for a field's type; "" when it says none."""
    name = "key" if field.get("type") == "string" and field.get("key") is True else field.get("type")
    return "" if name not in _TYPES else str(Words(_TYPES[name][0][0], _TYPES[name][1][0]))


def type_named(word: str) -> dict[str, Any] | None:
    """Give what a field says of its type; None for a word that names none."""
    if not word:
        return {}
    name = _KNOWN.get(plain(word))
    return None if name is None else {"type": "string", "key": True} if name == "key" else {"type": name}


def format_of(field: Mapping[str, Any]) -> str:
    """Give a field's format as people write it: 1.234,5 for numbers, DD/MM/AAAA for dates, Sí|true / No|false."""
    kind, form = field.get("type"), field.get("format")
    if kind in ("integer", "number"):
        group, mark = str(field.get("groupChar") or ""), str(field.get("decimalChar") or ".")
        if (group, mark) == ("", "."):
            return ""
        return f"1{group}234" + ("" if kind == "integer" and mark == "." else f"{mark}5")
    if kind == "boolean":
        both = [field.get(name) for name in ("trueValues", "falseValues")]
        return " / ".join(listed(one) for one in both) if all(isinstance(one, list) and one for one in both) else ""
    if not isinstance(form, str) or form == "default":
        return ""
    if kind in _DATED and "%" in form:
        for sign, words in _PARTS:
            form = form.replace(sign, str(words))
    return form.strip()


def format_named(text: str, kind: str) -> dict[str, Any]:
    """Give what a field says of its format."""
    if not text:
        return {}
    if kind in ("integer", "number") and (found := _SAMPLE.fullmatch(text)):
        made = {"decimalChar": found["mark"]} if found["mark"] and found["mark"] != "." else {}
        return made | ({"groupChar": found["group"]} if found["group"] else {})
    if kind == "boolean" and text.count(" / ") == 1:
        yes, no = text.split(" / ")
        return {"trueValues": values(yes), "falseValues": values(no)}
    if kind in _DATED and "%" not in text:
        made_form = text
        for sign, words in _PARTS:
            for word in (words.en, words.es):
                made_form = made_form.replace(word, sign)
        if made_form in ("%Y-%m-%d", "%H:%M:%S", "%Y-%m-%dT%H:%M:%S"):
            # What the standard means when it says nothing.
            return {}
        if "%" in made_form:
            return {"format": made_form}
    return {"format": text}


def yes_or_no(value: Any) -> str:
    """Give the word for True and False; "" for what is neither."""
    return str(Words(en="yes", es="sí")) if value is True else "no" if value is False else ""


def text(value: Any) -> str:
    """Give a value as a text."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value).strip()


def value(said: str, number: bool) -> Any:
    """Give a text as the number that it is, where the field holds numbers, else as it is."""
    if number and _PLAIN_NUMBER.fullmatch(said):
        return int(said)
    return float(said) if number and _PLAIN_DECIMAL.fullmatch(said) else said


def listed(found: Any) -> str:
    """Give values as one text, parted by |; a bar inside a value has a backslash before it."""
    if not isinstance(found, (list, tuple)):
        return ""
    return "|".join(text(one).replace("\\", "\\\\").replace("|", "\\|") for one in found)


def values(said: str) -> list[str]:
    """Take values apart that | parts."""
    found, signs = [""], iter(said)
    for sign in signs:
        if sign == "|":
            found.append("")
        else:
            found[-1] += next(signs, "\\") if sign == "\\" else sign
    return [one.strip() for one in found if one.strip()]


def missing(told: Sequence[str]) -> list[str]:
    """Give a field's missing values: a blank cell is always one of them."""
    return ["", *told]


def same(one: Any, other: Any) -> bool:
    """Say whether two values are the same and of the same kind: 1 is not True, nor 1.0."""
    return json.dumps(one, sort_keys=True, default=str) == json.dumps(other, sort_keys=True, default=str)
