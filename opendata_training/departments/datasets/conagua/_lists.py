"""What several of CONAGUA's datasets speak of: its regions, the uses of water, and names of places that are nowhere."""

# INEGI's key of a state -> the number of the hydrological-administrative region that most of it lies in.
# After CONAGUA's list of regions, from memory; not compared. A region follows basins and municipalities, so that a state may
# lie in several.
REGION_OF: dict[str, int] = {
    **{"01": 8, "02": 1, "03": 1, "04": 12, "05": 6, "06": 8, "07": 11, "08": 6},
    **{"09": 13, "10": 3, "11": 8, "12": 4, "13": 9, "14": 8, "15": 13, "16": 4},
    **{"17": 4, "18": 8, "19": 6, "20": 5, "21": 4, "22": 9, "23": 12, "24": 9},
    **{"25": 3, "26": 2, "27": 11, "28": 9, "29": 4, "30": 10, "31": 12, "32": 7},
}
# Their names, the first of region 1.
REGIONS = (
    *("Península de Baja California", "Noroeste", "Pacífico Norte", "Balsas", "Pacífico Sur", "Río Bravo"),
    *("Cuencas Centrales del Norte", "Lerma-Santiago-Pacífico", "Golfo Norte", "Golfo Centro", "Frontera Sur"),
    *("Península de Yucatán", "Aguas del Valle de México"),
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
# How people write them who type them.
REGION_VARIANTS = {
    name: [f"{number} {name}", name.upper(), f"RHA {number}"] for number, name in zip(_ROMAN, REGIONS, strict=True)
}
# The uses of water, and how often and how much each is asked for.
USES = {
    "Agrícola": 48,
    "Pecuario": 16,
    "Doméstico": 9,
    "Público urbano": 11,
    "Industrial": 5,
    "Servicios": 7,
    "Acuacultura": 2,
    "Múltiples": 2,
}
USE_SIZES = (0.35, 0.02, 0.003, 1.0, 0.3, 0.06, 0.4, 0.3)
# Names as hundreds of places have them, so that they point to none.
PLACE_NAMES = (
    *("El Carrizo", "La Cañada", "Las Palomas", "El Sauz", "San Isidro", "La Joya", "El Mezquite", "Los Álamos"),
    *("Agua Zarca", "El Ocotillo", "La Ciénega", "El Tecolote", "Santa Rita", "El Capulín", "Los Órganos", "El Zapote"),
    *("La Huerta", "Peña Blanca", "El Naranjo", "San Rafael", "La Purísima", "El Salitre", "Ojo de Agua", "El Fresno"),
    *(
        "La Cieneguilla",
        "Cerro Gordo",
        "El Encino",
        "Santa Bárbara",
        "La Mora",
        "El Pitayo",
        "Arroyo Seco",
        "El Huizache",
    ),
    *("San Nicolás", "El Rosario", "La Esperanza", "El Guayabo", "Piedra Ancha", "La Laja", "El Tule", "Agua Fría"),
    "El Nogal",
)

# Lowlands, coasts, and the high plateau: between how many metres above the sea a state's places are.
_LOW, _COAST = (4, 60), (20, 650)
_HEIGHTS = {
    **dict.fromkeys(("04", "23", "27", "31"), _LOW),
    **dict.fromkeys(("02", "03", "06", "07", "12", "18", "20", "25", "26", "28", "30"), _COAST),
}


def heights(state: int) -> tuple[int, int]:
    """Give how low and how high a state's places are, in metres.

    Parameters:
        state: INEGI's key of the state as a number.
    """
    return _HEIGHTS.get(f"{state:02d}", (950, 2_450))


def region(state: int) -> str:
    """Give the name of the region that most of a state lies in.

    Parameters:
        state: INEGI's key of the state as a number.
    """
    return REGIONS[REGION_OF[f"{state:02d}"] - 1]
