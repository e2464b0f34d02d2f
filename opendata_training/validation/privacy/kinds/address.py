"""Postal addresses: street and number, in one cell or in two columns, where they are a person's."""

from __future__ import annotations

import re

from ....locale import Words
from ....reading.kinds import plain
from ..looking import About, Looked, Sign

CODE = "address"
LABEL = Words(en="postal address", es="domicilio")
PHRASE = Words(en="postal addresses of persons", es="domicilios de personas")
OF = "holder"
_HEADER = re.compile(
    r"\b(?:domicilio|dom|direccion|dir|calle|vialidad|address|street|residencia|residence|addr|ubicacion|location)\b|^domicilio|^direccion"
)
_NOT = re.compile(r"\b(?:general|correo|e ?mail|mail|ip|mac|web|url|electronica|area|tipo|type)\b")
_NUMBER = re.compile(
    r"\b(?:num(?:ero)?|no|house|street) ?(?:de )?(?:ext(?:erior)?|int(?:erior)?|number|no|casa)\b|^numext|^numint"
)
_STREET = re.compile(
    r"\b(?:calle|c|av|avenida|blvd|boulevard|calz|calzada|carr|carretera|priv|privada|cda|cerrada|andador|and|prol|prolongacion"
    r"|circuito|callejon|retorno|paseo|col|colonia|fracc|mz|mza|manzana|lote|lt|km|s ?/ ?n|sn|num|no|street|st|avenue|ave"
    r"|road|rd|lane|ln|drive|dr|court|ct|way|apt|suite|po box|close|crescent|terrace)\b"
)
GOOD = {"Nombre": ["Ana Ruiz Gómez", "Luis Paz Ortiz"], "Domicilio": ["Juárez 395, Col. Centro", "Av. Hidalgo 12"]}
BAD = {"Restaurante": ["La Palma", "El Faro"], "Domicilio": ["Juárez 395, Col. Centro", "Av. Hidalgo 12"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of addresses, or of streets or house numbers."""
    if _NOT.search(looked.words) or looked.column.mostly("date"):
        return None
    if _NUMBER.search(looked.words) and any(_HEADER.search(words) for words in about.words if words != looked.words):
        return Sign(1.0, True, part=True) if looked.total else None
    header = bool(_HEADER.search(looked.words))
    share = looked.share(is_address, 0.3)
    if header:
        streets = share if share >= 0.3 else looked.share(lambda text: bool(re.search(r"[^\W\d_]{3}", text)), 0.5)
        # A direction is also an office: without a number under such a label it is no address.
        sure = share >= 0.3 or (streets >= 0.5 and bool(re.search(r"\b(?:calle|vialidad|street)\b", looked.words)))
        return Sign(share if share >= 0.3 else streets, True, part=share < 0.8) if sure else None
    return Sign(share, False) if share >= 0.7 and looked.role == "opaque" else None


def is_address(text: str) -> bool:
    """Say whether a text has the words and the number of an address."""
    said = plain(text)
    words = len(re.findall(r"[^\W\d_]{3,}", said))
    numbered = re.search(r"\d", said) is not None or re.search(r"\bs ?/ ?n\b|\bsn\b", said) is not None
    return (
        words >= 1 and numbered and (bool(_STREET.search(said)) or bool(re.search(r"[^\W\d_]{3,}.* #?\d+\w?\b", said)))
    )
