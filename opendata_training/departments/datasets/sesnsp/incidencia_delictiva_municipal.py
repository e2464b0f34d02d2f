"""Crimes by municipality and month, as an export to a spreadsheet leaves them."""

from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, Tidy, either, release, some, spoil
from ...making import cycle, fact, place, series
from ._lists import CAPITAL

MONTHS = (
    *("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"),
    *("Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre"),
)
OVER = "Número de delitos"
CRIME = ("Bien jurídico afectado", "Tipo de delito", "Subtipo de delito", "Modalidad")
_BODY, _WEALTH = "La vida y la integridad corporal", "El patrimonio"
# The kinds of crime, how many of each there are beside the commonest, and in which ways they are done.
_KINDS = (
    (_WEALTH, "Robo de vehículo", "Robo de vehículo automotor", 1.0, ("Sin violencia", "Con violencia")),
    (_BODY, "Lesiones", "Lesiones dolosas", 0.66, ("Con arma blanca", "Con arma de fuego", "Con otro elemento")),
    ("La familia", "Violencia familiar", "Violencia familiar", 0.56, ("Violencia familiar",)),
    (_WEALTH, "Robo a casa habitación", "Robo a casa habitación", 0.48, ("Con violencia", "Sin violencia")),
    (_WEALTH, "Fraude", "Fraude", 0.23, ("Fraude",)),
    (_BODY, "Homicidio", "Homicidio doloso", 0.025, ("Con arma de fuego", "Con arma blanca", "Con otro elemento")),
    (_WEALTH, "Extorsión", "Extorsión", 0.01, ("Extorsión",)),
    (_WEALTH, "Robo a negocio", "Robo a negocio", 0.4, ("Con violencia", "Sin violencia")),
    (_WEALTH, "Robo a transeúnte", "Robo a transeúnte en vía pública", 0.3, ("Con violencia", "Sin violencia")),
    (_WEALTH, "Robo de ganado", "Robo de ganado", 0.02, ("Robo de ganado",)),
    (_BODY, "Lesiones", "Lesiones culposas", 0.2, ("En accidente de tránsito", "Con otro elemento")),
    (_BODY, "Homicidio", "Homicidio culposo", 0.03, ("En accidente de tránsito", "Con otro elemento")),
    ("La libertad personal", "Secuestro", "Secuestro extorsivo", 0.005, ("Secuestro extorsivo",)),
    ("La libertad y la seguridad sexual", "Abuso sexual", "Abuso sexual", 0.05, ("Abuso sexual",)),
    ("La sociedad", "Narcomenudeo", "Narcomenudeo", 0.15, ("Narcomenudeo",)),
    ("Otros bienes jurídicos", "Amenazas", "Amenazas", 0.25, ("Amenazas",)),
    ("Otros bienes jurídicos", "Falsedad", "Falsificación", 0.04, ("Falsedad", "Falsificación")),
    ("Otros bienes jurídicos", "Allanamiento de morada", "Allanamiento de morada", 0.05, ("Allanamiento de morada",)),
)
# The first way of each kind comes first, so that a small file has the kinds of the lessons.
CRIMES = tuple((*kind[:3], kind[4][way]) for way in range(3) for kind in _KINDS if way < len(kind[4]))
LEVELS = tuple(kind[3] / (way + 1) for way in range(3) for kind in _KINDS if way < len(kind[4]))
# How many kinds a municipality shows in a small file.
SHOWN = 7
YEARS = range(2012, 2016)
# The titles of the older system, which was replaced for 2014.
OLD = {
    "Año": "AÑO",
    "Clave_Ent": "INEGI",
    "Entidad": "ENTIDAD FEDERATIVA",
    "Cve. Municipio": "CLAVE MUNICIPIO",
    "Tipo de delito": "MODALIDAD",
    "Subtipo de delito": "TIPO",
    "Modalidad": "SUBTIPO",
}
TITLES = some(
    "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública",
    "Incidencia delictiva del fuero común por municipio",
    "Fecha de corte: al cierre del último mes con datos",
    "Centro Nacional de Información",
    "Unidad de medida: averiguaciones previas iniciadas",
    "Cifras preliminares",
    "Formato CNI-03",
    least=2,
)
NOTES = some(
    "Fuente: registros de práctica que imitan los reportes de las procuradurías de los estados.",
    "Nota: todas las cifras son inventadas para capacitación; los meses en blanco aún no se reportan.",
    "p/ Cifras preliminares, sujetas a cambio.",
    "Consulta: unidad de transparencia del Secretariado.",
    "Elaboró: Dirección General de Estadística.",
    "Un mismo hecho puede dar lugar a varios delitos.",
    least=2,
)


def _renamed(titles: dict[str, str]) -> list[Spoil]:
    return [spoil("column-renamed", column=column, to=to) for column, to in titles.items()]


def _defects(year: int) -> list[Spoil]:
    # The lessons' file has the capital's name of today.
    old = [*(_renamed(OLD) if year < 2014 else []), spoil("value-renamed", columns="Entidad", names=CAPITAL)]
    found = [
        spoil("wide-columns", name="Mes", values="Delitos", times=MONTHS),
        spoil("total-row", by="Entidad", label="Entidad", columns=f"{MONTHS[0]}:{MONTHS[-1]}"),
        spoil("multirow-header", over={OVER: [MONTHS[0], MONTHS[-1]]}),
        spoil("thousands-mark", columns=f"{MONTHS[0]}:{MONTHS[-1]}"),
        spoil("lost-leading-zero", columns="Cve. Municipio", width=5),
        spoil("lost-leading-zero", columns="Clave_Ent", width=2),
        spoil("preamble", titles=TITLES),
        spoil("footer", notes=NOTES),
    ]
    if year == 2013:
        return [*old, *found, spoil("byte-order-mark")]
    if year == 2014:
        return [
            *found,
            spoil("encoding-error", encoding=either("windows-1252", "utf-16")),
            spoil("delimiter-unusual", delimiter=either("\t", ";", ";", "|")),
        ]
    return [*old, *found, spoil("encoding-error", encoding="windows-1252")]


DATASET = Dataset(
    Entry(
        title=Words("Crimes by municipality and month", "Incidencia delictiva por municipio y mes"),
        what=Words(
            "A row is a kind of crime in a municipality in a month, and how many investigations were opened.",
            "Una fila es un tipo de delito en un municipio y un mes, y cuántas averiguaciones se iniciaron.",
        ),
        owner="Centro Nacional de Información",
        system="Concentrado en hojas de cálculo que envían las procuradurías",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Asked for by journalists and researchers every month; the most downloaded file of the agency's site.",
            "Periodistas e investigadores la piden cada mes; es el archivo más descargado del sitio de la dependencia.",
        ),
        effort=3,
        barriers=("titles-change", "format", "quality"),
        legal_basis=Words(
            "General Law of the National Public Security System: the Centre keeps and publishes criminal statistics.",
            "Ley General del Sistema Nacional de Seguridad Pública: el Centro integra y publica la estadística delictiva.",
        ),
        frequency="R/P1M",
    ),
    key=("Año", "Cve. Municipio", "Subtipo de delito", "Modalidad", "Mes"),
    columns=(
        fact("Año", "{year}"),
        place(state_key="Clave_Ent", state="Entidad", geo="Cve. Municipio", municipality="Municipio", per=SHOWN),
        cycle(CRIME, CRIMES),
        series(MONTHS, 12, 4000, like=CRIME[0], factors=LEVELS, zeros=0.04, reported=(7, 10), growing=0.1),
    ),
    releases=tuple(
        release(str(year), f"incidencia-delictiva-municipal-{year}.csv", *_defects(year), year=year) for year in YEARS
    ),
    full=6_000,
    small=74,
    tidy=Tidy(MONTHS, "Mes", "Delitos"),
)
