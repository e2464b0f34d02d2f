"""Owners of lorries and buses who got a federal permit in the year, persons and not companies."""

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import blank, choice, date, person, place, serial, text, whole

_STREETS = (
    "Hidalgo",
    "Morelos",
    "Juárez",
    "Independencia",
    "Reforma",
    "5 de Mayo",
    "Allende",
    "Vicente Guerrero",
    "Aldama",
)
_DISTRICTS = (
    "Centro",
    "San José",
    "La Loma",
    "Obrera",
    "Las Flores",
    "Industrial",
    "Guadalupe",
    "El Mirador",
    "Santa Fe",
)
_SERVICES = {
    "Carga general": 12,
    "Carga especializada": 4,
    "Pasaje y turismo": 3,
    "Autotransporte de pasajeros": 2,
    "Grúas y salvamento": 1,
}

DATASET = Dataset(
    Entry(
        title=Words(
            "Persons with a federal road transport permit", "Personas físicas con permiso de autotransporte federal"
        ),
        what=Words(
            "A row is a permit given in the year to a person who owns up to five vehicles: who, where and for what service.",
            "Una fila es un permiso dado en el año a una persona con hasta cinco vehículos: quién, dónde y para qué servicio.",
        ),
        owner="Dirección General de Autotransporte Federal",
        system="Sistema de registro del autotransporte federal",
        sensitivity="personal",
        demand=3,
        evidence=Words(
            "Shippers ask whether somebody's permit is valid; nobody asks for addresses or telephones.",
            "Quienes contratan fletes preguntan si un permiso es válido; nadie pide domicilios ni teléfonos.",
        ),
        effort=3,
        barriers=("personal-data", "right-to-publish"),
        legal_basis=Words(
            "Law of Roads, Bridges and Federal Road Transport: the ministry gives the permits and keeps their "
            "register.",
            "Ley de Caminos, Puentes y Autotransporte Federal: la Secretaría otorga los permisos y lleva su registro.",
        ),
        frequency="R/P1M",
    ),
    key=("NUM_PERMISO",),
    columns=(
        serial("NUM_PERMISO", "{year}{:06d}", start=1041),
        date("FECHA_ALTA", "{year}-01-02", "{year}-12-19", rising=True),
        place(state_key="CVE_ENT", state="ENTIDAD", municipality="MUNICIPIO", per=1, scattered=True),
        person(full="NOMBRE", rfc="RFC"),
        text(
            "DOMICILIO",
            "{calle} {numero}, Col. {colonia}",
            calle=_STREETS,
            colonia=_DISTRICTS,
            numero=tuple(map(str, range(3, 412, 7))),
        ),
        blank(person(telephone="TELEFONO"), 0.15),
        choice("MODALIDAD", _SERVICES),
        whole("UNIDADES", 1, 5, lean=3),
        choice("ESTATUS", {"Vigente": 12, "En trámite": 2, "Suspendido": 1}),
    ),
    releases=(
        release(
            "2013",
            "permisionarios-autotransporte-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("leading-apostrophe", columns="NUM_PERMISO", every=12),
            spoil("missing-marker", columns="TELEFONO", marker="S/N"),
            spoil("column-renamed", column="MODALIDAD", to="TIPO DE SERVICIO"),
            year=2013,
        ),
        release(
            "2014",
            "permisionarios-autotransporte-2014.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("invisible-character", columns=["NOMBRE", "MUNICIPIO"], every=15),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=18_000,
    small=80,
    personal={"NOMBRE": "name", "RFC": "rfc", "DOMICILIO": "address", "TELEFONO": "telephone", "MUNICIPIO": "quasi"},
)
