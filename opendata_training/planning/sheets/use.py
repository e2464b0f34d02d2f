"""use.csv: how often each dataset was looked at and downloaded, month by month."""

from __future__ import annotations

from ...locale import Words
from ..sheet import Column, Sheet
from ._dataset import ID, NAME

SHEET = Sheet(
    "use",
    Words("the figures of use", "las cifras de uso"),
    (
        ID,
        NAME,
        Column(
            "month",
            Words("Month", "Mes"),
            Words("The month, as 2026-11.", "El mes, como 2026-11."),
            "month",
            filled=True,
        ),
        Column(
            "visits",
            Words("Visits", "Visitas"),
            Words(
                "How often its page was opened; blank where nobody counted, which is not 0.",
                "Cuántas veces se abrió su página; vacío si nadie contó, que no es 0.",
            ),
            "whole",
            least=0,
            also=("Vistas", "Views", "Page views"),
        ),
        Column(
            "downloads",
            Words("Downloads", "Descargas"),
            Words(
                "How often a file was downloaded; blank where nobody counted.",
                "Cuántas veces se descargó un archivo; vacío si nadie contó.",
            ),
            "whole",
            least=0,
        ),
    ),
    needed=("month",),
    key=("id", "name", "month"),
)
