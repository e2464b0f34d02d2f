"""Data laid out for eyes: merged cells, totals, pages, pictures."""

from __future__ import annotations

from ....locale import Words
from ..knowing import Known

BARRIER = Known(
    code="format",
    kind="data",
    title=Words("kept in a format for eyes", "está en un formato hecho para mirarse"),
    heard=Words(
        "“It is a report with a cover and totals.”",
        "«Es un reporte con carátula y totales».",
    ),
    solution=Words(
        "Publish the table under the report: one row a record, one title a column, without totals.",
        "Publicar la tabla que está debajo del reporte: un renglón por registro, un título por columna y sin totales.",
    ),
    steps=(
        Words(
            "Ask for the file that the report was made from.",
            "Pide el archivo con el que se hizo el reporte.",
        ),
        Words(
            "Make one page tidy and write the steps as a recipe.",
            "Ordena una página y escribe los pasos como receta.",
        ),
    ),
    done=Words(
        "A program adds the table up to the report's totals.",
        "Un programa suma la tabla y llega a los totales del reporte.",
    ),
    unit="2.1",
    sources=("stott-2010", "stott-2011"),
)
