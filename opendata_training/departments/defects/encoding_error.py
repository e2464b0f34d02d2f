"""A file in another encoding than UTF-8."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ..sheet import Sheet

CODE = "encoding-error"
SCOPE = "file"
LABEL = Words("Not written in UTF-8", "No está escrito en UTF-8")
WHAT = Words(
    "An old program wrote the accents in its own way, so that others show odd signs in their place.",
    "Un programa antiguo escribió los acentos a su modo, y otros muestran signos raros en su lugar.",
)
PARAMETERS = {"encoding": Words("the encoding it has instead", "la codificación que tiene en su lugar")}
EXAMPLE = Example("Año\n2014\n", b"A\xf1o\n2014\n", {"encoding": "windows-1252"})


def apply(sheet: Sheet, *, encoding: str) -> None:
    """Have the file written in that encoding."""
    sheet.layout.encoding = encoding


def undo(sheet: Sheet, *, encoding: str) -> None:
    """Have it written in UTF-8 again."""
    sheet.layout.encoding = "utf-8"
