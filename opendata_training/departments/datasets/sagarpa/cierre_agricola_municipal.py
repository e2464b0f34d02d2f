"""What was sown, harvested and earned, by municipality and crop, under two generations of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, some, spoil
from ...making import Block, Maker, derived, fact, only, place
from ...making.basic import picked, written
from ...making.where import chosen_places
from ...variants import SPREAD
from ._crops import CROPS, GROWN, OI, ORDER, PE, PV, RAIN, WATERED, climates
from ._lists import CAPITALS, DISTRICTS, plain

if TYPE_CHECKING:
    import numpy as np

OLD, NEW = ("2013", "2014"), ("2015", "2016")
# How many rows a municipality has in a small file.
PER = 8
# The titles of the older system. CVEEDO, NOMEDO and MODALIDAD are ours, because the municipality's key needs its state.
TITLES = {
    **{"Anio": "ANO", "Idestado": "CVEEDO", "Nomestado": "NOMEDO", "Idddr": "CDDR", "Nomddr": "NDDR"},
    **{"Idmunicipio": "CMUN", "Nommunicipio": "NMUN", "Nomcicloproductivo": "CICLO", "Nommodalidad": "MODALIDAD"},
    **{"Idcultivo": "CVECUL", "Nomcultivo": "CULTIVO", "Sembrada": "SUPSEM", "Cosechada": "SUPCOSE"},
    **{"Siniestrada": "SUPSINI", "Volumenproduccion": "PRODTON", "Rendimiento": "RENDMNTO", "Precio": "PMR"},
    "Valorproduccion": "VALPROD",
}
_SUMS = ["Sembrada", "Cosechada", "Siniestrada", "Volumenproduccion", "Valorproduccion"]
_VARIANTS = {one[0]: [one[0].upper(), plain(one[0]) if plain(one[0]) != one[0] else one[0].lower()] for one in CROPS}


def _grown(block: Block) -> list[list[str]]:
    """Give cycle and water; a municipality grows the same in all releases."""
    import numpy as np

    most = -(-int(block.nominal * (1 + SPREAD)) // len(chosen_places(block, PER)))
    # A small table shows the commonest crops.
    known = sorted(GROWN[: max(3 * most, 24)], key=lambda one: (ORDER.index(one[0]), one[2], one[1]))
    step = max(1, len(known) // most)
    within = block.numbers["within"]
    which = (block.numbers["place"] * 1000 + within).astype(np.uint64)
    # One crop of each few that follow each other, so that they stay in their order and none comes twice.
    codes = (within * step + block.lasting("crops").wholes(which, 0, step - 1)) % len(known)
    crop = np.array([one[2] for one in known])[codes]
    block.numbers["crop"] = climates()[block.numbers["state"], crop]
    block.numbers["perennial"] = np.array([one[0] == PE for one in known])[codes]
    block.numbers["watered"] = np.array([one[1] == WATERED for one in known])[codes]
    return [picked([one[0] for one in known], codes), picked([one[1] for one in known], codes)]


def _figures(block: Block) -> list[list[str]]:
    """Give areas, volume, yield, price and value, each true to the others; no yield or price where nothing was harvested."""
    import numpy as np

    def shares(about: str) -> np.ndarray:
        return block.chance(about).shares(block.rows)

    crop = block.numbers["crop"]
    which = (block.numbers["place"] * 1000 + crop * 4 + block.numbers["watered"]).astype(np.uint64)
    size, usual, price_, per = (np.array([one[at] for one in CROPS])[crop] for at in (2, 3, 4, 3))
    level = block.lasting("sown").shares(which)
    # Areas are told to a quarter of a hectare.
    sown = ((level * level * level * size * 4_000 + 2) * (0.85 + 0.3 * shares("sown")) * 4).astype(np.int64) * 25
    lost_ = shares("lost")
    share = np.where(lost_ < 0.05, 1.0, np.where(lost_ < 0.3, lost_ - 0.05, 0.0))
    lost = np.where(share == 1.0, sown, (sown * share).astype(np.int64) // 25 * 25)
    growing = np.where(block.numbers["perennial"], (sown - lost) * shares("growing") * 0.2, 0).astype(np.int64)
    cut = sown - lost - growing // 25 * 25
    per = usual * np.where(block.numbers["watered"], 1.0, 0.45) * (0.75 + 0.5 * shares("yield"))
    volume = cut * per.astype(np.int64) // 100
    price = (price_ * 100 * (0.7 + 0.6 * shares("price"))).astype(np.int64)
    value = (volume * price + 50) // 100
    some_ = np.maximum(cut, 1)
    gives = (volume * 100 + some_ // 2) // some_
    none = (cut == 0).tolist()
    known = [["" if gone else cell for gone, cell in zip(none, written(one, 2), strict=True)] for one in (gives, price)]
    return [*(written(one, 2) for one in (sown, cut, lost, volume)), *known, written(value, 2)]


def _district(block: Block) -> list[list[str]]:
    found = [DISTRICTS[one] for one in chosen_places(block, PER)]
    return [picked([one[at] for one in found], block.numbers["place"]) for at in (0, 1)]


def _of_crop(label: str, values: list[str]) -> Maker:
    return derived(label, lambda block: picked(values, block.numbers["crop"]))


def _defects(year: int) -> list[Spoil]:
    def keys(**widths: int) -> list[Spoil]:
        return [spoil("lost-leading-zero", columns=column, width=width) for column, width in widths.items()]

    off = spoil("sum-mismatch", columns="Rendimiento", every=100)
    once = spoil("merged-cells", column="Nomestado")
    latin = spoil("encoding-error", encoding="windows-1252")
    if year <= 2014:
        names = [
            spoil("column-removed", column="Nomunidad", at=9),
            spoil("value-renamed", columns="Nomestado", names=CAPITALS),
            spoil("value-renamed", columns="Nomcicloproductivo", names={OI: "OI", PV: "PV", PE: "PE"}),
            spoil("value-renamed", columns="Nommodalidad", names={WATERED: "R", RAIN: "T"}),
        ]
        titles = [spoil("column-renamed", column=column, to=to) for column, to in TITLES.items()]
        titles.append(spoil("column-moved", column="Nomcicloproductivo", to=1, at=7))
        if year == 2013:
            zeros = keys(Idestado=2, Idddr=3, Idmunicipio=3, Idcultivo=3)
            return [
                *names,
                off,
                *zeros,
                spoil("missing-marker", columns="Rendimiento:Precio", marker="n.d."),
                *titles,
                latin,
            ]
        total = spoil("total-row", label="Nomestado", columns=_SUMS, word="TOTAL NACIONAL")
        marks = spoil("thousands-mark", columns=["Volumenproduccion", "Valorproduccion"])
        return [*names, off, total, marks, once, *titles, spoil("footer", notes=NOTES), latin]
    gone = [spoil("column-removed", column=one, at=at) for one, at in (("Idddr", 3), ("Nomddr", 3), ("Idcultivo", 8))]
    if year == 2015:
        total = spoil("total-row", by="Nomestado", label="Nomestado", columns=_SUMS, word="Total")
        zeros = keys(Idestado=2, Idmunicipio=3)
        return [*gone, off, total, *zeros, once, spoil("preamble", titles=ABOVE), spoil("byte-order-mark")]
    typed = spoil("category-variant", columns="Nomcultivo", every=40, variants=_VARIANTS)
    hectares = spoil("unit-in-cell", columns="Sembrada", every=60, unit="ha")
    return [*gone, typed, off, hectares, *keys(Idmunicipio=3), once, spoil("footer", notes=NOTES, blank=1), latin]


ABOVE = some(
    "Servicio de Información Agroalimentaria y Pesquera",
    "Cierre de la producción agrícola por municipio",
    "Riego y temporal, todos los ciclos",
    "Superficie en hectáreas, valor en pesos",
    least=2,
)
NOTES = some(
    "Nota: todas las cifras son inventadas para capacitación.",
    "El volumen está en la unidad de cada cultivo: toneladas, gruesas o manojos.",
    "PMR: precio medio rural, en pesos por unidad.",
    "Fuente: Servicio de Información Agroalimentaria y Pesquera, con información de las delegaciones.",
    "La superficie cosechada de los perennes no incluye la que está en desarrollo.",
    least=2,
)

DATASET = Dataset(
    Entry(
        title=Words(
            "Crops at the close of the year, by municipality", "Cierre de la producción agrícola por municipio"
        ),
        what=Words(
            "A row is a crop of a municipality in a season: what was sown, harvested and lost, how much it gave and was worth.",
            "Una fila es un cultivo de un municipio en un ciclo: lo sembrado, cosechado y siniestrado, cuánto dio y cuánto valió.",
        ),
        owner="Servicio de Información Agroalimentaria y Pesquera (SIAP)",
        system="Red agropecuaria en web, que capturan los distritos de desarrollo rural",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Growers' unions, banks and insurers ask for it every spring, and universities rebuild the series by hand.",
            "Uniones de productores, bancos y aseguradoras la piden cada primavera, y universidades rehacen la serie a mano.",
        ),
        effort=3,
        barriers=("titles-change", "quality"),
        legal_basis=Words(
            "Law on Sustainable Rural Development: the Ministry keeps the national information system for the "
            "countryside.",
            "Ley de Desarrollo Rural Sustentable: la Secretaría integra el sistema nacional de información del campo.",
        ),
        frequency="R/P1Y",
    ),
    key=("Anio", "Idestado", "Idmunicipio", "Nomcicloproductivo", "Nommodalidad", "Nomcultivo"),
    columns=(
        fact("Anio", "{year}"),
        place(state_key="Idestado", state="Nomestado", per=PER),
        only(derived(("Idddr", "Nomddr"), _district), *OLD),
        place(key="Idmunicipio", municipality="Nommunicipio", per=PER),
        derived(("Nomcicloproductivo", "Nommodalidad"), _grown),
        only(_of_crop("Nomunidad", [one[1] for one in CROPS]), *NEW),
        only(_of_crop("Idcultivo", [f"{at:03d}" for at in range(1, len(CROPS) + 1)]), *OLD),
        _of_crop("Nomcultivo", [one[0] for one in CROPS]),
        derived((*_SUMS[:4], "Rendimiento", "Precio", "Valorproduccion"), _figures),
    ),
    releases=tuple(
        release(one, f"cierre-agricola-municipal-{one}.csv", *_defects(int(one)), year=int(one)) for one in (*OLD, *NEW)
    ),
    full=30_000,
    small=160,
    known={
        "sum-mismatch": "Rendimiento=Volumenproduccion/Cosechada",
    },
)
