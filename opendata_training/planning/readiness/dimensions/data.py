"""Whether one knows what there is, where, how good and how fresh."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=4,
    code="data",
    title=Words("Data management", "Gestión de datos"),
    what=Words(
        "Whether one knows what there is, where, how good and how fresh.",
        "Si se sabe qué hay, dónde, con qué calidad y qué tan al día.",
    ),
    questions=(
        Question(
            "data-inventory",
            Words(
                "Is there an inventory of the data, and was it brought up to date this year?",
                "¿Hay un inventario de datos y se actualizó este año?",
            ),
            Words(
                "The inventory, with the date of its last change.",
                "El inventario, con la fecha de su último cambio.",
            ),
            Words(
                "Begin with the ten datasets that are asked for most.",
                "Empieza con los diez conjuntos que más se piden.",
            ),
        ),
        Question(
            "data-quality",
            Words(
                "Is the quality of a file looked at before it leaves the office?",
                "¿Se revisa la calidad de un archivo antes de que salga?",
            ),
            Words(
                "A report or a scorecard of a release.",
                "Un reporte o una ficha de calidad de una versión.",
            ),
            Words(
                "Run `opendata validate` on the last file and keep its report.",
                "Corre `opendata validate` sobre el último archivo y guarda el reporte.",
            ),
        ),
        Question(
            "data-export",
            Words(
                "Can the office export its data by itself, in a format that programs read?",
                "¿El área puede exportar sus datos por su cuenta, en un formato que lean los programas?",
            ),
            Words(
                "A file that it exported, with its date.",
                "Un archivo que exportó, con su fecha.",
            ),
            Words(
                "Ask systems for one export and write down how it was made.",
                "Pide a sistemas una exportación y anota cómo se hizo.",
            ),
        ),
    ),
)
