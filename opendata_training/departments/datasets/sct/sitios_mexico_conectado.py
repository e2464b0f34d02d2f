"""Public places that got internet in half a year."""

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import choice, coordinates, date, place, serial, text
from ._lists import SHORT

_KINDS = {
    "Escuela Primaria": 9,
    "Telesecundaria": 4,
    "Centro de Salud": 3,
    "Biblioteca Pública": 2,
    "Jardín de Niños": 3,
    "Centro de Desarrollo Comunitario": 1,
}
_NAMES = (
    *("Benito Juárez", "Miguel Hidalgo", "Emiliano Zapata", "Lázaro Cárdenas", "Josefa Ortiz de Domínguez"),
    *("Niños Héroes", "Ignacio Zaragoza", "Sor Juana Inés de la Cruz", "Cuauhtémoc", "18 de Marzo", "Vicente Guerrero"),
    *("José María Morelos", "Rosario Castellanos", "Francisco Villa", "Nueva Creación", "Leona Vicario"),
)

DATASET = Dataset(
    Entry(
        title=Words("Public places connected by México Conectado", "Sitios públicos conectados por México Conectado"),
        what=Words(
            "A row is a school, health centre or library that was connected in the half-year: where, how and how fast.",
            "Una fila es una escuela, centro de salud o biblioteca que se conectó en el semestre: dónde, cómo y a qué velocidad.",
        ),
        owner="Coordinación de la Sociedad de la Información y el Conocimiento",
        system="Base de seguimiento de México Conectado",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Parents and town halls ask whether their school is on the list; two apps of volunteers wait for it.",
            "Madres, padres y ayuntamientos preguntan si su escuela está en la lista; dos aplicaciones de voluntarios la esperan.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "Constitutional reform on telecommunications of 2013: the State's policy of universal digital inclusion.",
            "Reforma constitucional de telecomunicaciones de 2013: política de inclusión digital universal del Estado.",
        ),
        frequency="R/P6M",
    ),
    key=("ID_SITIO",),
    columns=(
        serial("ID_SITIO", "MC-{half}-{:06d}"),
        place(geo="CVEGEO", state="NOM_ENT", municipality="NOM_MUN", per=6),
        choice("TIPO_SITIO", _KINDS),
        text("NOM_SITIO", "{TIPO_SITIO} {nombre}", nombre=_NAMES),
        choice("TECNOLOGIA", {"Satelital": 6, "Terrestre": 5, "Inalámbrica": 2}),
        choice("VELOCIDAD_MBPS", {"2": 5, "4": 4, "10": 3, "20": 1}),
        date("FECHA_CONEXION", "{first}", "{last}"),
        coordinates("LATITUD", "LONGITUD"),
    ),
    releases=(
        release(
            "2014-06",
            "sitios-mexico-conectado-2014-06.csv",
            spoil("value-renamed", columns="NOM_ENT", names=SHORT),
            spoil("unique-error", columns="ID_SITIO", every=30, style="typed"),
            spoil("wrong-format"),
            **{"half": "141", "first": "2014-01-13", "last": "2014-06-27"},
        ),
        release(
            "2014-12",
            "sitios-mexico-conectado-2014-12.csv",
            spoil("value-renamed", columns="NOM_ENT", names=SHORT),
            spoil("mojibake", columns="NOM_SITIO"),
            spoil("column-renamed", column="VELOCIDAD_MBPS", to="ANCHO_BANDA"),
            spoil("byte-order-mark"),
            **{"half": "142", "first": "2014-07-07", "last": "2014-12-12"},
        ),
    ),
    full=32_000,
    small=90,
)
