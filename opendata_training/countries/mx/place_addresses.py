"""The addresses of Mexico's states in a list of places that harvesters know: GeoNames.

DCAT-AP takes a place of the EU's tables or of GeoNames (section on controlled vocabularies), and the EU's end at the country.
Source: GeoNames, admin1CodesASCII.txt (https://download.geonames.org/export/dump/, CC BY 4.0), each matched by its name.
"""

from __future__ import annotations

from .geography import STATES
from .names import SPOKEN
from .regions import region_key

_GEONAMES = "https://sws.geonames.org/{}/"
# Key of INEGI -> number of GeoNames.
NUMBERS = {
    "01": 4019231, "02": 4017700, "03": 4017698, "04": 3531730, "05": 4013674, "06": 4013513, "07": 3531011, "08": 4014336,
    "09": 3527646, "10": 4011741, "11": 4005267, "12": 3527213, "13": 3527115, "14": 4004156, "15": 3523272, "16": 3995955,
    "17": 3522961, "18": 3995012, "19": 3522542, "20": 3522509, "21": 3521082, "22": 3520914, "23": 3520887, "24": 3985605,
    "25": 3983035, "26": 3982846, "27": 3516458, "28": 3516391, "29": 3515359, "30": 3514780, "31": 3514211, "32": 3979840,
}  # fmt: skip
# INEGI's names, but for the state that would be taken for the country.
_SAID = {**STATES, "15": SPOKEN[STATES["15"]]}
_NAMES = {_GEONAMES.format(number): _SAID[key] for key, number in NUMBERS.items()}


def place_address(text: str) -> tuple[str, str] | None:
    """Give the address and the name of the state that a text names or is the address of; None when it is none.

    Parameters:
        text: any of a state's names, or its address.
    """
    wanted = text.strip().replace("http://", "https://").rstrip("/") + "/"
    if wanted in _NAMES:
        return wanted, _NAMES[wanted]
    key = region_key(text)
    return (_GEONAMES.format(NUMBERS[key]), _SAID[key]) if key else None
