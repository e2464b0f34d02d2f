"""Orders of medicines, as the supply system exports them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, serial, whole
from ...making.basic import picked, written
from ._lists import DELEGATIONS

# Key of the basic list, medicine, presentation, and a price in cents that the lowest and the highest ones lie around.
# Keys and presentations are after the basic list, from memory, not compared; the prices are invented.
_MEDICINES = (
    ("010.000.0104.00", "Paracetamol", "Envase con 10 tabletas de 500 mg", 320),
    ("010.000.5165.00", "Metformina", "Envase con 30 tabletas de 850 mg", 610),
    ("010.000.2520.00", "Losartán", "Envase con 30 grageas de 50 mg", 980),
    ("010.000.1050.00", "Insulina humana", "Frasco ámpula de 10 ml", 5_240),
    ("010.000.4158.00", "Insulina glargina", "Frasco ámpula de 10 ml", 39_800),
    ("010.000.2128.00", "Amoxicilina", "Envase con 12 cápsulas de 500 mg", 1_150),
    ("010.000.2608.00", "Carbamazepina", "Envase con 20 tabletas de 200 mg", 1_420),
    ("010.000.5106.00", "Atorvastatina", "Envase con 10 tabletas de 20 mg", 860),
    ("010.000.5433.00", "Rituximab", "Frasco ámpula de 50 ml", 1_845_000),
    ("010.000.4251.00", "Vancomicina", "Envase con un frasco ámpula", 4_730),
    ("010.000.0472.00", "Prednisona", "Envase con 20 tabletas de 5 mg", 540),
    ("010.000.2501.00", "Enalapril", "Envase con 30 tabletas de 10 mg", 470),
)
_WAYS = {"Licitación pública": 64.0, "Adjudicación directa": 27.0, "Invitación a cuando menos tres personas": 9.0}
_SUPPLIERS = (
    *("Distribuidora Médica del Anáhuac, S.A. de C.V.", "Laboratorios Tepeyac, S.A. de C.V.", "Farmasur, S.A. de C.V."),
    *("Comercializadora Hospitalaria Río Nazas, S.A.", "Productos Biológicos Ixtapa, S.A. de C.V."),
    *("Abastecedora Señorial, S. de R.L.", "Grupo Farmacéutico Peñón, S.A. de C.V."),
)
_MONEY = ["PRECIO_UNITARIO", "IMPORTE"]


def _price(block: Block) -> list[list[str]]:
    """Give what one costs, within a fifth of its usual price, and what all cost."""
    import numpy as np

    usual = np.array([one[3] for one in _MEDICINES])[block.numbers["CLAVE"]]
    price = usual * block.chance("price").wholes(block.rows, 80, 120) // 100
    # Of the dearest ones few are bought.
    pieces = np.maximum(
        1, block.chance("pieces").wholes(block.rows, 20, 4_000, lean=2) * 1_000 // (1_000 + usual // 20)
    )
    return [list(map(str, pieces.tolist())), written(price, 2), written(price * pieces, 2)]


def _delegations(block: Block) -> list[str]:
    return picked(
        [name for _key, name in DELEGATIONS], block.chance("delegation").wholes(block.rows, 0, len(DELEGATIONS) - 1)
    )


DATASET = Dataset(
    Entry(
        title=Words("Orders of medicines", "Compras de medicamentos"),
        what=Words(
            "A row is an order of a medicine: who sold it, by which procedure, how many and at which price.",
            "Una fila es una orden de compra de un medicamento: quién lo vendió, con qué procedimiento, cuánto y a qué precio.",
        ),
        owner="Coordinación de Control de Abasto",
        system="Sistema de Abasto Institucional (SAI)",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Reporters, suppliers and the competition commission compare prices with it; 120 requests a year.",
            "Prensa, proveedores y la comisión de competencia comparan precios con ella; 120 solicitudes al año.",
        ),
        effort=2,
        barriers=("third-party", "quality"),
        legal_basis=Words(
            "Law of Acquisitions, Leases and Services of the Public Sector: contracts and their prices are public.",
            "Ley de Adquisiciones, Arrendamientos y Servicios del Sector Público: los contratos y sus precios son "
            "públicos.",
        ),
        frequency="R/P1M",
    ),
    key=("ORDEN",),
    columns=(
        serial("ORDEN", "OR-{year}-{:06d}"),
        date("FECHA", "{year}-01-02", "{year}-12-20", rising=True),
        derived("DELEGACION", _delegations),
        choice(("CLAVE", "MEDICAMENTO", "PRESENTACION"), [one[:3] for one in _MEDICINES]),
        choice("PROVEEDOR", _SUPPLIERS),
        choice("PROCEDIMIENTO", _WAYS),
        derived(("CANTIDAD", *_MONEY), _price),
        whole("DIAS_DE_ENTREGA", 3, 45),
    ),
    releases=(
        release(
            "2013",
            "compras-medicamentos-2013.csv",
            spoil("date-form", columns="FECHA", form="dd/mm/yyyy"),
            spoil("currency-in-cell", columns=_MONEY),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "compras-medicamentos-2014.csv",
            spoil("mixed-dates", columns="FECHA", every=12, forms=["dd/mm/yyyy", "mmmm/yyyy"]),
            spoil("unit-changed", columns="IMPORTE", by=3, unit={"from": "MXN", "to": "miles de MXN"}),
            spoil("column-renamed", column="MEDICAMENTO", to="DESC_ARTICULO"),
            year=2014,
        ),
    ),
    full=180_000,
    small=90,
)
