"""A value is of a type: a whole number, a number, a date, a text, a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ....locale import Words, translator
from ....reading.kinds import kind, plain
from ...forms.date import COMPACT, date_form, exists, parts_of
from ...forms.number import number_form
from ...forms.shapes import shape_of
from ...phrases import Phrase
from ..rule import Ask, Ready, Sample, Unusable

_ = translator("validation")
NAME = Words(en="type", es="tipo")
ALSO = ("kind", "clase", "tipo de dato", "data type")
DIMENSION = "validity"
VALUE = Words(en="integer, number, date, text or key", es="entero, número, fecha, texto o clave")
SAID = Words(en="it is not {limit}", es="no es {limit}")
CAUGHT = Sample("entero", ["3.5", "tres", "3 kg"])
LEFT_ALONE = Sample("número", ["3", "-0.5", "1,200", "", "N/D"])


def _number(text: str) -> bool:
    form = number_form(shape_of(text))
    return form is not None and form.wrapping in ("", "plus")


def _integer(text: str) -> bool:
    """Take whole numbers, with marks between the thousands or with zeros behind the mark."""
    form = number_form(shape_of(text))
    if form is None or form.wrapping not in ("", "plus") or form.digits == "scientific":
        return False
    said = text.strip()
    if form.digits in ("group", "point-group", "blanks"):
        return said.rsplit(" ", 1)[-1].isdigit() or form.digits != "blanks"
    if form.digits in ("plain", "comma"):
        return not said.replace(",", ".").partition(".")[2].strip("0")
    return form.digits == "quotes" or said.count(".") * said.count(",") == 0


def _date(text: str) -> bool:
    """Take days, months and moments of the calendar, in whatever form."""
    text = text.strip()
    form, day = date_form(text), parts_of(text)
    if form is None or day is None:
        found = COMPACT.fullmatch(text)
        return found is not None and exists(int(found["y"]), int(found["m"]), int(found["d"]))
    if form.order == "dw":
        return False
    either = form.order == "dmy" and exists(day.year, day.day, day.month, form.year)
    return either or exists(day.year, day.month, day.day, form.year)


def _text(text: str) -> bool:
    return kind(text) == "text"


def _key(text: str) -> bool:
    """Take what names a thing, and not what a spreadsheet program made of it: 8.36E+21, 1,234, 12.0."""
    form = number_form(shape_of(text))
    if form is None or form.wrapping not in ("", "currency", "percent"):
        return True
    return not form.wrapping and form.digits in ("plain", "points") and not text.strip().endswith((".", ".0", ".00"))


_TYPES: dict[str, tuple[Words, Callable[[str], Any]]] = {
    "integer": (Words(en="a whole number", es="un número entero"), _integer),
    "number": (Words(en="a number", es="un número"), _number),
    "date": (Words(en="a date of the calendar", es="una fecha del calendario"), _date),
    "text": (Words(en="a text", es="un texto"), _text),
    "key": (Words(en="a key as it was given", es="una clave tal como se dio"), _key),
}
_WORDS = {
    "integer": "integer", "entero": "integer", "numero entero": "integer", "whole number": "integer", "int": "integer",
    "number": "number", "numero": "number", "decimal": "number", "numerico": "number", "numeric": "number",
    "date": "date", "fecha": "date", "text": "text", "texto": "text", "string": "text", "cadena": "text",
    "key": "key", "clave": "key", "codigo": "key", "code": "key", "identificador": "key", "id": "key",
}  # fmt: skip


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    name = _WORDS.get(plain(ask.value))
    if name is None:
        raise Unusable(_("it is no type") if ask.value else _("it has none"))
    words, test = _TYPES[name]
    return Phrase(SAID, limit=words), lambda: ask.where(lambda text: not test(text))
