"""Inspections of employers, as the subdelegations report them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, serial, text, whole
from ...making.basic import written
from ._lists import located

_TRADES = (
    *("Construcción de edificios", "Restaurantes y fondas", "Transporte de carga", "Confección de ropa"),
    *("Servicios de limpieza", "Comercio de abarrotes", "Fabricación de muebles", "Vigilancia y protección"),
)
_CORRECTED = "Corrección espontánea"
_RESULTS = {"Sin diferencias": 38.0, "Diferencias a cargo": 34.0, _CORRECTED: 18.0, "Saldo a favor del patrón": 10.0}
_NOTES = (
    *("Se citó al representante legal", "Falta la nómina del segundo bimestre", "Atendió el contador del patrón"),
    *("Domicilio sin cambios", "Se otorgó prórroga de quince días"),
)


def _registers(block: Block) -> list[str]:
    """Give registers of employers, which begin with the institute's key of the municipality."""
    numbers = block.chance("register").wholes(block.rows, 0, 9_999_999).tolist()
    codes = zip(block.made["CVE_MUN_IMSS"], numbers, strict=True)
    return [f"{code}{number // 100:05d}10{number % 10}" for code, number in codes]


def _due(block: Block) -> list[str]:
    """Give what the employer owes, below zero where it is owed to him."""
    import numpy as np

    found = block.chance("due").wholes(block.rows, 90_000, 48_000_000, lean=3)
    # In the order of the results: nothing, all, a part, and a little the other way.
    shares = np.array([0, 100, 40, -8])[block.numbers["RESULTADO"]]
    return written(found * shares // 100, 2)


DATASET = Dataset(
    Entry(
        title=Words("Inspections of employers", "Visitas a patrones"),
        what=Words(
            "A row is an inspection: which employer, what was found, and how much is owed in contributions.",
            "Una fila es una visita de inspección: a qué patrón, qué se encontró y cuánto debe de cuotas.",
        ),
        owner="Unidad de Fiscalización y Cobranza",
        system="Reportes de las subdelegaciones en hojas de cálculo",
        sensitivity="reserved",
        demand=2,
        evidence=Words(
            "Two unions have asked for it by name of the employer; nobody has asked for the sums.",
            "Dos sindicatos la han pedido con el nombre del patrón; nadie ha pedido las sumas.",
        ),
        effort=4,
        barriers=("right-to-publish", "format", "third-party"),
        legal_basis=Words(
            "Social Security Law: the institute inspects and collects as a fiscal authority; open cases are reserved.",
            "Ley del Seguro Social: el Instituto inspecciona y cobra como autoridad fiscal; los casos abiertos se "
            "reservan.",
        ),
        frequency="R/P3M",
    ),
    key=("VISITA",),
    columns=(
        serial("VISITA", "V{year}/{:05d}"),
        date("FECHA", "{year}-01-13", "{year}-12-12"),
        located(delegation_name="DELEGACION", subdelegation="SUBDELEGACION", code="CVE_MUN_IMSS", per=5),
        derived("REGISTRO_PATRONAL", _registers),
        choice("ACTIVIDAD", _TRADES),
        whole("TRABAJADORES", 1, 900, lean=4),
        choice("RESULTADO", _RESULTS),
        derived("DIFERENCIA_CUOTAS", _due),
        blank(text("OBSERVACIONES", "{note}", note=_NOTES), 0.3),
    ),
    releases=(
        release(
            "2013",
            "visitas-2013.csv",
            spoil("negative-in-parentheses", columns="DIFERENCIA_CUOTAS"),
            spoil("repeated-header", every=28),
            spoil("footer", notes=["Elaboró: Unidad de Fiscalización y Cobranza", "Uso interno"], blank=1),
            year=2013,
        ),
        release(
            "2014",
            "visitas-2014.csv",
            spoil("personal-data", columns="OBSERVACIONES", every=20),
            spoil("mixed-types", columns="DIFERENCIA_CUOTAS", every=15, words=["en revisión", "pendiente"]),
            spoil("duplicate-row", every=40),
            year=2014,
        ),
    ),
    full=24_000,
    small=80,
)
