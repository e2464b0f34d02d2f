"""Accents read in the wrong encoding and saved like that: AÃ±o."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "mojibake"
SCOPE = "column"
FIX = "mojibake"
LABEL = Words("Accents that turned into odd signs", "Acentos convertidos en signos raros")
WHAT = Words(
    "A program read the UTF-8 text as if it were Windows-1252, and saved what it saw.",
    "Un programa leyó el texto UTF-8 como si fuera Windows-1252 y guardó lo que vio.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
}
EXAMPLE = Example("Estado,Robos\nNuevo León,3\n", "Estado,Robos\nNuevo LeÃ³n,3\n", {"columns": "Estado"})
# Windows-1252 has no sign for five bytes; programs take Latin-1's (https://encoding.spec.whatwg.org/index-windows-1252.txt).
_SIGNS = {byte: bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in range(256)}
_BYTES = {ord(sign): byte for byte, sign in _SIGNS.items()}


def spoil_text(text: str) -> str:
    """Read the text's bytes in the wrong encoding."""
    return text if text.isascii() else text.encode().decode("latin-1").translate(_SIGNS)


def mend_text(text: str) -> str:
    """Read them in the right one again."""
    return text if text.isascii() else text.translate(_BYTES).encode("latin-1").decode()
