"""Permits for fishing, as the offices on both coasts issue them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, Maker, choice, date, derived, person, serial, whole

# Where boats land: coast, state and municipality.
PORTS = (
    *(("Pacífico", "Baja California", "Ensenada"), ("Pacífico", "Baja California Sur", "La Paz")),
    *(
        ("Pacífico", "Baja California Sur", "Loreto"),
        ("Pacífico", "Sonora", "Guaymas"),
        ("Pacífico", "Sinaloa", "Mazatlán"),
    ),
    *(("Pacífico", "Sinaloa", "Navolato"), ("Pacífico", "Nayarit", "San Blas"), ("Pacífico", "Colima", "Manzanillo")),
    *(("Pacífico", "Michoacán de Ocampo", "Lázaro Cárdenas"), ("Pacífico", "Oaxaca", "Salina Cruz")),
    *(
        ("Pacífico", "Chiapas", "Tonalá"),
        ("Golfo y Caribe", "Tamaulipas", "Altamira"),
        ("Golfo y Caribe", "Tabasco", "Centla"),
    ),
    *(("Golfo y Caribe", "Campeche", "Champotón"), ("Golfo y Caribe", "Yucatán", "Progreso")),
    *(
        ("Golfo y Caribe", "Quintana Roo", "Isla Mujeres"),
        ("Golfo y Caribe", "Veracruz de Ignacio de la Llave", "Veracruz"),
    ),
)
FISHERIES = {
    "Escama marina": 5,
    "Camarón": 4,
    "Pulpo": 2,
    "Jaiba": 2,
    "Langosta": 1,
    "Ostión": 1,
    "Tiburón": 1,
    "Almeja": 1,
}


def _until(block: Block) -> list[str]:
    """Give the day a permit ends: two or four years after it began."""
    years = block.chance("years").wholes(block.rows, 1, 2).tolist()
    # The 29th of February is not there in two years.
    began = [day.replace("-02-29", "-02-28") for day in block.made["VIGENCIA_INICIO"]]
    return [f"{int(day[:4]) + 2 * more}{day[4:]}" for day, more in zip(began, years, strict=True)]


def _columns() -> tuple[Maker, ...]:
    return (
        serial("NUM_PERMISO", "125{year}{:05d}"),
        person(full="TITULAR", rfc="RFC", telephone="TELEFONO"),
        choice(("LITORAL", "ENTIDAD", "MUNICIPIO"), PORTS),
        choice("PESQUERIA", FISHERIES),
        whole("EMBARCACIONES", 1, 24, lean=4),
        date("VIGENCIA_INICIO", "{year}-01-02", "{year}-12-20", rising=True),
        derived("VIGENCIA_FIN", _until),
    )


DATASET = Dataset(
    Entry(
        title=Words("Permits for commercial fishing", "Permisos de pesca comercial"),
        what=Words(
            "A row is a permit: who holds it, for which fishery, where, with how many boats and until when.",
            "Una fila es un permiso: quién es su titular, para qué pesquería, dónde, con cuántas embarcaciones y hasta cuándo.",
        ),
        owner="Dirección General de Ordenamiento Pesquero y Acuícola de la CONAPESCA",
        system="Sistema de administración pesquera, con un extracto por oficina",
        sensitivity="personal",
        demand=3,
        evidence=Words(
            "Fishing cooperatives ask whose permits are in force in their waters; about thirty requests a year.",
            "Cooperativas pesqueras preguntan qué permisos están vigentes en sus aguas; unas treinta solicitudes al año.",
        ),
        effort=3,
        barriers=("personal-data", "no-tool"),
        legal_basis=Words(
            "General Law of Sustainable Fishing and Aquaculture: the National Register of Fishing is public.",
            "Ley General de Pesca y Acuacultura Sustentables: el Registro Nacional de Pesca y Acuacultura es público.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_PERMISO",),
    columns=_columns(),
    releases=(
        release(
            "2012",
            "permisos-pesca-2012.csv",
            spoil("scientific-key", columns="NUM_PERMISO", every=30),
            spoil("whitespace", columns="PESQUERIA", every=20),
            spoil("encoding-error", encoding="windows-1252"),
            year=2012,
        ),
        release(
            "2014",
            "permisos-pesca-2014.txt",
            spoil("two-digit-year", columns=["VIGENCIA_INICIO", "VIGENCIA_FIN"]),
            spoil("delimiter-unusual", delimiter="|"),
            year=2014,
        ),
    ),
    full=14_000,
    small=90,
    personal={"TITULAR": "name", "RFC": "rfc", "TELEFONO": "telephone"},
)
