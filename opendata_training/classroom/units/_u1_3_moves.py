"""Task 1.3.a: what people say in an office, and the first move that helps."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

MOVES = (
    Choice(
        "parts",
        Words("give it in parts, compressed, beside the whole", "darlo en partes, comprimido, junto al completo"),
    ),
    Choice("crosswalk", Words("keep a crosswalk of titles", "llevar una tabla de equivalencias de títulos")),
    Choice(
        "article",
        Words("ask in writing: which article, which columns?", "preguntar por escrito: ¿qué artículo, qué columnas?"),
    ),
    Choice("person", Words("name one person, with a substitute", "nombrar a una persona, con quien la supla")),
    Choice(
        "less",
        Words("take out or say less of what leads to a person", "quitar o decir menos de lo que lleva a una persona"),
    ),
    Choice(
        "limits",
        Words("publish with the known limits and a contact", "publicar con los límites conocidos y un contacto"),
    ),
    Choice("withhold", Words("do not open it", "no abrirlo")),
)
RIGHT = {
    "case_size": "parts",
    "case_titles": "crosswalk",
    "case_legal": "article",
    "case_whose": "person",
    "case_names": "less",
    "case_errors": "limits",
}
_QUESTIONS = {
    "case_size": Words(
        "The export takes all night, and then nobody can open the file.",
        "La exportación tarda toda la noche y luego nadie puede abrir el archivo.",
    ),
    "case_titles": Words(
        "Each year the columns come with other titles; readers' programs break.",
        "Cada año las columnas traen otros títulos y se descomponen los programas de quien los lee.",
    ),
    "case_legal": Words(
        "The legal unit says: better not. We could be sued.",
        "Jurídico dice que mejor no. Nos pueden demandar.",
    ),
    "case_whose": Words(
        "Is that ours? I think systems has it. Or planning.",
        "¿Eso es nuestro? Creo que lo tiene sistemas. O planeación.",
    ),
    "case_names": Words(
        "It has the names and telephones of those who complained.",
        "Trae nombres y teléfonos de quienes se quejaron.",
    ),
    "case_errors": Words(
        "First we must correct everything; it has been on the list for three years.",
        "Primero hay que corregir todo; llevamos tres años con el pendiente.",
    ),
}


def _examine(work: Work) -> Outcome:
    named = {(key, "withhold"): "withheld" for key in RIGHT} | {
        ("case_size", "less"): "size-is-not-privacy",
        ("case_titles", "limits"): "limits-mend-no-titles",
        ("case_legal", "less"): "no-article-yet",
        ("case_legal", "limits"): "no-article-yet",
        ("case_whose", "article"): "nobody-to-ask",
        ("case_names", "article"): "names-need-less",
        ("case_names", "limits"): "names-need-less",
        ("case_errors", "person"): "waiting-for-perfect",
    }
    return compare(work, RIGHT, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


MOVED = Task(
    id="1.3.a",
    points=3,
    title=Words("The first move", "El primer paso"),
    objective=Words(
        "Hear the barrier in what people say, and name the first move that has helped others.",
        "Oír la barrera en lo que dice la gente y nombrar el primer paso que les ha servido a otros.",
    ),
    items=tuple(Item(key, question, "choice", MOVES) for key, question in _QUESTIONS.items()),
    hints=(
        Words(
            "Ask of each: what would have to be different on Monday?",
            "Pregunta de cada una: ¿qué tendría que ser distinto el lunes?",
        ),
        Words(
            'Each move fits one of them, and one move fits none. Look two up with show_barrier("size") and '
            'show_barrier("quality").',
            'Cada paso va con una, y un paso no va con ninguna. Busca dos con show_barrier("size") y '
            'show_barrier("quality").',
        ),
        Words(
            "Size: in parts. Titles: a crosswalk. A worry without an article: ask for the article. Nobody's: a "
            "person. Persons in "
            "it: less of them. Errors: say which ones are known.",
            "Tamaño: en partes. Títulos: equivalencias. Un temor sin artículo: pedir el artículo. De nadie: una "
            "persona. Trae "
            "personas: menos de ellas. Errores: decir cuáles se conocen.",
        ),
    ),
    mistakes={
        "withheld": Words(
            "“{item}” Not opening it may be the decision at the end, with a signature. As a first move it leaves "
            "all as it is.",
            "«{item}» No abrirlo puede ser la decisión final, con firma. Como primer paso deja todo igual.",
        ),
        "size-is-not-privacy": Words(
            "Nobody said that there are persons in it. The trouble is that the file is large.",
            "Nadie dijo que traiga personas. El problema es que el archivo es grande.",
        ),
        "limits-mend-no-titles": Words(
            "A note on limits does not tell a program which column is which. What tells it?",
            "Una nota de límites no le dice a un programa qué columna es cuál. ¿Qué se lo dice?",
        ),
        "no-article-yet": Words(
            "Nobody knows yet what is in the way: the worry has no article and no column. What is asked first?",
            "Todavía nadie sabe qué lo impide: el temor no tiene artículo ni columna. ¿Qué se pregunta primero?",
        ),
        "nobody-to-ask": Words(
            "A question in writing needs somebody who answers it. Who is that here?",
            "Una pregunta por escrito necesita a alguien que la conteste. ¿Quién es aquí?",
        ),
        "names-need-less": Words(
            "Here nobody doubts: there are persons in it. What becomes of those columns?",
            "Aquí nadie duda: trae personas. ¿Qué pasa con esas columnas?",
        ),
        "waiting-for-perfect": Words(
            "A person has had it on the list for three years. What can be published as it is, and with what beside it?",
            "Alguien lo lleva en la lista tres años. ¿Qué se puede publicar como está, y con qué al lado?",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Would the person who said this be able to go on then?",
                "«{item}» Dices «{given}». ¿Con eso podría seguir quien lo dijo?",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("withheld", case_legal="no abrirlo"),
        _with("size-is-not-privacy", case_size="less"),
        _with("limits-mend-no-titles", case_titles="limits"),
        _with("no-article-yet", case_legal="limits"),
        _with("nobody-to-ask", case_whose="article"),
        _with("names-need-less", case_names="article"),
        _with("waiting-for-perfect", case_errors="person"),
        _with("case_errors", case_errors="parts"),
        _with("blank", case_size=""),
    ),
)
