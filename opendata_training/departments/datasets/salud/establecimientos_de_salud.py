"""The register of health facilities (CLUES), as its system exports it for people to read."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, release, some, spoil
from ...making import Block, blank, coordinates, date, derived, only, person, steady
from ...making.steady import units
from ._register import ADDRESSED, BEDS, IDENTIFIED, KINDS, NAMED, ROOMS, told

OPENED, STATUS = "FECHA DE INICIO DE OPERACION", "ESTATUS DE OPERACION"
OLD = {
    "CLAVE DE LA INSTITUCION": "CVE_INST",
    "NOMBRE DE LA INSTITUCION": "INSTITUCION",
    "CLAVE DE LA ENTIDAD": "CVE_ENT",
    "NOMBRE DE LA ENTIDAD": "ENTIDAD",
    "CLAVE DEL MUNICIPIO": "CVE_MPIO",
    "NOMBRE DEL MUNICIPIO": "MUNICIPIO",
    "NUMERO EXTERIOR": "NUM_EXT",
    "CODIGO POSTAL": "CP",
    "NOMBRE DE LA UNIDAD": "UNIDAD MEDICA",
    OPENED: "INICIO DE OPERACION",
}
NEW = {
    "CLAVE DE LA ENTIDAD": "CLAVE_ENTIDAD",
    "NOMBRE DE LA ENTIDAD": "NOMBRE_ENTIDAD",
    "CLAVE DEL MUNICIPIO": "CLAVE_MUNICIPIO",
    "NOMBRE DEL MUNICIPIO": "NOMBRE_MUNICIPIO",
    "RESPONSABLE": "NOMBRE DEL RESPONSABLE",
    "TELEFONO": "TEL.",
}
OVER = {
    "UBICACION": ["CLAVE DE LA ENTIDAD", "CODIGO POSTAL"],
    "COORDENADAS": ["LATITUD", "LONGITUD"],
    "INFRAESTRUCTURA": ["CONSULTORIOS", "CAMAS"],
    "CONTACTO": ["RESPONSABLE", "TELEFONO"],
}
TITLES = some(
    "Secretaría de Salud",
    "Catálogo de Clave Única de Establecimientos de Salud (CLUES)",
    "Dirección General de Información en Salud",
    "Corte al 31 de diciembre",
    least=2,
)
NOTES = some(
    "Nota: todos los establecimientos y personas son inventados para capacitación.",
    "S/N: sin número. N/D: no disponible. (-): no se reportó.",
    "Fuente: solicitudes de movimiento de las entidades federativas.",
)


def _renamed(titles: dict[str, str]) -> list[Spoil]:
    return [spoil("column-renamed", column=column, to=to) for column, to in titles.items()]


def _defects(year: int) -> list[Spoil]:
    found: list[Spoil] = []
    if year == 2013:
        found.append(spoil("column-removed", column="NIVEL DE ATENCION", at=15))
        found.append(spoil("whitespace", columns="NOMBRE DE LA UNIDAD", every=30))
    else:
        found.append(spoil("coordinate-swapped", columns=["LATITUD", "LONGITUD"], every=25))
    if year < 2016:
        found.append(spoil("value-renamed", columns="NOMBRE DE LA ENTIDAD", names=FORMERLY))
    if year > 2014:
        # The programme was called PROSPERA from September 2014 on: from memory; not compared.
        names = {"IMSS-Oportunidades": "IMSS-Prospera"}
        found.append(spoil("value-renamed", columns="NOMBRE DE LA INSTITUCION", names=names))
    form = "yyyy-mm-dd 00:00:00" if year == 2016 else "dd/mm/yyyy"
    found += [
        spoil("date-form", columns=OPENED, form=form),
        spoil("unique-error", columns="CLUES", every=35, style="typed"),
        spoil("lost-leading-zero", columns="CODIGO POSTAL", width=5),
        spoil("missing-marker", columns="NUMERO EXTERIOR", marker="S/N"),
        spoil("missing-marker", columns=["RESPONSABLE", "TELEFONO"], marker="N/D"),
        spoil("missing-marker", columns=["CONSULTORIOS", "LATITUD", "LONGITUD"], marker="-"),
    ]
    if year == 2013:
        zeros = [("CLAVE DE LA ENTIDAD", 2), ("CLAVE DEL MUNICIPIO", 3)]
        found += [spoil("lost-leading-zero", columns=label, width=width) for label, width in zeros]
        return [*found, *_renamed(OLD), spoil("encoding-error", encoding="windows-1252")]
    if year == 2014:
        found += [spoil("multirow-header", over=OVER), spoil("preamble", titles=TITLES)]
        return [*found, spoil("encoding-error", encoding="windows-1252")]
    if year == 2015:
        found.append(spoil("column-moved", column="NOMBRE DE LA UNIDAD", to=1, at=12))
        return [*found, spoil("multirow-header", over=OVER), spoil("footer", notes=NOTES, blank=1)]
    found += [*_renamed(NEW), spoil("untrimmed-label", column=STATUS, after="  "), spoil("multirow-header", over=OVER)]
    return [*found, spoil("byte-order-mark")]


def _status(block: Block) -> list[str]:
    """Give whether a facility works; one that closed stays closed in later releases."""
    closed = block.lasting(STATUS).shares(units(block)) < 0.02 * (block.facts["year"] - 2011)
    return ["Fuera de operación" if out else "En operación" for out in closed.tolist()]


DATASET = Dataset(
    Entry(
        title=Words("Register of health facilities (CLUES)", "Catálogo de establecimientos de salud (CLUES)"),
        what=Words(
            "A row is a clinic, hospital or practice: its key, where it is, what it has and who is in charge.",
            "Una fila es una clínica, un hospital o un consultorio: su clave, dónde está, qué tiene y quién "
            "responde por él.",
        ),
        owner="Dirección General de Información en Salud",
        system="Sistema CLUES, que las entidades federativas actualizan en línea",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "Other agencies, mapmakers and clinics ask for it each month; all other health statistics use its key.",
            "Otras dependencias, cartógrafos y clínicas lo piden cada mes; todas las demás estadísticas de salud "
            "usan su clave.",
        ),
        effort=2,
        barriers=("personal-data", "titles-change", "format"),
        legal_basis=Words(
            "General Health Law and NOM-035-SSA3-2012 on health information: each facility has a key in the catalogue.",
            "Ley General de Salud y NOM-035-SSA3-2012, en materia de información en salud: cada establecimiento tiene "
            "una clave en el catálogo.",
        ),
        frequency="R/P1M",
    ),
    key=("CLUES",),
    columns=(
        IDENTIFIED,
        ADDRESSED,
        blank(steady(coordinates("LATITUD", "LONGITUD")), 0.06),
        NAMED,
        told("TIPO DE ESTABLECIMIENTO", [kind.type for kind in KINDS]),
        told("TIPOLOGIA", [kind.sort for kind in KINDS]),
        only(told("NIVEL DE ATENCION", [kind.level for kind in KINDS]), "2014", "2015", "2016"),
        blank(ROOMS, 0.05),
        BEDS,
        blank(steady(person(full="RESPONSABLE", telephone="TELEFONO")), 0.2),
        steady(date(OPENED, "1955-01-01", "2012-12-31")),
        derived(STATUS, _status),
    ),
    releases=tuple(
        release(str(year), f"establecimientos-de-salud-{year}.csv", *_defects(year), year=year)
        for year in range(2013, 2017)
    ),
    full=28_000,
    small=150,
    personal={"RESPONSABLE": "name", "TELEFONO": "telephone"},
)
