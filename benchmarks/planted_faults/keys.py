"""Faults of keys and places: zeros lost, rows and keys twice, coordinates, people."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .table import Fault, Planted


def zeros_lost(one: Planted, rng: random.Random) -> Planted | None:
    """Take the zeros from a column of keys, as a spreadsheet program does."""
    places = [place for place in one.of_kind("code") if sum(row[place].startswith("0") for row in one.rows) >= 2]
    if not places:
        return None
    place = rng.choice(places)
    rows = [at for at, row in enumerate(one.rows) if row[place].startswith("0")]
    if rng.random() < 0.3:
        rows = rng.sample(rows, max(1, len(rows) // 5))
    for at in rows:
        one.rows[at][place] = one.rows[at][place].lstrip("0")
        one.mark("lost-leading-zero", at, place)
    return one


def scientific(one: Planted, rng: random.Random) -> Planted | None:
    """Write long keys in scientific notation."""
    places = [
        place
        for place in one.of_kind("key", "phone")
        if all(row[place].isdigit() and len(row[place]) > 9 for row in one.rows)
    ]
    if not places or len(one.rows) < 6:
        return None
    place = places[0]
    rows = range(len(one.rows)) if rng.random() < 0.5 else rng.sample(range(len(one.rows)), 3)
    for at in rows:
        said = f"{float(one.rows[at][place]):.5E}".replace("E+", "E+")
        one.rows[at][place] = said.replace(".", ",") if one.delimiter == ";" else said
        one.mark("scientific-key", at, place)
    # A key of which all are alike names nothing.
    one.allowed |= {"unique-error"}
    return one


def row_twice(one: Planted, rng: random.Random) -> Planted | None:
    """Put a row in a second time."""
    if len(one.rows) < 6:
        return None
    for _time in range(2):
        first = rng.randrange(len(one.rows))
        at = rng.choice((first + 1, len(one.rows)))
        one.rows.insert(at, list(one.rows[first]))
        one.marks = [
            mark._replace(row=mark.row + 1) if mark.row and mark.row >= one.record(at) else mark for mark in one.marks
        ]
        one.mark("duplicate-row", at)
    one.allowed |= {"unique-error"}
    return one


def key_twice(one: Planted, rng: random.Random) -> Planted | None:
    """Give two rows one key."""
    places = one.of_kind("key")
    if not places or len(one.rows) < 10:
        return None
    first, second = sorted(rng.sample(range(len(one.rows)), 2))
    one.rows[second][places[0]] = one.rows[first][places[0]]
    one.mark("unique-error", second, places[0])
    # Which of the two is wrong nobody can tell.
    one.allowed |= {"duplicate-row"}
    return one


def swapped(one: Planted, rng: random.Random) -> Planted | None:
    """Exchange latitude and longitude in some rows."""
    latitudes, longitudes = one.of_kind("latitude"), one.of_kind("longitude")
    if not latitudes or len(one.rows) < 10 or one.name == "trees":
        return None
    for at in range(len(one.rows)) if rng.random() < 0.3 else rng.sample(range(len(one.rows)), 2):
        row = one.rows[at]
        row[latitudes[0]], row[longitudes[0]] = row[longitudes[0]], row[latitudes[0]]
        one.mark("coordinate-swapped", at)
    return one


def far_away(one: Planted, rng: random.Random) -> Planted | None:
    """Lose the sign of a longitude, or put a point nowhere or off the earth."""
    latitudes, longitudes = one.of_kind("latitude"), one.of_kind("longitude")
    if not latitudes or len(one.rows) < 10 or one.name == "trees":
        return None
    at = rng.randrange(len(one.rows))
    row = one.rows[at]
    way = rng.randrange(4)
    if way == 0:
        row[longitudes[0]] = row[longitudes[0]].lstrip("-")
    elif way == 1:
        row[latitudes[0]] = row[longitudes[0]] = "0"
    elif way == 2:
        row[latitudes[0]] = row[latitudes[0]].replace(".", "").replace(",", "")
    else:
        row[latitudes[0]] = "-" + row[latitudes[0]]
    one.mark("coordinate-range", at)
    if way == 1:
        one.allowed |= {"missing-marker"}
    return one


def degrees(one: Planted, rng: random.Random) -> Planted | None:
    """Write coordinates in degrees, minutes and seconds."""
    latitudes, longitudes = one.of_kind("latitude"), one.of_kind("longitude")
    if not latitudes or len(one.rows) < 6:
        return None
    way = rng.choice(("{}°{}'{}\"{}", "{}° {}' {}\" {}", "{}º{}´{}´´{}", "{} {} {} {}", "{}°{}′{}″{}"))
    for at in range(len(one.rows)) if rng.random() < 0.5 else rng.sample(range(len(one.rows)), 2):
        for place, letters in ((latitudes[0], "NS"), (longitudes[0], "EW")):
            value = float(one.rows[at][place].replace(",", "."))
            minutes = abs(value) % 1 * 60
            one.rows[at][place] = way.format(
                int(abs(value)), int(minutes), f"{minutes % 1 * 60:.1f}", letters[value < 0]
            )
            one.mark("coordinate-dms", at, place)
    return one


def no_such_place(one: Planted, rng: random.Random) -> Planted | None:
    """Write a state, or its key, that does not exist."""
    places = one.of_kind("state")
    codes = [place for place in one.of_kind("code") if one.labels[place].lower() in ("clave_ent", "cve_ent")]
    if len(one.rows) < 10 or not (places or codes):
        return None
    if codes and (not places or rng.random() < 0.5):
        place, said = codes[0], rng.choice(("33", "64", "45"))
    else:
        place, said = places[0], rng.choice(("Nueva Galicia", "Texas", "Anáhuac", "Guadalajara"))
    at = rng.randrange(len(one.rows))
    one.rows[at][place] = said
    one.mark("unknown-geography", at, place)
    return one


def people(one: Planted, rng: random.Random) -> Planted | None:
    """Put in what is personal: CURP, a person's RFC, private addresses, mobile telephones."""
    if len(one.rows) < 10:
        return None
    rows = len(one.rows)
    way = rng.randrange(4)
    first = ("GARC", "LOPM", "HERJ", "RAMA", "MOVS", "PEGL")
    born = [f"{rng.randint(50, 99)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}" for _row in range(rows)]
    if way == 0:
        label = "CURP"
        cells = [
            f"{rng.choice(first)}{day}{rng.choice('HM')}SRRLN{rng.choice('ABC')}{rng.randint(0, 9)}" for day in born
        ]
    elif way == 1:
        label = rng.choice(("RFC", "rfc_persona"))
        cells = [f"{rng.choice(first)}{day}{rng.choice('AB')}{rng.choice('CD')}{rng.randint(0, 9)}" for day in born]
    elif way == 2:
        label = rng.choice(("Correo", "email", "Contacto"))
        cells = [f"{name}{number}@{rng.choice(('gmail.com', 'hotmail.com', 'yahoo.com.mx'))}" for number in range(rows)
                 for name in (rng.choice(("maria", "jose.luis", "ana")),)]  # fmt: skip
    else:
        label = rng.choice(("Celular", "Teléfono celular", "Móvil"))
        cells = [f"55{rng.randint(10000000, 99999999)}" for _row in range(rows)]
    at = rng.randrange(1, len(one.labels) + 1)
    one.labels.insert(at, label)
    one.kinds.insert(at, "person")
    for row, cell in zip(one.rows, cells, strict=True):
        row.insert(at, cell)
    one.mark("personal-data", None, at)
    return one


FAULTS: Sequence[Fault] = (
    zeros_lost,
    scientific,
    row_twice,
    key_twice,
    swapped,
    far_away,
    degrees,
    no_such_place,
    people,
)
