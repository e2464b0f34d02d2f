"""Write as plain numbers those that a spreadsheet, an accountant or an engineer wrote as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ...locale import Words
from ...validation.words import signless
from ..fix import Example, Mending, Work, mending
from ..known import Known
from ._numbers import TAKEN_OUT, form, names_things, stripped

CODE = "number-as-text"
# Safe, since by itself it takes only what the whole column makes sure (see `_sure`). Kilometres must be named: 12+450 is how
# places along a road are called.
SAFE = True
ORDER = 36
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en=(
        "writes as plain numbers those with an apostrophe in front ('15), in parentheses (15), with a minus behind (15-), "
        "with a percent sign (15%) or with a plus between kilometres and metres (12+450)"
    ),
    es=(
        "escribe como números simples los que llevan un apóstrofo ('15), paréntesis de negativo (15), un menos al final (15-), "
        "un signo de porcentaje (15%) o un más entre kilómetros y metros (12+450)"
    ),
)
VALUE = None
EXAMPLE = Example(
    before=[
        ["Clave", "Saldo", "KM"],
        ["'007", "(1,015.5)", "12+450"],
        ["'012", "20", "0+075"],
        ["120", "300-", "3+000"],
    ],
    after=[["Clave", "Saldo", "KM"], ["007", "-1,015.5", "12.450"], ["012", "20", "0.075"], ["120", "-300", "3.000"]],
    columns="Clave;Saldo;KM",
)
AMONG = r"['’`´\"(+%−–-]"
_PERCENT = re.compile(r"%\s*$")
_LABEL_OF_PERCENT = re.compile(r"\b(?:porcentaje|porciento|por ciento|pct|percent(?:age)?|porcentual)\b")
_KILOMETRE = re.compile(r"(?:km\.?\s*)?([0-9]+)\+([0-9]{3})(?:\.([0-9]+))?", re.IGNORECASE)
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
# What stands in the place of the first two digits of a year: '98.
_SHORT_YEAR = re.compile(r"\s*['’`´][0-9]{2}\s*")
# A number in parentheses that is no footnote: decimals, marks or three digits.
_NO_NOTE = re.compile(r"[0-9]{3}|[0-9][.,' ][0-9]")
# No telephone is shorter with its country's plus.
_TELEPHONE = 10


def _inside(cell: str, wrapping: str) -> str:
    text = stripped(cell)
    if wrapping == "kilometre":
        found = _KILOMETRE.fullmatch(text)
        return f"{found[1]}.{found[2]}{found[3] or ''}" if found else cell
    digits = re.sub(r"^\s*[−–-]|[−-]\s*$|[()%+'’`´\"]", "", text) if wrapping != "apostrophe" else text[1:]
    digits = digits.strip()
    below = wrapping in ("parentheses", "minus-behind", "odd-minus") or (
        wrapping == "percent" and re.match("[−–(-]", text)
    )
    return f"-{digits}" if below else digits


def _mended(wrappings: frozenset[str]) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        found = form(cell)
        return _inside(cell, found.wrapping) if found and found.wrapping in wrappings else cell

    return mended


ALL = frozenset({"apostrophe", "parentheses", "minus-behind", "odd-minus", "plus", "percent", "kilometre"})


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the numbers of some columns, or of those of which the whole column tells what is meant."""
    if columns is not None:
        return mending(columns, _mended(ALL), AMONG)
    mends: dict[int, Callable[[str], str]] = {}
    doubts: list[str] = []
    for place in known.guilty(CODE):
        sure = _sure(known.labels[place], known.filled(place))
        mends[place] = _mended(sure)
        label = known.labels[place]
        if "percent" in sure and not _says_percent(label) and any(map(_PERCENT.search, known.filled(place))):
            doubts.append(TAKEN_OUT.format(number=place + 1, label=label, unit="%"))
    return Mending(mends, dict.fromkeys(mends, AMONG), doubts)


def _says_percent(label: str) -> bool:
    return "%" in label or bool(_LABEL_OF_PERCENT.search(signless(label)))


def _sure(label: str, cells: Sequence[str]) -> frozenset[str]:
    """Say of which ways of writing the column tells what they mean."""
    by_form: Mapping[str, list[str]] = {wrapping: [] for wrapping in (*ALL, "")}
    for cell in cells:
        if (found := form(cell)) and found.wrapping in by_form:
            by_form[found.wrapping].append(stripped(cell))
    plain, keys = by_form[""], names_things(label)
    sure = set()
    years = any(_YEAR.fullmatch(cell) for cell in plain)
    if by_form["apostrophe"] and not (years and any(map(_SHORT_YEAR.fullmatch, by_form["apostrophe"]))):
        sure.add("apostrophe")
    if not keys and all(len(cell) < _TELEPHONE for cell in by_form["plus"]):
        sure.add("plus")
    if not keys:
        sure.add("odd-minus")
    # Beside a plain minus, parentheses say something else: an estimate's error, a note.
    minus = any(cell.startswith("-") for cell in plain)
    if plain and not keys and not minus:
        sure.add("minus-behind")
        if sum(map(bool, map(_NO_NOTE.search, by_form["parentheses"]))) * 2 > len(by_form["parentheses"]):
            sure.add("parentheses")
    # 12% beside 0.12 may be the same.
    if not plain or _says_percent(label):
        sure.add("percent")
    return frozenset(sure)
