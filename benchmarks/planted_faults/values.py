"""Faults of numbers and dates: marks, units, kinds, days that do not exist."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from .table import Fault, Planted

NUMBERS = ("count", "part", "total", "amount", "decimal", "skewed")


def _cells(one: Planted, rng: random.Random, kinds: Sequence[str], few: bool = True) -> tuple[int, list[int]] | None:
    """Choose a column of some kinds and rows of it: few, or all that hold something."""
    places = one.of_kind(*kinds)
    if not places or len(one.rows) < 10:
        return None
    place = rng.choice(places)
    rows = [at for at, row in enumerate(one.rows) if row[place].strip()]
    if few:
        rows = rng.sample(rows, min(len(rows), max(1, min(len(one.rows) // 10, 4))))
    return place, rows


def _changed(
    one: Planted,
    rng: random.Random,
    code: str,
    kinds: Sequence[str],
    way: Callable[[str], str],
    few: bool | None = None,
) -> Planted | None:
    chosen = _cells(one, rng, kinds, rng.random() < 0.5 if few is None else few)
    if not chosen:
        return None
    place, rows = chosen
    hit = False
    for at in rows:
        said = way(one.rows[at][place])
        if said != one.rows[at][place]:
            one.rows[at][place] = said
            one.mark(code, at, place)
            hit = True
    return one if hit else None


def _thousands(text: str, mark: str) -> str:
    whole, _point, rest = text.partition(".") if "," not in text else text.partition(",")
    point = "," if "," in text else "."
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}".replace(",", mark)
    return f"{sign}{grouped}{point + rest if rest else ''}"


def thousands(one: Planted, rng: random.Random) -> Planted | None:
    """Put marks between thousands."""
    mark = "." if any("," in row[place] for row in one.rows for place in one.of_kind("amount", "decimal")) else ","
    chosen = rng.choice((mark, mark, " ", "'"))
    return _changed(
        one,
        rng,
        "thousands-mark",
        ("amount", "part", "total", "count", "skewed"),
        lambda text: _thousands(text, chosen),
    )


def decimal_comma(one: Planted, rng: random.Random) -> Planted | None:
    """Write some decimals with the other mark."""
    if "." not in "".join(row[place] for row in one.rows for place in one.of_kind("amount", "decimal")):
        return _changed(one, rng, "decimal-mark", ("amount", "decimal"), lambda text: text.replace(",", "."), few=True)
    return _changed(one, rng, "decimal-mark", ("amount", "decimal"), lambda text: text.replace(".", ","), few=None)


def currency(one: Planted, rng: random.Random) -> Planted | None:
    """Write signs of money in the cells."""
    way = rng.choice(("${}", "$ {}", "{} MXN", "{} pesos", "MX${}", "USD {}", "€{}"))
    return _changed(one, rng, "currency-in-cell", ("amount",), way.format)


def unit(one: Planted, rng: random.Random) -> Planted | None:
    """Write units in the cells."""
    way = rng.choice(
        ("{} km", "{} kg", "{}km", "{} ha", "{} m3", "{} mm", "{} hab.", "{} años", "{} µg/m3", "{} personas")
    )
    return _changed(one, rng, "unit-in-cell", ("count", "decimal", "skewed"), way.format)


def percent(one: Planted, rng: random.Random) -> Planted | None:
    """Write percents in the cells: a number as text, in this house."""
    return _changed(one, rng, "number-as-text", ("decimal",), "{}%".format)


def as_text(one: Planted, rng: random.Random) -> Planted | None:
    """Write numbers with an apostrophe, below zero in parentheses, or with the sign behind."""
    way = rng.choice(
        (lambda text: "'" + text, lambda text: f"({text.lstrip('-')})", lambda text: text.lstrip("-") + "-")
    )
    return _changed(one, rng, "number-as-text", ("amount", "count", "decimal"), way, few=True)


def word_among_numbers(one: Planted, rng: random.Random) -> Planted | None:
    """Write words where numbers belong."""
    said = rng.choice(
        ("doce", "aprox. 300", "10 o 12", "ver anexo", "cancelado", "12 aprox", "see note", "mayor a 100")
    )
    return _changed(one, rng, "mixed-types", ("count", "amount", "decimal", "part"), lambda _text: said, few=True)


def number_among_dates(one: Planted, rng: random.Random) -> Planted | None:
    """Write something else where dates belong."""
    said = rng.choice(("por confirmar junta", "semana 12", "fin de mes", "17"))
    return _changed(one, rng, "mixed-types", ("date", "day-first"), lambda _text: said, few=True)


def nothing_among_numbers(one: Planted, rng: random.Random) -> Planted | None:
    """Write a spelling of nothing among numbers or dates."""
    said = rng.choice(
        (
            "N/D",
            "ND",
            "S/D",
            "n.d.",
            "-",
            "NULL",
            "s/n",
            "N/A",
            "NA",
            "#N/A",
            "NaN",
            "sin dato",
            "No disponible",
            "--",
            "*",
            "...",
            "No aplica",
        )
    )
    return _changed(one, rng, "missing-marker", (*NUMBERS, "date"), lambda _text: said, few=True)


def nothing_among_words(one: Planted, rng: random.Random) -> Planted | None:
    """Write a spelling of nothing among words."""
    said = rng.choice(("N/D", "S/D", "NULL", "#N/A", "n/a", "-", "Sin dato", "(en blanco)", "nan", "s/d"))
    return _changed(
        one, rng, "missing-marker", ("category", "name", "town", "state", "firm"), lambda _text: said, few=True
    )


def nines(one: Planted, rng: random.Random) -> Planted | None:
    """Write nines for nothing in a column of small numbers."""
    places = [
        place for place in one.of_kind("count", "decimal", "score") if all(len(row[place]) <= 5 for row in one.rows)
    ]
    if not places or len(one.rows) < 12:
        return None
    place = rng.choice(places)
    most = max(float(row[place].replace(",", ".") or 0) for row in one.rows)
    said = rng.choice(("9999", "-999", "99999", "-9999"))
    if most > 400:
        return None
    for at in rng.sample(range(len(one.rows)), max(2, min(len(one.rows) // 12, 5))):
        one.rows[at][place] = said
        one.mark("missing-marker", at, place)
    return one


def outlier(one: Planted, rng: random.Random) -> Planted | None:
    """Make one number a hundred or a thousand times too large, as a lost point does, or below zero."""
    places = one.of_kind("count", "amount", "decimal")
    if not places or len(one.rows) < 20:
        return None
    place = rng.choice(places)
    values = [float(row[place].replace(",", ".") or 0) for row in one.rows]
    middle = sorted(map(abs, values))[len(values) // 2]
    if middle <= 0:
        return None
    rows = [at for at, value in enumerate(values) if value >= middle]
    at = rng.choice(rows)
    text = one.rows[at][place]
    if "." in text or "," in text:
        one.rows[at][place] = (
            text.replace(".", "").replace(",", "")
            if len(text.rsplit(text.strip("-0123456789")[:1])[-1]) > 1
            else text.replace(".", "00.").replace(",", "00,")
        )
    else:
        one.rows[at][place] = text + rng.choice(("000", "0000"))
    one.mark("outlier", at, place)
    return one


def wrong_sum(one: Planted, rng: random.Random) -> Planted | None:
    """Change one part or one total of a row that adds up."""
    totals = one.of_kind("total")
    if not totals or len(one.rows) < 10:
        return None
    place = totals[0]
    for at in rng.sample(range(len(one.rows)), 2):
        text = one.rows[at][place]
        size = rng.choice((1, 9, 10, 100))
        if "." in text or "," in text:
            comma = "," in text
            one.rows[at][place] = f"{float(text.replace(',', '.')) + size:.2f}".replace(".", "," if comma else ".")
        else:
            one.rows[at][place] = str(int(text) + size)
        one.mark("sum-mismatch", at, place)
    return one


def dates_otherwise(one: Planted, rng: random.Random) -> Planted | None:
    """Write some dates in another form than the rest."""
    way = rng.choice((lambda y, m, d: f"{d}/{m}/{y}", lambda y, m, d: f"{d}-{m}-{y}", lambda y, m, d: f"{y}/{m}/{d}",
                      lambda y, m, d: f"{y}{m}{d}", lambda y, m, d: f"{int(d)} de {_MONTHS[int(m) - 1]} de {y}",
                      lambda y, m, d: f"{d}-{_MONTHS[int(m) - 1][:3]}-{y}"))  # fmt: skip
    return _changed(one, rng, "mixed-dates", ("date",), lambda text: way(*text.split("-")), few=True)


_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)


def month_first(one: Planted, rng: random.Random) -> Planted | None:
    """Write dates with the month first among others with the day first."""

    def way(text: str) -> str:
        day, month, year = text.split("/")
        return f"{month}/{day}/{year}" if int(day) > 12 else text

    # Where the column has both orders, what can be read in both ways is open.
    one.allowed |= {"ambiguous-date"}
    return _changed(one, rng, "mixed-dates", ("day-first",), way, few=True)


def no_day_tells(one: Planted, rng: random.Random) -> Planted | None:
    """Write all dates with two numbers of twelve and less."""
    places = one.of_kind("date")
    if not places or len(one.rows) < 10:
        return None
    place = places[0]
    for other in places:
        for at, row in enumerate(one.rows):
            year = row[other][:4]
            day, month = rng.randint(1, 12), rng.randint(1, 12)
            row[other] = f"{day:02}/{month:02}/{year}"
            if day != month and other == place:
                one.mark("ambiguous-date", at, place)
            elif day != month:
                one.mark("ambiguous-date", at, other)
    return one


def no_such_day(one: Planted, rng: random.Random) -> Planted | None:
    """Write days that the calendar does not have."""
    said = rng.choice(("2023-02-30", "2023-13-05", "2023-04-31", "2023-02-29", "2023-00-10", "2023-11-00"))
    day, month, year = said[8:], said[5:7], said[:4]
    if one.of_kind("day-first"):
        return _changed(
            one,
            rng,
            "impossible-date",
            ("day-first",),
            lambda _text: f"{day}/{month}/{year}" if month < "13" else f"31/02/{year}",
            few=True,
        )
    return _changed(one, rng, "impossible-date", ("date",), lambda _text: said, few=True)


def short_year(one: Planted, rng: random.Random) -> Planted | None:
    """Write years of two digits."""
    if one.of_kind("day-first"):
        return _changed(one, rng, "two-digit-year", ("day-first",), lambda text: f"{text[:6]}{text[8:]}")
    return _changed(one, rng, "two-digit-year", ("date",), lambda text: f"{text[8:]}/{text[5:7]}/{text[2:4]}", few=None)


FAULTS: Sequence[Fault] = (
    thousands, decimal_comma, currency, unit, percent, as_text, word_among_numbers, number_among_dates, nothing_among_numbers,
    nothing_among_words, nines, outlier, wrong_sum, dates_otherwise, month_first, no_day_tells, no_such_day, short_year,
)  # fmt: skip
