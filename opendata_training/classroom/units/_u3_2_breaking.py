"""Task 3.2.b: what the next release breaks, and its number."""

from __future__ import annotations

from ...locale import Words
from ..planning.after_releases import MONEY, RENAMED, pair
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

TIMES = (
    Choice("1000", Words("by 1000", "por 1000")),
    Choice("1/1000", Words("by 1/1000 (divide by 1000)", "por 1/1000 (dividir entre 1000)")),
    Choice("1", Words("by nothing, it is the same unit", "por nada, es la misma unidad")),
)
SILENT = (
    Choice("gone", Words("the column that is gone", "la columna que ya no está")),
    Choice("renamed", Words("the column with another title", "la columna con otro título")),
    Choice("unit", Words("the column with another unit", "la columna con otra unidad")),
    Choice("new", Words("the column that is new", "la columna que es nueva")),
)


def right_of(work: Work) -> dict[str, str]:
    """Give the right answers for a seed."""
    both = pair(work.seed)
    return {
        "gone": both.gone,
        "before": both.renamed,
        "after": RENAMED[both.renamed],
        "times": both.times,
        "silent": "unit",
        "version": both.next,
    }


def _examine(work: Work) -> Outcome:
    both, right = pair(work.seed), right_of(work)
    first, second, third = (int(one) for one in both.version.split("."))
    named = {
        ("gone", both.renamed): "renamed-is-not-gone",
        ("before", both.gone): "gone-is-not-renamed",
        ("after", both.new): "new-is-not-renamed",
        ("times", "1/1000" if both.times == "1000" else "1000"): "the-other-way",
        ("times", "1"): "unit-overlooked",
        ("silent", "gone"): "it-stops",
        ("silent", "renamed"): "it-stops",
        ("silent", "new"): "nothing-uses-it",
        ("version", both.version): "number-stays",
        ("version", f"{first}.{second + 1}.0"): "number-minor",
        ("version", f"{first}.{second}.{third + 1}"): "number-patch",
        ("version", f"{first + 1}.{second}.{third}"): "zeros-behind",
    }
    return compare(work, right, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**right_of(work), **changed}, mistake)


def _from(mistake: str, key: str, told: str) -> Example:
    """Give an example whose wrong answer depends on the seed."""

    def answers(work: Work) -> dict[str, str]:
        both = pair(work.seed)
        first, second, third = (int(one) for one in both.version.split("."))
        given = {
            "renamed": both.renamed,
            "gone": both.gone,
            "new": both.new,
            "other": "1/1000" if both.times == "1000" else "1000",
            "same": both.version,
            "minor": f"{first}.{second + 1}.0",
            "patch": f"{first}.{second}.{third + 1}",
            "no-zeros": f"{first + 1}.{second}.{third}",
        }[told]
        return {**right_of(work), key: given}

    return Example(answers, mistake)


BREAKING = Task(
    id="3.2.b",
    points=4,
    title=Words("What the next release breaks", "Qué rompe la próxima versión"),
    objective=Words(
        "Find what a new release breaks before it is published, and give it its number.",
        "Encontrar lo que una versión nueva rompe antes de publicarla, y darle su número.",
    ),
    items=(
        Item(
            "gone",
            Words("Which column of the earlier release is gone?", "¿Qué columna de la versión anterior ya no está?"),
        ),
        Item(
            "before",
            Words(
                "One column has another title. What was it called before?",
                "Una columna tiene otro título. ¿Cómo se llamaba antes?",
            ),
        ),
        Item("after", Words("And what is it called now?", "¿Y cómo se llama ahora?")),
        Item(
            "times",
            Words(
                f"By what do you multiply the earlier {MONEY} to add it to the later one?",
                f"¿Por cuánto multiplicas el {MONEY} anterior para sumarlo con el nuevo?",
            ),
            "choice",
            TIMES,
        ),
        Item(
            "silent",
            Words(
                "Which change stops no program, and yet makes its result wrong?",
                "¿Qué cambio no detiene ningún programa y aun así deja mal el resultado?",
            ),
            "choice",
            SILENT,
        ),
        Item(
            "version",
            Words(
                "The cell above says the number of the earlier release. What is the later one's?",
                "La celda de arriba dice el número de la versión anterior. ¿Cuál es el de la nueva?",
            ),
        ),
    ),
    hints=(
        Words(
            "Read the table of changes from the top: the first lines are those that break.",
            "Lee la tabla de cambios desde arriba: las primeras líneas son las que rompen.",
        ),
        Words(
            "Gone, renamed and another unit are three lines. For the number: the first one that breaks decides.",
            "La que ya no está, la que cambió de título y la de otra unidad son tres líneas. Para el número: basta una que rompa.",
        ),
        Words(
            f"The column with another unit is {MONEY}, and that is the silent one. The first number goes up by one, and the two "
            "behind it begin again at 0.",
            f"La columna con otra unidad es {MONEY}, y es la que no avisa. El primer número sube uno y los otros dos empiezan "
            "otra vez en 0.",
        ),
    ),
    mistakes={
        "renamed-is-not-gone": Words(
            "{given} is still there, under another title: its cells are the same.",
            "{given} sigue ahí, con otro título: sus celdas son las mismas.",
        ),
        "gone-is-not-renamed": Words(
            "{given} has no counterpart in the later release: it is gone.",
            "{given} no tiene contraparte en la versión nueva: ya no está.",
        ),
        "new-is-not-renamed": Words(
            "{given} holds something that was in no column before.",
            "{given} contiene algo que antes no estaba en ninguna columna.",
        ),
        "the-other-way": Words(
            "The other way round: take one figure of each release for the same office and month, and see which is larger.",
            "Al revés: toma una cifra de cada versión de la misma oficina y el mismo mes, y mira cuál es mayor.",
        ),
        "unit-overlooked": Words(
            f"The title {MONEY} stayed; did its figures? Look at the same office and month in both.",
            f"El título {MONEY} se quedó; ¿y sus cifras? Mira la misma oficina y el mismo mes en las dos.",
        ),
        "it-stops": Words(
            "A program that looks for a title that is not there stops, and somebody looks. Which change does nobody notice?",
            "Un programa que busca un título que no está se detiene, y alguien revisa. ¿Qué cambio no nota nadie?",
        ),
        "nothing-uses-it": Words(
            "Nobody's result holds a column that is new. Whose result changes without a word?",
            "El resultado de nadie usa una columna nueva. ¿Qué resultado cambia sin avisar?",
        ),
        "number-stays": Words(
            "Two files with one number: nobody can say which one a table was made of.",
            "Dos archivos con el mismo número: nadie puede decir con cuál se hizo una tabla.",
        ),
        "number-minor": Words(
            "The second number promises that nothing breaks. Is that so?",
            "El segundo número promete que nada se rompe. ¿Es así?",
        ),
        "number-patch": Words(
            "The third number is for corrections alone. There is more here than a correction.",
            "El tercer número es solo para correcciones. Aquí hay más que una corrección.",
        ),
        "zeros-behind": Words(
            "When a number goes up, those behind it begin again at 0.",
            "Cuando un número sube, los que siguen empiezan otra vez en 0.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Copy it from the table of changes, or from the file's first row.",
                "«{item}» Dices «{given}». Cópialo de la tabla de cambios o de la primera fila del archivo.",
            )
            for key in ("gone", "before", "after", "version")
        },
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in ("times", "silent")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _from("renamed-is-not-gone", "gone", "renamed"),
        _from("gone-is-not-renamed", "before", "gone"),
        _from("new-is-not-renamed", "after", "new"),
        _from("the-other-way", "times", "other"),
        _with("unit-overlooked", times="1"),
        _with("it-stops", silent="gone"),
        _with("it-stops", silent="renamed"),
        _with("nothing-uses-it", silent="new"),
        _from("number-stays", "version", "same"),
        _from("number-minor", "version", "minor"),
        _from("number-patch", "version", "patch"),
        _from("zeros-behind", "version", "no-zeros"),
        _with("gone", gone="PRECIO"),
        _with("blank", after=""),
    ),
)
