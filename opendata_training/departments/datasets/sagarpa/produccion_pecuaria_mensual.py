"""Meat, milk, eggs and honey by state and month."""

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, some, spoil
from ...making import cycle, fact, series, state
from ._lists import SHORT

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# A product, its unit, and how much there is of it beside the most.
PRODUCTS = (
    ("Carne en canal de bovino", "Tonelada", 0.15),
    ("Carne en canal de porcino", "Tonelada", 0.1),
    ("Carne en canal de ave", "Tonelada", 0.25),
    ("Carne en canal de ovino", "Tonelada", 0.006),
    ("Carne en canal de caprino", "Tonelada", 0.005),
    ("Leche de bovino", "Miles de litros", 1.0),
    ("Leche de caprino", "Miles de litros", 0.02),
    ("Huevo para plato", "Tonelada", 0.3),
    ("Miel", "Tonelada", 0.01),
    ("Cera en greña", "Tonelada", 0.001),
    ("Lana sucia", "Tonelada", 0.001),
    ("Guajolote en pie", "Tonelada", 0.002),
)
_WIDE = spoil("wide-columns", name="MES", values="PRODUCCION", times=MONTHS)
_ALL = f"{MONTHS[0]}:{MONTHS[-1]}"

DATASET = Dataset(
    Entry(
        title=Words("Livestock production by state and month", "Producción pecuaria mensual por entidad"),
        what=Words(
            "A row is a product of a state in a month, and how much there was of it.",
            "Una fila es un producto de una entidad en un mes, y cuánto se produjo.",
        ),
        owner="Dirección de Estadística Pecuaria del SIAP",
        system="Hoja de cálculo mensual que se arma con los reportes de las delegaciones",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Dairies and meat packers ask by telephone every month; the report for printing is copied by hand.",
            "Lecherías y empacadoras llaman cada mes para pedirla; copian a mano el reporte que se hizo para imprimir.",
        ),
        effort=1,
        barriers=("format",),
        legal_basis=Words(
            "Law on Sustainable Rural Development: the Ministry informs on supply, markets and prices of the "
            "countryside.",
            "Ley de Desarrollo Rural Sustentable: la Secretaría informa sobre oferta, mercados y precios del campo.",
        ),
        frequency="R/P1M",
    ),
    key=("CVE_ENT", "PRODUCTO", "MES"),
    columns=(
        fact("ANIO", "{year}"),
        state(key="CVE_ENT", name="NOM_ENT", per=len(PRODUCTS)),
        cycle(("PRODUCTO", "UNIDAD"), [one[:2] for one in PRODUCTS]),
        series(MONTHS, 1, 90_000, like="PRODUCTO", factors=[one[2] for one in PRODUCTS], least=0.8),
    ),
    releases=(
        release(
            "2016",
            "produccion-pecuaria-mensual-2016.csv",
            _WIDE,
            spoil(
                "value-renamed",
                columns="NOM_ENT",
                names={**SHORT, "Ciudad de México": "CDMX", "México": "Edo. de México"},
            ),
            spoil(
                "preamble",
                titles=some(
                    "Servicio de Información Agroalimentaria y Pesquera",
                    "Producción pecuaria",
                    "Cifras al mes de diciembre",
                    least=2,
                ),
            ),
            spoil("wrong-format"),
            year=2016,
        ),
        release(
            "2017",
            "produccion-pecuaria-mensual-2017.csv",
            _WIDE,
            spoil("thousands-mark", columns=_ALL),
            spoil("mojibake", columns="PRODUCTO"),
            spoil(
                "footer",
                notes=some("Nota: cifras inventadas para capacitación.", "Las sumas pueden no coincidir por redondeo."),
            ),
            year=2017,
        ),
    ),
    full=320,
    small=60,
    tidy=Tidy(MONTHS, "MES", "PRODUCCION"),
)
