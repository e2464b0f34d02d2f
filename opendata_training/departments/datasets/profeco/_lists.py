"""What several of this agency's datasets name: its offices, and suppliers, all of them invented."""

from __future__ import annotations

# The agency's offices in the states, by the city they are in.
OFFICES = (
    *("Aguascalientes", "Tijuana", "Saltillo", "Colima", "Tuxtla Gutiérrez", "Chihuahua", "Durango", "León"),
    *("Acapulco", "Pachuca", "Guadalajara", "Toluca", "Morelia", "Cuernavaca", "Tepic", "Monterrey", "Oaxaca"),
    *("Puebla", "Querétaro", "Cancún", "San Luis Potosí", "Culiacán", "Hermosillo", "Villahermosa", "Reynosa"),
    *("Tlaxcala", "Xalapa", "Mérida", "Zacatecas", "Naucalpan"),
)

# A sector, and the words that its companies' names begin with.
SECTORS = (
    ("Aerolíneas y viajes", ("Vuelos", "Viajes", "Turismo")),
    ("Comercio al por menor", ("Almacenes", "Súper", "Tiendas")),
    ("Electricidad y gas", ("Gas", "Gasera", "Energía")),
    ("Escuelas particulares", ("Colegio", "Instituto", "Liceo")),
    ("Inmobiliario", ("Casas", "Desarrolladora", "Vivienda")),
    ("Muebles y electrodomésticos", ("Mueblería", "Línea Blanca", "Hogar")),
    ("Talleres y automóviles", ("Autos", "Automotriz", "Taller")),
    ("Telecomunicaciones", ("Telefonía", "Cable", "Comunicaciones")),
)
# What comes after it.
_TAILS = (
    *("del Bajío", "del Pacífico", "del Noreste", "La Sierra", "Azteca Nueva", "Tres Ríos", "El Águila", "San Ángel"),
    *("Cuauhtli", "La Peña", "Los Álamos", "Vía Láctea", "Río Bravo", "Monte Albán Sur", "El Peñón", "Santa Inés"),
    *("Puerto Escondido", "La Cañada", "Cóndor", "Paquimé", "El Colibrí", "Jícama", "Tamaulipeca", "Órbita"),
    *("del Soconusco", "La Huasteca", "Península", "Xóchitl", "Ópalo", "del Mayab"),
)
PER_SECTOR = len(_TAILS) * 3


def supplier(sector: int, number: int) -> str:
    """Give a supplier's name: no two numbers of a sector have the same one.

    Parameters:
        sector: its place in SECTORS.
        number: which one of the sector, from 0.
    """
    again, number = divmod(number, PER_SECTOR)
    head = SECTORS[sector][1][(number + number // len(_TAILS)) % 3]
    return f"{head} {_TAILS[number % len(_TAILS)]}{f' {again + 1}' if again else ''}"


# A few of each sector, as (supplier, sector), for registers that say them over and over.
SUPPLIERS = tuple(
    (supplier(at, number), sector) for at, (sector, _heads) in enumerate(SECTORS) for number in range(at % 3, 60, 7)
)
