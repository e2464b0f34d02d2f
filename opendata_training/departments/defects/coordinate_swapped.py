"""Latitude in the place of the longitude, and the other way round."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "coordinate-swapped"
SCOPE = "cell"
FIX = "coordinate-swapped"
LABEL = Words("Latitude and longitude swapped", "Latitud y longitud intercambiadas")
WHAT = Words(
    "Some systems say the latitude first and others the longitude; a few pairs were copied in the other order.",
    "Unos sistemas dicen primero la latitud y otros la longitud; algunos pares se copiaron al revés.",
)
PARAMETERS = {
    "columns": Words("the two columns of coordinates", "las dos columnas de coordenadas"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
}
EXAMPLE = Example(
    "Latitud,Longitud\n19.4326,-99.1332\n",
    "Latitud,Longitud\n-99.1332,19.4326\n",
    {"columns": ["Latitud", "Longitud"], "every": 1},
)


def fits(cells: list[str]) -> bool:
    """Tell whether both are there, and differ."""
    first, second = cells
    return bool(first and second) and first != second


def spoil(cells: list[str], draw: int) -> list[str]:
    """Swap them."""
    first, second = cells
    return [second, first]
