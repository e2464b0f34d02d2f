"""Telephones whose owners want no advertising calls: a list that exists to be private."""

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import choice, date, person, serial, state

DATASET = Dataset(
    Entry(
        title=Words("Telephones that want no advertising", "Registro Público para Evitar Publicidad"),
        what=Words(
            "A row is a telephone number whose owner asked not to be called with offers.",
            "Una fila es un número telefónico cuyo titular pidió no recibir llamadas con ofertas.",
        ),
        owner="Dirección General de Procedimientos",
        system="Base de datos del registro, que se llena por teléfono e internet",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "Only companies ask for it, to clean their own lists; they may consult it number by number.",
            "Solo la piden empresas, para depurar sus propias listas; pueden consultarla número por número.",
        ),
        effort=4,
        barriers=("personal-data", "right-to-publish", "upkeep"),
        legal_basis=Words(
            "Federal Consumer Protection Law: the office keeps the register of consumers who do not want their data "
            "used for "
            "advertising.",
            "Ley Federal de Protección al Consumidor: la Procuraduría lleva el registro de consumidores que no desean"
            " que se "
            "use su información con fines publicitarios.",
        ),
        frequency="R/P1D",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:08d}", start=310_254),
        date("FECHA_INSCRIPCION", "{year}-01-01", "{year}-12-31", rising=True),
        state(name="ENTIDAD", scattered=True),
        person(full="TITULAR", telephone="TELEFONO", email="CORREO"),
        choice("TIPO_LINEA", {"Fija residencial": 5, "Móvil": 4}),
        choice("MEDIO_INSCRIPCION", {"Internet": 5, "Teléfono del Consumidor": 3, "Oficina": 1}),
        choice("LLAMADAS_RECIBIDAS_DE", {"Bancos": 6, "Telefonía": 4, "Casas comerciales": 3, "Turismo": 1}),
    ),
    releases=(
        release(
            "2014",
            "registro-para-evitar-publicidad-2014.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("leading-apostrophe", columns="TELEFONO", every=15),
            spoil("duplicate-row", every=30),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=180_000,
    small=80,
    personal={"TITULAR": "name", "TELEFONO": "telephone", "CORREO": "email"},
)
