"""Prices of everyday things in shops, a file a month: many rows, written in another way each time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, either, release, spoil
from ...making import Block, derived
from ...making.basic import picked, written
from ...variants import SPREAD
from ._catalogue import COUNTS, ITEMS, SHELVES, STARTS
from ._shops import CHAINS, CITIES, KINDS, QUARTERS, STREETS

if TYPE_CHECKING:
    pass

ITEM = ("PRODUCTO", "PRESENTACION", "MARCA", "CATEGORIA", "CATALOGO")
SHOP = (
    *("CADENACOMERCIAL", "GIRO", "NOMBRECOMERCIAL", "DIRECCION", "ESTADO", "MUNICIPIO"),
    *("LATITUD", "LONGITUD"),
)
# The titles since January 2016.
SNAKE = {label: label.lower() for label in (*ITEM, "PRECIO", *SHOP)} | {
    "FECHAREGISTRO": "fecha_registro",
    "CADENACOMERCIAL": "cadena_comercial",
    "NOMBRECOMERCIAL": "nombre_comercial",
}
# A shop is visited once a week, and about so many prices are taken down in a month.
VISITS, ROWS_OF_A_SHOP = 4, 90
_CAPITAL = [at for at, city in enumerate(CITIES) if city[0] == "09"]
_OTHERS = [at for at in range(len(CITIES)) if at not in _CAPITAL]


def _shops_of(block: Block) -> int:
    return max(8, -(-block.nominal // ROWS_OF_A_SHOP))


def _items(block: Block) -> list[list[str]]:
    """Give what each price is of: shop after shop, and within a shop visit after visit the same things."""
    import numpy as np

    shops = _shops_of(block)
    shop, within = block.parted(shops)
    most = -(-int(block.nominal * (1 + SPREAD)) // shops)
    basket = -(-max(most, -(-block.total // shops)) // VISITS)
    shelf = np.array(KINDS)[shop % len(KINDS)]
    # Shops of a kind sell half the same things, so that they can be compared.
    width = min(max(COUNTS), 2 * basket)
    shown = np.zeros((len(COUNTS), width), dtype=np.int64)
    for at, (count, start) in enumerate(zip(COUNTS, STARTS, strict=True)):
        some = block.lasting(f"items {at}").some(range(start, start + count), min(width, count))
        shown[at] = np.resize(np.array(some), width)
    offset = block.lasting("offset").wholes(shop.astype(np.uint64), 0, basket)
    kept = np.minimum(np.array(COUNTS), width)[shelf]
    item = shown[shelf, (offset + within % basket) % kept]
    block.numbers.update({"shop": shop, "visit": within // basket, "item": item})
    return [picked([one[0][at] for one in ITEMS], item) for at in range(len(ITEM))]


def _prices(block: Block) -> list[str]:
    """Give the price: that of the thing, dearer or cheaper by shop, week and month, to ten cents."""
    import numpy as np

    every = np.arange(len(ITEMS), dtype=np.uint64)
    low, high = (np.array([one[at] for one in ITEMS]) * 100 for at in (1, 2))
    usual = low + (high - low) * block.lasting("PRECIO").wholes(every, 0, 100) // 100
    shop = block.lasting("dear").wholes(block.numbers["shop"].astype(np.uint64), 90, 112)
    week = block.chance("PRECIO").wholes(block.rows, 95, 105)
    cents = usual[block.numbers["item"]] * shop * week * (1000 + 4 * block.facts["at"]) // 10_000_000
    found, at = np.unique(cents // 10 * 10, return_inverse=True)
    return picked(written(found, 2), at)


def _dates(block: Block) -> list[str]:
    """Give the day: each shop has its own weekday."""
    import numpy as np

    weekday = block.lasting("weekday").wholes(block.numbers["shop"].astype(np.uint64), 0, 6)
    first = (weekday - date.fromisoformat(f"{block.release}-01").weekday()) % 7
    days = [f"{block.release}-{day:02d}" for day in range(1, 29)]
    return picked(days, first + 7 * block.numbers["visit"])


def _shops(block: Block) -> list[list[str]]:
    """Give the shop; one in eight is not on the map."""
    import numpy as np

    shops = _shops_of(block)
    chance = block.lasting("cities")
    many = min(len(_OTHERS), max(2, shops // 3))
    capital = chance.some(_CAPITAL, 1 if many < len(_OTHERS) else len(_CAPITAL))
    cities = sorted(capital + chance.some(_OTHERS, many))
    unmapped = chance.between(0, 7)
    first = int(block.numbers["shop"][0])
    numbers = range(first, int(block.numbers["shop"][-1]) + 1)
    draws = block.lasting("shop").draws(np.array(numbers, dtype=np.uint64)).tolist()
    table = []
    for number, draw in zip(numbers, draws, strict=True):
        state, municipality, north, west = CITIES[cities[number * len(cities) // shops]]
        kind = KINDS[number % len(KINDS)]
        chain, quarter = CHAINS[kind][draw % len(CHAINS[kind])], QUARTERS[(draw >> 8) % len(QUARTERS)]
        street = f"{STREETS[(draw >> 16) % len(STREETS)]} Núm. {1 + (draw >> 24) % 1900}, Col. {quarter}"
        place = np.array([north - 150 + (draw >> 36) % 300, -(west - 150 + (draw >> 48) % 300)])
        latitude, longitude = ("", "") if number % 8 == unmapped else written(place, 4)
        name = f"{chain} Sucursal {number + 1} {quarter}"
        where = (STATES[state], MUNICIPALITIES[state][municipality], latitude, longitude)
        table.append((chain, SHELVES[kind][0], name, street, *where))
    codes = block.numbers["shop"] - first
    return [picked([one[at] for one in table], codes) for at in range(len(SHOP))]


_FORMER = spoil("value-renamed", columns="ESTADO", names={**FORMERLY, "México": "Estado de México"})
_SNAKE = [spoil("column-renamed", column=column, to=to) for column, to in SNAKE.items()]
_LATIN = spoil("encoding-error", encoding="windows-1252")
_LOST = spoil("lost-character", columns=["PRODUCTO", "NOMBRECOMERCIAL", "DIRECCION"], every=20)
_KINDS = {"Tienda de autoservicio": ["Autoservicio", "TIENDA DE AUTOSERVICIO", "Tienda de auto servicio"]}


def _dated(form: str) -> Spoil:
    return spoil("date-form", columns="FECHAREGISTRO", form=form)


def _unmapped(marker: str) -> Spoil:
    return spoil("missing-marker", columns=["LATITUD", "LONGITUD"], marker=marker)


# What is wrong with each month's file; the system was replaced in January 2016, the capital's name changed in its last days.
MONTHS: dict[str, Sequence[Spoil]] = {
    "2015-09": (spoil("outlier", columns="PRECIO", every=60), _FORMER, _dated("dd/mm/yyyy"), _LATIN),
    "2015-10": (
        *(_LOST, _FORMER, _dated("yyyy-mm-dd 00:00:00"), _unmapped("NULL")),
        spoil("byte-order-mark"),
    ),
    "2015-11": (
        *(spoil("duplicate-row", every=40), _FORMER, _dated("dd-mm-yyyy"), _LATIN),
        spoil("delimiter-unusual", delimiter=either(";", "|")),
    ),
    "2015-12": (
        spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=120),
        spoil("category-variant", columns="GIRO", every=120, variants=_KINDS),
        *(_FORMER, _dated("yyyymmdd"), spoil("thousands-mark", columns="PRECIO"), _LATIN),
    ),
    "2016-01": (
        spoil("whitespace", columns="MARCA", every=24),
        *(_FORMER, spoil("two-digit-year", columns="FECHAREGISTRO", century="20"), _unmapped("0"), *_SNAKE),
        spoil("byte-order-mark"),
    ),
    "2016-02": (
        *(spoil("outlier", columns="PRECIO", every=60), spoil("duplicate-row", every=60), _dated("dd/mm/yyyy")),
        *(*_SNAKE, _LATIN),
    ),
    "2016-03": (
        spoil("mixed-dates", columns="FECHAREGISTRO", every=30, forms=["dd/mm/yyyy", "yyyy-mm-dd 00:00:00"]),
        *(_LOST, _unmapped("S/D"), *_SNAKE),
    ),
    "2016-04": (
        *(_dated("dd/mm/yyyy"), spoil("ambiguous-date", columns="FECHAREGISTRO", every=120)),
        spoil("mojibake", columns="PRODUCTO:MUNICIPIO"),
        *_SNAKE,
    ),
}

DATASET = Dataset(
    Entry(
        title=Words("Who is who in prices", "Quién es Quién en los Precios"),
        what=Words(
            "A row is the price of a product in a shop on a day.",
            "Una fila es el precio de un producto en un establecimiento y un día.",
        ),
        owner="Dirección General de Estudios sobre Consumo",
        system="Base de datos del programa, que los encuestadores llenan desde los establecimientos",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Newspapers quote it every week, and developers copy the website's pages because there is no file.",
            "Los periódicos lo citan cada semana, y hay programadores que copian las páginas del sitio porque no hay un archivo.",
        ),
        effort=3,
        barriers=("size", "titles-change"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office gathers and makes known information on prices.",
            "Ley Federal de Protección al Consumidor: la Procuraduría recopila y divulga información sobre precios.",
        ),
        frequency="R/P1M",
    ),
    key=("PRODUCTO", "PRESENTACION", "MARCA", "NOMBRECOMERCIAL", "FECHAREGISTRO"),
    columns=(
        derived(ITEM, _items),
        derived("PRECIO", _prices),
        derived("FECHAREGISTRO", _dates),
        derived(SHOP, _shops),
    ),
    releases=tuple(
        release(month, f"quien-es-quien-en-los-precios-{month}.csv", *defects, at=at)
        for at, (month, defects) in enumerate(MONTHS.items())
    ),
    full=600_000,
    small=240,
    known={
        "outlier": "PRECIO<=1000|CATALOGO='Electrodomésticos';PRECIO<=20000",
        "ambiguous-date": "ambiguous-date;FECHAREGISTRO>=2016-04-01;FECHAREGISTRO<=2016-04-30",
    },
)
