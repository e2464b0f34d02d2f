"""The types of Table Schema: what a text must be to be one, and the value it then has.

A value is what constraints compare: a Decimal, a bool, a date, a tuple… Texts are judged without the blanks around them, but
for strings: blanks are another finding.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from ...locale import Words
from .model import Field

_INTEGER = re.compile(r"[-+]?\d+")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|NaN|-?INF|-?inf|nan")
_BARE = re.compile(r"^[^\d+\-.]*|[^\d]*$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:?\d{2})?")
_DATETIME = re.compile(rf"{_DATE.pattern}T{_TIME.pattern}")
_YEAR = re.compile(r"-?\d{4,}(?:Z|[-+]\d{2}:\d{2})?")
_MONTH = re.compile(r"(-?\d{4,})-(0[1-9]|1[0-2])(?:Z|[-+]\d{2}:\d{2})?")
_DURATION = re.compile(
    r"(-?)P(?=.)(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?=.)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]*={0,2}")
# What `format: any` takes, day before month, as the countries of this project write.
_ANY_DATE = ("%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d", "%d/%m/%y", "%d %b %Y", "%d %B %Y")
_ANY_TIME = ("%H:%M:%S", "%H:%M", "%I:%M %p", "%I:%M:%S %p", "%H:%M:%S.%f")


class NotOf(ValueError):
    """Said when a text is not of a type."""


def _string(text: str, field: Field) -> Any:
    tests = {"email": _EMAIL, "uri": _URI, "uuid": _UUID, "binary": _BASE64}
    pattern = tests.get(field.format)
    if pattern and not pattern.fullmatch(text):
        raise NotOf
    return text


def _integer(text: str, field: Field) -> Any:
    text = _ungrouped(text, field)
    if not _INTEGER.fullmatch(text) or not text.isascii():
        raise NotOf
    return Decimal(text)


def _number(text: str, field: Field) -> Any:
    text = _ungrouped(text, field)
    mark = str(field.options.get("decimalChar") or ".")
    if mark != ".":
        if "." in text:
            raise NotOf
        text = text.replace(mark, ".")
    if not _NUMBER.fullmatch(text) or not text.isascii():
        raise NotOf
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise NotOf from error


def _ungrouped(text: str, field: Field) -> str:
    group = field.options.get("groupChar")
    if field.options.get("bareNumber", True) is False:
        text = _BARE.sub("", text.replace("−", "-"))
    return text.replace(str(group), "") if group else text


def _boolean(text: str, field: Field) -> Any:
    if text in field.options.get("trueValues", ("true", "True", "TRUE", "1")):
        return True
    if text in field.options.get("falseValues", ("false", "False", "FALSE", "0")):
        return False
    raise NotOf


def _dated(
    default: re.Pattern[str], any_of: tuple[str, ...], make: Callable[[datetime], Any]
) -> Callable[[str, Field], Any]:
    def cast(text: str, field: Field) -> Any:
        try:
            if field.format == "default":
                if not default.fullmatch(text):
                    raise NotOf
                return make(datetime.fromisoformat(f"2000-01-01T{text}" if default is _TIME else text))
            if field.format != "any":
                return make(datetime.strptime(text, field.format.removeprefix("fmt:")))
        except ValueError as error:
            raise NotOf from error
        for form in any_of:
            try:
                return make(datetime.strptime(text, form))
            except ValueError:
                continue
        try:
            return make(datetime.fromisoformat(text))
        except ValueError as error:
            raise NotOf from error

    return cast


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(tz=None).replace(tzinfo=None) if moment.tzinfo else moment


def _clock(moment: datetime) -> time:
    return moment.time()


def _day(moment: datetime) -> date:
    return moment.date()


def _year(text: str, field: Field) -> Any:
    if not _YEAR.fullmatch(text):
        raise NotOf
    return Decimal(re.sub(r"Z|[-+]\d{2}:\d{2}$", "", text))


def _month(text: str, field: Field) -> Any:
    found = _MONTH.fullmatch(text)
    if not found:
        raise NotOf
    return int(found[1]), int(found[2])


def _duration(text: str, field: Field) -> Any:
    found = _DURATION.fullmatch(text)
    if not found:
        raise NotOf
    # Years and months as they are on average (365.2425 days a year), so that durations can be compared.
    seconds = (31556952, 2629746, 604800, 86400, 3600, 60, 1)
    total = sum(Decimal(part) * size for part, size in zip(found.groups()[1:], seconds, strict=True) if part)
    return -total if found[1] else Decimal(total)


def _geopoint(text: str, field: Field) -> Any:
    try:
        if field.format == "array":
            longitude, latitude = json.loads(text)
        elif field.format == "object":
            point = json.loads(text)
            longitude, latitude = point["lon"], point["lat"]
        else:
            longitude, latitude = text.split(",")
        east, north = Decimal(str(longitude).strip()), Decimal(str(latitude).strip())
    except (ValueError, TypeError, KeyError, InvalidOperation, RecursionError) as error:
        raise NotOf from error
    if not (abs(east) <= 180 and abs(north) <= 90):
        raise NotOf
    return east, north


def _json(kind: type) -> Callable[[str, Field], Any]:
    def cast(text: str, field: Field) -> Any:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise NotOf from error
        if not isinstance(value, kind):
            raise NotOf
        return value

    return cast


def _list(text: str, field: Field) -> Any:
    items = text.split(str(field.options.get("delimiter") or ","))
    kind = str(field.options.get("itemType") or "string")
    item = Field(field.name, kind)
    return [CASTS[kind](one if kind == "string" else one.strip(), item) for one in items]


CASTS: dict[str, Callable[[str, Field], Any]] = {
    "string": _string, "integer": _integer, "number": _number, "boolean": _boolean,
    "date": _dated(_DATE, _ANY_DATE, _day), "time": _dated(_TIME, _ANY_TIME, _clock),
    "datetime": _dated(_DATETIME, tuple(f"{day} {clock}" for day in _ANY_DATE[:5] for clock in _ANY_TIME), _naive),
    "year": _year, "yearmonth": _month, "duration": _duration, "geopoint": _geopoint, "geojson": _json(dict),
    "object": _json(dict), "array": _json(list), "list": _list, "any": lambda text, field: text,
}  # fmt: skip
TYPES = tuple(CASTS)

NAMES = {
    "string": Words(en="text", es="un texto"), "integer": Words(en="whole number", es="un número entero"),
    "number": Words(en="number", es="un número"), "boolean": Words(en="yes or no", es="un sí o no"),
    "date": Words(en="date", es="una fecha"), "time": Words(en="time of day", es="una hora"),
    "datetime": Words(en="date with its time", es="una fecha con hora"), "year": Words(en="year", es="un año"),
    "yearmonth": Words(en="year and month", es="un año y mes"), "duration": Words(en="duration", es="una duración"),
    "geopoint": Words(en="pair of coordinates", es="un par de coordenadas"),
    "geojson": Words(en="GeoJSON object", es="un objeto GeoJSON"), "object": Words(en="JSON object", es="un objeto JSON"),
    "array": Words(en="JSON list", es="una lista JSON"), "list": Words(en="list", es="una lista"),
    "any": Words(en="value", es="un valor"),
}  # fmt: skip


def cast(text: str, field: Field) -> Any:
    """Give the value of a text that is not missing.

    Raises:
        NotOf: when it is not of the field's type.
    """
    return CASTS[field.type](text if field.type in ("string", "any") else text.strip(), field)


def check_options(field: Field) -> str:
    """Say what is wrong with a field's options, "" when nothing."""
    for name in ("decimalChar", "groupChar", "delimiter"):
        if not isinstance(field.options.get(name, ""), str):
            return f"{name} ≠ string"
    for name in ("trueValues", "falseValues"):
        if not isinstance(field.options.get(name, []), list):
            return f"{name} ≠ list"
    if field.options.get("itemType", "string") not in CASTS:
        return f"itemType = {field.options['itemType']}"
    return ""
