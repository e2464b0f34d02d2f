"""The farmers of irrigation districts: how much land each waters, and with what crop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, cycle, date, decimal, derived, person, serial
from ...making.basic import picked, written

if TYPE_CHECKING:
    import numpy as np

# The districts' numbers and names, and the key of their state: after CONAGUA's yearly statistics of them, from memory; not
# compared.
DISTRICTS = (
    *(("001", "Pabellón", 1), ("003", "Tula", 13), ("005", "Delicias", 8), ("010", "Culiacán-Humaya", 25)),
    *(("011", "Alto Río Lerma", 11), ("014", "Río Colorado", 2), ("016", "Estado de Morelos", 17)),
    *(("017", "Región Lagunera", 5), ("019", "Tehuantepec", 20), ("020", "Morelia", 16), ("025", "Bajo Río Bravo", 28)),
    *(("026", "Bajo Río San Juan", 28), ("034", "Estado de Zacatecas", 32), ("035", "La Antigua", 30)),
    *(("038", "Río Mayo", 26), ("041", "Río Yaqui", 26), ("043", "Estado de Nayarit", 18), ("063", "Guasave", 25)),
    *(("075", "Río Fuerte", 25), ("085", "La Begoña", 11)),
)
# How many of them a small file shows.
_SHOWN = 5
# Crops, and how deep a year's water stands on their fields, in millimetres.
CROPS = {
    "Maíz": 30,
    "Trigo": 22,
    "Sorgo": 14,
    "Frijol": 8,
    "Alfalfa": 8,
    "Hortalizas": 8,
    "Algodón": 5,
    "Caña de azúcar": 5,
}
_DEPTHS = (690, 610, 540, 480, 1_350, 570, 820, 1_500)


def _districts(block: Block) -> list[list[str]]:
    """Give district and module, the rows of a district together."""
    import numpy as np

    many = len(DISTRICTS) if block.nominal > 20 * len(DISTRICTS) else _SHOWN
    chosen = np.array(block.lasting("districts").some(range(len(DISTRICTS)), many))
    rows = block.rows.astype(np.int64)
    code: np.ndarray = chosen[rows * many // block.total]
    block.numbers["state"] = np.array([one[2] for one in DISTRICTS])[code]
    modules = block.chance("module").wholes(block.rows, 1, 8).tolist()
    return [*(picked([str(one[at]) for one in DISTRICTS], code) for at in (0, 1)), [f"Módulo {one}" for one in modules]]


def _volumes(block: Block) -> list[str]:
    """Give thousands of cubic metres: hundredths of a hectare times millimetres are tenths of a cubic metre."""
    import numpy as np

    depth = np.array(_DEPTHS)[block.numbers["CULTIVO"]] * block.chance("depth").wholes(block.rows, 80, 120) // 100
    return written(block.numbers["SUPERFICIE_HA"] * depth // 100, 2)


DATASET = Dataset(
    Entry(
        title=Words("Farmers of irrigation districts", "Padrón de usuarios de distritos de riego"),
        what=Words(
            "A row is a farmer's plot: who waters it, its area, its crop and the volume assigned.",
            "Una fila es la parcela de un usuario: quién la riega, su superficie, su cultivo y el volumen asignado.",
        ),
        owner="Gerencia de Distritos de Riego",
        system="Padrón de usuarios, una copia en cada distrito",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "Associations of users ask for their own part; others would be served by sums for each module.",
            "Las asociaciones de usuarios piden su propia parte; a los demás les bastarían sumas por módulo.",
        ),
        effort=5,
        barriers=("personal-data", "third-party", "upkeep"),
        legal_basis=Words(
            "National Water Law: each irrigation district keeps a list of its users; it does not order that it be "
            "open.",
            "Ley de Aguas Nacionales: cada distrito de riego lleva un padrón de sus usuarios; no ordena que sea "
            "abierto.",
        ),
        frequency="R/P1Y",
    ),
    key=("FOLIO",),
    columns=(
        derived(("CVE_DISTRITO", "DISTRITO", "MODULO"), _districts),
        serial("FOLIO", "DR{:07d}", start=14_001),
        person(full="USUARIO", sex="SEXO", curp="CURP", telephone="TELEFONO"),
        cycle("TENENCIA", ("Ejidal", "Pequeña propiedad", "Ejidal", "Comunal")),
        choice("CULTIVO", CROPS),
        decimal("SUPERFICIE_HA", 0.8, 42, lean=2),
        derived("VOLUMEN_MILES_M3", _volumes),
        date("FECHA_ALTA", "1992-02-03", "{year}-11-28"),
    ),
    releases=(
        release(
            "2016",
            "usuarios-distritos-de-riego-2016.csv",
            spoil("unit-in-cell", columns="SUPERFICIE_HA", every=30, unit="ha"),
            spoil("date-form", columns="FECHA_ALTA", form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FECHA_ALTA", every=30),
            spoil("unique-error", columns=["FOLIO", "VOLUMEN_MILES_M3"], every=40, style="other"),
            spoil("lost-leading-zero", columns="CVE_DISTRITO", width=3),
            year=2016,
        ),
    ),
    full=420_000,
    small=120,
    personal={
        "USUARIO": "name",
        "SEXO": "quasi",
        "CURP": "curp",
        "TELEFONO": "telephone",
        "CULTIVO": "quasi",
        "SUPERFICIE_HA": "quasi",
    },
)
