"""Air passengers by pair of cities and month, as an airline's form leaves them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, spoil
from ...making import Block, derived, fact
from ...making.basic import picked, written
from ...variants import SPREAD

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# IATA's codes and the cities, those with the most traffic first, from memory; not compared.
AIRPORTS = (
    *(("MEX", "Ciudad de México"), ("CUN", "Cancún"), ("GDL", "Guadalajara"), ("MTY", "Monterrey"), ("TIJ", "Tijuana")),
    *(("SJD", "San José del Cabo"), ("PVR", "Puerto Vallarta"), ("MID", "Mérida"), ("HMO", "Hermosillo")),
    *(("BJX", "León"), ("CUL", "Culiacán"), ("VER", "Veracruz"), ("VSA", "Villahermosa"), ("CJS", "Ciudad Juárez")),
    *(("CUU", "Chihuahua"), ("MZT", "Mazatlán"), ("TGZ", "Tuxtla Gutiérrez"), ("ACA", "Acapulco"), ("OAX", "Oaxaca")),
    *(
        ("LAP", "La Paz"),
        ("ZIH", "Ixtapa-Zihuatanejo"),
        ("TRC", "Torreón"),
        ("TAM", "Tampico"),
        ("AGU", "Aguascalientes"),
    ),
    *(("SLP", "San Luis Potosí"), ("REX", "Reynosa"), ("QRO", "Querétaro"), ("HUX", "Huatulco"), ("ZCL", "Zacatecas")),
    *(("MXL", "Mexicali"), ("CME", "Ciudad del Carmen"), ("PBC", "Puebla"), ("DGO", "Durango"), ("CPE", "Campeche")),
)
SERVICES = ("Regular", "Fletamento")
AIRCRAFT = ("A320", "B737", "E190", "A319", "E145", "ATR-72", "SSJ100", "A321")
# How full the months are, in hundredths of a usual one: holidays in spring, summer and December.
SEASONS = (96, 90, 104, 106, 98, 97, 118, 108, 84, 92, 99, 115)
# How much is flown by service, on pairs with two, one or none of the busiest airports.
BUSY = 7
LEVELS = (1.0, 0.35, 0.08, 0.06, 0.03, 0.01)


def _flights(block: Block) -> list[list[str]]:
    """Give the service, the pair's codes and cities, the airline and the aircraft: scheduled flights first, then chartered ones."""
    import numpy as np

    many = 2
    while many < len(AIRPORTS) and many * (many - 1) * len(SERVICES) < block.nominal * (1 + SPREAD) + 2:
        many += 1
    chosen = np.array(block.lasting("airports").some(range(len(AIRPORTS)), many))
    service, within = block.parted(len(SERVICES))
    lap, pair = within // (many * (many - 1)), within % (many * (many - 1))
    start, other = pair // (many - 1), pair % (many - 1)
    origin, goal = chosen[start], chosen[other + (other >= start)]
    block.numbers["size"] = service * 3 + (origin >= BUSY) + (goal >= BUSY)
    # Those who fly there fly back, so that both ways are about as full.
    there, back = np.minimum(origin, goal), np.maximum(origin, goal)
    block.numbers["pair"] = ((lap * 100 + there) * 100 + back) * len(SERVICES) + service
    pairs = [picked([one[at] for one in AIRPORTS], airport) for airport in (origin, goal) for at in (0, 1)]
    # When all aircraft of a pair were said, another airline begins.
    airlines = [f"{1 + one:02d}" for one in (start + lap // len(AIRCRAFT)).tolist()]
    return [picked(SERVICES, service), *pairs, airlines, picked(AIRCRAFT, (pair + start + lap) % len(AIRCRAFT))]


def _passengers(block: Block) -> list[list[str]]:
    """Give the passengers of each month; small pairs are not flown every month, which is a real 0."""
    import numpy as np

    sized = (np.array(LEVELS) * 1000).astype(np.int64)[block.numbers["size"]]
    level = (
        60 + block.lasting("level").wholes(block.numbers["pair"].astype(np.uint64), 900, 36_000, lean=2) * sized // 1000
    )
    found = []
    for label, season in zip(MONTHS, SEASONS, strict=True):
        figures = level * season * block.chance(label).wholes(block.rows, 900, 1100) // 100_000
        idle = (level < 400) & (block.chance(f"{label}.idle").wholes(block.rows, 0, 9) == 0)
        found.append(written(np.where(idle, 0, figures), 0))
    return found


_WIDE = spoil("wide-columns", name="MES", values="PASAJEROS", times=MONTHS)

DATASET = Dataset(
    Entry(
        title=Words("Air passengers by origin and destination", "Pasajeros aéreos por origen y destino"),
        what=Words(
            "A row is a pair of cities with an airline, a kind of aircraft and a month, and how many passengers flew.",
            "Una fila es un par de ciudades con una aerolínea, un tipo de avión y un mes, y cuántos pasajeros volaron.",
        ),
        owner="Dirección General de Aeronáutica Civil",
        system="Estadística operacional que envían las aerolíneas",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Hotels, airports and tourism offices download the monthly workbook and paste its sheets together.",
            "Hoteles, aeropuertos y oficinas de turismo bajan el libro mensual y pegan sus hojas a mano.",
        ),
        effort=2,
        barriers=("format", "third-party"),
        legal_basis=Words(
            "Civil Aviation Law: airlines give the ministry their operating statistics.",
            "Ley de Aviación Civil: las aerolíneas entregan a la Secretaría su estadística operacional.",
        ),
        frequency="R/P1M",
    ),
    key=("CVE_ORIGEN", "CVE_DESTINO", "CVE_AEROLINEA", "EQUIPO", "TIPO_SERVICIO", "MES"),
    columns=(
        fact("ANIO", "{year}"),
        derived(
            ("TIPO_SERVICIO", "CVE_ORIGEN", "ORIGEN", "CVE_DESTINO", "DESTINO", "CVE_AEROLINEA", "EQUIPO"), _flights
        ),
        derived(MONTHS, _passengers),
    ),
    releases=(
        release(
            "2013",
            "pasajeros-origen-destino-2013.csv",
            _WIDE,
            spoil("thousands-mark", columns=f"{MONTHS[0]}:{MONTHS[-1]}"),
            spoil("encoding-error", encoding="windows-1252"),
            year=2013,
        ),
        release(
            "2014",
            "pasajeros-origen-destino-2014.xlsx",
            _WIDE,
            spoil("total-row", by="TIPO_SERVICIO", label="CVE_ORIGEN", columns=f"{MONTHS[0]}:{MONTHS[-1]}"),
            spoil("several-sheets", column="TIPO_SERVICIO"),
            year=2014,
        ),
    ),
    full=1_600,
    small=48,
    tidy=Tidy(MONTHS, "MES", "PASAJEROS"),
)
