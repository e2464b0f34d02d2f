"""Inspections of plant products at ports, airports and borders."""

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import choice, date, decimal, serial

# The offices where goods come in, by the way they come.
OFFICES = {
    "north": ("Nuevo Laredo", "Ciudad Juárez", "Nogales", "Mexicali", "Piedras Negras"),
    "south": ("Ciudad Hidalgo",),
    "sea": ("Manzanillo", "Veracruz", "Lázaro Cárdenas", "Altamira", "Progreso"),
    "air": ("Aeropuerto de Guadalajara", "Aeropuerto de Cancún"),
}
# A product, where it mostly comes from, the way it comes, and how heavy a load is beside the heaviest.
_GOODS = (
    *(("Maíz amarillo", "Estados Unidos", "sea", 1.0), ("Trigo", "Canadá", "sea", 0.9)),
    *(("Sorgo", "Estados Unidos", "north", 0.4), ("Arroz palay", "Uruguay", "sea", 0.5)),
    *(("Manzana", "Estados Unidos", "north", 0.02), ("Durazno", "Chile", "sea", 0.02)),
    *(("Piña", "Costa Rica", "south", 0.01), ("Café verde", "Perú", "sea", 0.03)),
    *(("Semilla de jitomate", "Países Bajos", "air", 0.001), ("Madera aserrada", "Chile", "sea", 0.06)),
    *(("Flor de corte", "Colombia", "air", 0.002), ("Ajo", "España", "sea", 0.01)),
    *(("Frijol", "Estados Unidos", "north", 0.03), ("Canela", "Sri Lanka", "sea", 0.01)),
    *(("Árboles de Navidad", "Canadá", "north", 0.01), ("Plátano", "Guatemala", "south", 0.01)),
)
GOODS = [(office, *one[:2]) for one in _GOODS for office in OFFICES[one[2]]]
_HEAVY = [one[3] for one in _GOODS for _office in OFFICES[one[2]]]
RESULTS = {"Liberado": 30, "Retenido": 3, "Tratamiento": 3, "Retornado": 1, "Destruido": 1}
PESTS = {"Ninguna": 20, "Gorgojo khapra": 1, "Ácaros": 1, "Malezas cuarentenadas": 2, "Cochinilla": 1}

DATASET = Dataset(
    Entry(
        title=Words("Inspections of imported plants", "Inspecciones fitosanitarias de importación"),
        what=Words(
            "A row is a load that was inspected: what it was, where it came from, what was found and what was done.",
            "Una fila es un embarque inspeccionado: qué era, de dónde venía, qué se encontró y qué se hizo.",
        ),
        owner="Dirección General de Inspección Fitozoosanitaria del SENASICA",
        system="Sistema de las oficinas de inspección (OISA), con un reporte por oficina",
        sensitivity="reserved",
        demand=3,
        evidence=Words(
            "Importers and growers ask about pests; the area holds back what concerns open proceedings.",
            "Importadores y productores preguntan por plagas; el área reserva lo que toca a procedimientos abiertos.",
        ),
        effort=4,
        barriers=("right-to-publish", "quality", "upkeep"),
        legal_basis=Words(
            "Federal Law of Plant Health: the Ministry inspects imports; open proceedings may be classified for a "
            "time.",
            "Ley Federal de Sanidad Vegetal: la Secretaría inspecciona importaciones; lo que está en trámite puede "
            "reservarse.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "IF-{year}-{:06d}"),
        date("FECHA", "{year}-01-02", "{year}-12-30", rising=True),
        choice(("OISA", "PRODUCTO", "PAIS_ORIGEN"), GOODS),
        decimal("TONELADAS", 0.2, 6_000, lean=2, like="OISA", factors=_HEAVY),
        choice("PLAGA", PESTS),
        choice("RESULTADO", RESULTS),
    ),
    releases=(
        release(
            "2013",
            "inspecciones-fitosanitarias-2013.csv",
            spoil("lost-character", columns="OISA:PAIS_ORIGEN", every=25),
            spoil("date-form", columns="FECHA", form="dd-mm-yyyy"),
            spoil("decimal-mark", columns="TONELADAS"),
            year=2013,
        ),
        release(
            "2014",
            "inspecciones-fitosanitarias-2014.csv",
            spoil("outlier", columns="TONELADAS", every=40),
            spoil("invisible-character", columns="PRODUCTO", every=20),
            spoil("repeated-header", every=40),
            year=2014,
        ),
    ),
    full=380_000,
    small=110,
    known={
        "outlier": "TONELADAS!~0\\.00$",
    },
)
