"""People whose tax debts were cancelled or forgiven."""

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import choice, date, person, serial, state, whole

KINDS = {
    "Cancelado por insolvencia": 5,
    "Cancelado por incosteabilidad": 4,
    "Condonación de multas": 3,
    "Condonación en concurso mercantil": 1,
}
TAXES = {"ISR": 6, "IVA": 5, "IEPS": 1, "Comercio exterior": 2, "Multas administrativas": 3}

DATASET = Dataset(
    Entry(
        title=Words(
            "Tax debts cancelled or forgiven, persons", "Créditos fiscales cancelados y condonados, personas físicas"
        ),
        what=Words(
            "A row is a person's tax debt that is no longer collected, with its amount and the reason.",
            "Una fila es el adeudo fiscal de una persona que ya no se cobra, con su monto y el motivo.",
        ),
        owner="Servicio de Administración Tributaria, Administración General de Recaudación",
        system="Base de control de créditos fiscales",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "One of the lists that the press asks for most; several requests ended in a review by the transparency institute.",
            "Es de las listas que más pide la prensa; varias solicitudes terminaron en recurso ante el instituto de transparencia.",
        ),
        effort=3,
        barriers=("personal-data", "right-to-publish"),
        legal_basis=Words(
            "Federal Tax Code: since the reform of 2013 it says in which cases name and taxpayer's key are published.",
            "Código Fiscal de la Federación: desde la reforma de 2013 dice en qué casos se publican nombre y RFC.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_CREDITO",),
    columns=(
        serial("NUM_CREDITO", "CF-{year}-{:06d}"),
        state(key="CVE_ENT", name="ENTIDAD", scattered=True),
        person(full="NOMBRE", rfc="RFC"),
        choice("IMPUESTO", TAXES),
        choice("SUPUESTO", KINDS),
        whole("MONTO", 1_800, 6_500_000, lean=4),
        date("FECHA_RESOLUCION", "{before}-01-01", "{before}-12-31"),
    ),
    releases=(
        release(
            "2014",
            "creditos-fiscales-condonados-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("whitespace", columns=["NOMBRE", "RFC"], every=12),
            spoil("currency-in-cell", columns="MONTO"),
            spoil("two-digit-year", columns="FECHA_RESOLUCION"),
            year=2014,
            before=2013,
        ),
        release(
            "2015",
            "creditos-fiscales-condonados-2015.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("duplicate-row", every=25),
            spoil("column-renamed", column="NOMBRE", to="NOMBRE, DENOMINACION O RAZON SOCIAL"),
            spoil("encoding-error", encoding="windows-1252"),
            year=2015,
            before=2014,
        ),
    ),
    full=45_000,
    small=80,
    personal={"NOMBRE": "name", "RFC": "rfc"},
)
