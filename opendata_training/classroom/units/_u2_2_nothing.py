"""Task 2.2.e: what a blank, a nought, a mark and the letters NA say."""

from __future__ import annotations

from ...locale import Words
from ..dams import NO_DATUM, dams
from ..tasks import Choice, Item, Outcome, Task, Work
from ._u2_2_exact import exactly, example, judged, number

MEANINGS = (
    Choice("unknown", Words("it is not known", "no se sabe")),
    Choice("none", Words("it was measured: none", "se midió: no hubo")),
    Choice("category", Words("a category like the others", "una categoría como las demás")),
)
MEANT = {"blank": "unknown", "nought": "none", "mark": "unknown", "na": "category"}


def _rain(work: Work) -> list[str]:
    return dams(work.seed).column("LLUVIA")


def _dry(work: Work) -> int:
    return _rain(work).count("0 mm")


def _marks(work: Work) -> int:
    return _rain(work).count(NO_DATUM)


def _unknown(work: Work) -> int:
    return _marks(work) + _rain(work).count("")


def _examine(work: Work) -> Outcome:
    dry, unknown = _dry(work), _unknown(work)
    return judged(
        work,
        {
            "blank": exactly("blank_cell", MEANT["blank"], {"none": "blank-as-nought"}),
            "nought": exactly("nought", MEANT["nought"], {"unknown": "nought-as-blank"}),
            "mark": exactly("mark", MEANT["mark"], {"category": "mark-as-category"}),
            "na": exactly("na", MEANT["na"], {"unknown": "na-as-missing"}),
            "dry": number("dry", str(dry), {str(dry + unknown): "unknown-as-dry"}),
            "unknown": number(
                "unknown", str(unknown), {str(dry + unknown): "dry-as-unknown", str(_marks(work)): "blank-not-counted"}
            ),
        },
    )


def _right(work: Work) -> dict[str, str]:
    return {**MEANT, "dry": str(_dry(work)), "unknown": str(_unknown(work))}


NOTHING = Task(
    id="2.2.e",
    points=2,
    title=Words("Kinds of nothing", "Clases de nada"),
    objective=Words(
        "Tell a datum that is missing from a nought, and from a category that only looks like one.",
        "Distinguir un dato que falta de un cero, y de una categoría que solo lo parece.",
    ),
    items=(
        Item("blank", Words("LLUVIA is blank. It says:", "LLUVIA está en blanco. Dice que:"), "choice", MEANINGS),
        Item("nought", Words("LLUVIA is 0 mm. It says:", "LLUVIA es 0 mm. Dice que:"), "choice", MEANINGS),
        Item("mark", Words("LLUVIA is S/D. It says:", "LLUVIA es S/D. Dice que:"), "choice", MEANINGS),
        Item("na", Words("USO is NA. It is:", "USO es NA. Es:"), "choice", MEANINGS),
        Item("dry", Words("On how many rows did no rain fall?", "¿En cuántas filas no llovió?"), "number"),
        Item(
            "unknown",
            Words(
                "On how many rows is it not known whether it rained?",
                "¿En cuántas filas no se sabe si llovió?",
            ),
            "number",
        ),
    ),
    hints=(
        Words(
            "Ask of each cell: did somebody look into the rain gauge that week?",
            "De cada celda pregúntate: ¿esa semana alguien miró el pluviómetro?",
        ),
        Words(
            "Where somebody looked and it was empty, there is a 0. Where nobody looked, there is a blank or S/D. The codes of USO "
            "are listed above the form.",
            "Donde alguien miró y estaba vacío, hay un 0. Donde nadie miró, hay un blanco o S/D. Las claves de USO están arriba "
            "del formulario.",
        ),
        Words(
            "Blank and S/D: not known, and both count in the last question. 0 mm: measured, none. NA: navigation, one of the four "
            "uses.",
            "En blanco y S/D: no se sabe, y las dos cuentan en la última pregunta. 0 mm: se midió y no hubo. NA: navegación, uno "
            "de los cuatro usos.",
        ),
    ),
    mistakes={
        "blank-as-nought": Words(
            "A blank cell says nothing about rain: nobody measured. Taken for 0 it makes a drought out of a broken gauge.",
            "Una celda en blanco no dice nada de la lluvia: nadie midió. Tomada por 0, un pluviómetro roto se vuelve sequía.",
        ),
        "nought-as-blank": Words(
            "0 mm is a measure: somebody looked, and it had not rained. That is worth a cell.",
            "0 mm es una medida: alguien miró y no había llovido. Eso vale una celda.",
        ),
        "mark-as-category": Words(
            "S/D is short for “sin dato”, no datum: it says that it is not known, as a blank does, but in the place of a number.",
            "S/D quiere decir «sin dato»: dice que no se sabe, como un blanco, pero en el lugar de un número.",
        ),
        "na-as-missing": Words(
            "In USO the letters NA stand for navigation: look at the list. Programs that take it for “not available” lose dams.",
            "En USO, NA quiere decir navegación: mira la lista. Los programas que lo toman por «no disponible» pierden presas.",
        ),
        "unknown-as-dry": Words(
            "{given} counts the rows where nobody measured too. It did not rain only where there is 0 mm.",
            "{given} cuenta también las filas en que nadie midió. No llovió solo donde dice 0 mm.",
        ),
        "dry-as-unknown": Words(
            "{given} counts the rows with 0 mm too. There it is known: it did not rain.",
            "{given} cuenta también las filas con 0 mm. Ahí sí se sabe: no llovió.",
        ),
        "blank-not-counted": Words(
            "{given} are those that say S/D. Of the blank ones it is not known either.",
            "{given} son las que dicen S/D. De las que están en blanco tampoco se sabe.",
        ),
        "blank_cell": Words(
            "“{item}” Your answer is “{given}”. Did anybody measure there?",
            "«{item}» Tu respuesta es «{given}». ¿Ahí alguien midió?",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Did anybody look into the gauge, and what did they see?",
                "«{item}» Tu respuesta es «{given}». ¿Alguien miró el pluviómetro, y qué vio?",
            )
            for key in ("nought", "mark", "na", "dry", "unknown")
        },
    },
    examine=_examine,
    examples=(
        example(_right),
        example(_right, "blank-as-nought", blank="none"),
        example(_right, "blank_cell", blank="category"),
        example(_right, "nought-as-blank", nought="unknown"),
        example(_right, "mark-as-category", mark="category"),
        example(_right, "na-as-missing", na="unknown"),
        example(_right, "unknown-as-dry", dry=lambda work: str(_dry(work) + _unknown(work))),
        example(_right, "dry-as-unknown", unknown=lambda work: str(_dry(work) + _unknown(work))),
        example(_right, "blank-not-counted", unknown=lambda work: str(_marks(work))),
        example(_right, "dry", dry="99"),
        example(_right, "blank", dry=""),
    ),
)
