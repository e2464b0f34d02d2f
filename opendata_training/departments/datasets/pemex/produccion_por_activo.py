"""Oil and gas by asset and month, as a report's table leaves them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, Tidy, release, some, spoil
from ...making import Block, Maker, derived, series

YEARS = range(2012, 2016)
_NAMES = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
MONTHS = tuple(f"{name}-{{yy}}" for name in _NAMES)
# The assets by region; their keys are invented.
ASSETS = (
    *(("Marina Noreste", "01", "Cantarell"), ("Marina Noreste", "02", "Ku-Maloob-Zaap")),
    *(("Marina Suroeste", "03", "Abkatún-Pol-Chuc"), ("Marina Suroeste", "04", "Litoral de Tabasco")),
    *(("Sur", "05", "Bellota-Jujo"), ("Sur", "06", "Cinco Presidentes"), ("Sur", "07", "Macuspana-Muspac")),
    *(("Norte", "08", "Aceite Terciario del Golfo"), ("Norte", "09", "Burgos"), ("Sur", "10", "Samaria-Luna")),
    *(("Norte", "11", "Poza Rica-Altamira"), ("Norte", "12", "Veracruz")),
)
# A product, its unit, and how much there is of it beside the most.
PRODUCTS = (
    ("Petróleo crudo pesado", "bd", 1.0),
    ("Petróleo crudo ligero", "bd", 0.6),
    ("Petróleo crudo superligero", "bd", 0.2),
    ("Gas natural", "MMpcd", 0.005),
    ("Condensado", "bd", 0.02),
)
# What each year calls its columns; the company was reorganised in 2015.
TITLES = {
    2012: {"Región": "REGION", "Activo": "ACTIVO INTEGRAL", "Producto": "PRODUCTO"},
    2015: {"Producto": "Hidrocarburo", "Unidad": "UM", "Activo": "Activo de Producción"},
}
NUMBERED = {"Gas natural": "Gas natural 1/", "Condensado": "Condensado 2/"}
UNITS = {"bd": ["b/d", "BPD"], "MMpcd": ["MMPCD", "mmpcd"]}
ABOVE = some(
    "Petróleos Mexicanos",
    "Producción de hidrocarburos por activo",
    "Promedio diario de cada mes",
    "Subdirección de Producción",
    "Cifras sujetas a conciliación",
    "Reporte PROD-12",
    least=2,
)
_INVENTED = "Nota: todas las cifras son inventadas para capacitación."
_BARRELS = "bd: barriles diarios. MMpcd: millones de pies cúbicos diarios."
_UNKNOWN, _ADJUSTED = "n.d.: no disponible.", "Los paréntesis indican un ajuste a meses anteriores."
NOTES = some(
    _INVENTED,
    _BARRELS,
    "Los meses en blanco aún no se reportan.",
    "La suma de las partes puede no coincidir por el redondeo.",
    "Elaboró: Subdirección de Producción.",
)
FOOTNOTES = [
    _INVENTED,
    "1/ Incluye nitrógeno.",
    "2/ Medido a la entrada de las plantas.",
    _BARRELS,
    _UNKNOWN,
    _ADJUSTED,
]
THOUSANDS = [
    _INVENTED,
    "Mbd: miles de barriles diarios. MMMpcd: miles de millones de pies cúbicos diarios.",
    *("Los meses en blanco aún no se reportan.", _UNKNOWN, _ADJUSTED),
]
# Figures are not known in these months alone, so that they can be told from months still to come.
KNOWN = 6


def _months(reported: tuple[int, int] | None) -> Maker:
    factors = [one[2] for one in PRODUCTS]
    return series(MONTHS, 60, 90_000, like="product", factors=factors, least=0.85, reported=reported)


_CLOSED, _RUNNING = _months(None), _months((6, 11))


def _figures(block: Block) -> list[list[str]]:
    """Give the months: years before 2014 are whole, and all but 2014 have adjustments below zero and figures not known."""
    year = block.facts["year"]
    columns = [list(cells) for cells in (_CLOSED if year < 2014 else _RUNNING).make(block)]
    if year == 2014:
        return columns
    told = sum(any(cells) for cells in columns)
    first = block.chance("adjusted").between(0, 8)
    shares = block.chance("adjustment").wholes(block.rows, 20, 200).tolist()
    months = block.chance("month").wholes(block.rows, 1, told - 1).tolist()
    gaps = block.chance("gap").wholes(block.rows, 0, KNOWN - 1).tolist()
    for at, row in enumerate(block.rows.tolist()):
        if row % 9 == first:
            cell = columns[months[at]][at]
            columns[months[at]][at] = f"-{max(1, int(cell) * shares[at] // 1000)}"
        elif row % 9 == (first + 4) % 9:
            columns[gaps[at]][at] = ""
    return columns


def _who(block: Block) -> list[list[str]]:
    """Give product, unit, region, key, asset and well: the products one after the other, each with wells of all assets."""
    import numpy as np

    from ...making.basic import picked

    product, within = block.parted(len(PRODUCTS))
    # A few assets, or all of them when the table is large enough to show them.
    many = min(len(ASSETS), max(6, block.nominal // len(PRODUCTS) * 2 // 3))
    chosen = np.array(block.lasting("assets").some(range(len(ASSETS)), many))
    asset = chosen[within % many]
    block.numbers["product"], block.numbers["asset"] = product, asset
    wells = [
        f"{ASSETS[of][2].split('-')[0]}-{101 + number * 7}"
        for of, number in zip(asset.tolist(), (within // many).tolist(), strict=True)
    ]
    kinds = [picked([str(one[at]) for one in PRODUCTS], product) for at in (0, 1)]
    return [*kinds, *(picked([one[at] for one in ASSETS], asset) for at in (0, 1, 2)), wells]


def _defects(year: int) -> list[Spoil]:
    months = [month.format(yy=year % 100) for month in MONTHS]
    told = f"{months[0]}:{months[-1]}"
    wide = spoil("wide-columns", name="Mes", values="Producción", times=months)
    totals = spoil("total-row", by="Producto", label="Producto", columns=told, word="Total")
    commas, less = spoil("thousands-mark", columns=told), spoil("negative-in-parentheses", columns=told)
    unknown = spoil("missing-marker", columns=f"{months[0]}:{months[KNOWN - 1]}", marker="n.d.")
    zero = spoil("lost-leading-zero", columns="Clave", width=2)
    titles = [spoil("column-renamed", column=column, to=to) for column, to in TITLES.get(year, {}).items()]
    above, latin = spoil("preamble", titles=ABOVE), spoil("encoding-error", encoding="windows-1252")
    numbered = spoil("value-renamed", columns="Producto", names=NUMBERED)
    if year == 2012:
        end = [above, spoil("footer", notes=FOOTNOTES), latin]
        return [wide, numbered, totals, commas, less, unknown, zero, *titles, *end]
    if year == 2013:
        return [
            *(wide, spoil("category-variant", columns="Unidad", every=10, variants=UNITS)),
            *(numbered, totals, commas, less, unknown, zero, spoil("merged-cells", column="Producto")),
            spoil("multirow-header", over={"Promedio diario": [months[0], months[-1]]}),
            *(above, spoil("footer", notes=FOOTNOTES, blank=1)),
        ]
    if year == 2014:
        return [wide, totals, commas, zero, above, spoil("footer", notes=NOTES), spoil("byte-order-mark")]
    return [
        *(wide, spoil("unit-changed", columns=told, by=3, unit={"from": "bd", "to": "Mbd"})),
        spoil("value-renamed", columns="Unidad", names={"bd": "Mbd", "MMpcd": "MMMpcd"}),
        *(less, unknown, zero, *titles, spoil("column-moved", column="Región", to=0, at=2)),
        *(above, spoil("footer", notes=THOUSANDS), latin),
    ]


DATASET = Dataset(
    Entry(
        title=Words("Oil and gas by asset and month", "Petróleo y gas por activo y mes"),
        what=Words(
            "A row is a product of a well in a month, and how much of it was produced a day.",
            "Una fila es un producto de un pozo en un mes, y cuánto se produjo por día.",
        ),
        owner="Subdirección de Producción",
        system="Sistema de información operativa",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Analysts rebuild this table by hand from the monthly report, which is a PDF.",
            "Analistas rehacen esta tabla a mano con el reporte mensual, que es un PDF.",
        ),
        effort=2,
        barriers=("format", "titles-change"),
        legal_basis=Words(
            "Law of Petróleos Mexicanos: the company reports its production.",
            "Ley de Petróleos Mexicanos: la empresa informa su producción.",
        ),
        frequency="R/P1M",
    ),
    key=("Producto", "Pozo", "Mes"),
    columns=(
        derived(("Producto", "Unidad", "Región", "Clave", "Activo", "Pozo"), _who),
        derived(MONTHS, _figures),
    ),
    releases=tuple(
        release(str(year), f"produccion-por-activo-{year}.csv", *_defects(year), year=year, yy=year % 100)
        for year in YEARS
    ),
    full=24_000,
    small=50,
    tidy=Tidy(MONTHS, "Mes", "Producción"),
)
