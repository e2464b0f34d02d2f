"""Task 2.3.a: what happened to a column from one release to the next."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

KINDS = (
    Choice("same", Words("same", "igual")),
    Choice("renamed", Words("renamed", "otro título")),
    Choice("unit", Words("another unit", "otra unidad")),
    Choice("recoded", Words("other codes", "otros códigos")),
    Choice("meaning-changed", Words("another meaning", "otro significado")),
    Choice("absent", Words("did not exist", "no existía")),
)
RIGHT = {
    "case_ramo": "meaning-changed",
    "case_estado": "renamed",
    "case_costo": "unit",
    "case_avance": "absent",
    "case_sexo": "recoded",
    "case_clave": "same",
}
_QUESTIONS = {
    "case_ramo": Words(
        "RAMO: in 2012 it holds 09, in 2014 it holds “Comunicaciones y Transportes”, and the 09 is in another column.",
        "RAMO: en 2012 tiene 09; en 2014 tiene «Comunicaciones y Transportes», y el 09 está en otra columna.",
    ),
    "case_estado": Words(
        "ESTADO in 2012 and ENTIDAD in 2013: “Colima” for the same project in both.",
        "ESTADO en 2012 y ENTIDAD en 2013: «Colima» para el mismo proyecto en ambas.",
    ),
    "case_costo": Words(
        "The cost of the same project: 445632 in one release, 445632000 in the next.",
        "El costo del mismo proyecto: 445632 en una versión, 445632000 en la siguiente.",
    ),
    "case_avance": Words(
        "Physical progress in 2012: no column of that release holds it, under any title.",
        "El avance físico en 2012: ninguna columna de esa versión lo tiene, con ningún título.",
    ),
    "case_sexo": Words(
        "SEXO in a list of another office: H and M one year, “Hombre” and “Mujer” the next.",
        "SEXO en una lista de otra oficina: H y M un año, «Hombre» y «Mujer» el siguiente.",
    ),
    "case_clave": Words(
        "A project's key: the same title and the same keys in two releases, but in another position.",
        "La clave del proyecto: el mismo título y las mismas claves en dos versiones, pero en otra posición.",
    ),
}


def _examine(work: Work) -> Outcome:
    named = {
        ("case_ramo", "same"): "title-blind",
        ("case_ramo", "recoded"): "not-recoded",
        ("case_estado", "meaning-changed"): "title-is-not-meaning",
        ("case_costo", "same"): "unit-missed",
        ("case_costo", "meaning-changed"): "unit-missed",
        ("case_avance", "same"): "not-there",
        ("case_avance", "renamed"): "not-there",
        ("case_sexo", "meaning-changed"): "codes-are-words",
        ("case_clave", "renamed"): "position-is-nothing",
        ("case_clave", "meaning-changed"): "position-is-nothing",
    }
    return compare(work, RIGHT, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


KNOWN = Task(
    id="2.3.a",
    points=3,
    title=Words("What happened to the column", "Qué le pasó a la columna"),
    objective=Words(
        "Say what happened to a column between two releases by looking at its values, not only at its title.",
        "Decir qué le pasó a una columna entre dos versiones mirando sus valores y no solo su título.",
    ),
    items=tuple(Item(key, question, "choice", KINDS) for key, question in _QUESTIONS.items()),
    hints=(
        Words(
            "Cover the titles with your hand: what do the values say?",
            "Tapa los títulos con la mano: ¿qué dicen los valores?",
        ),
        Words(
            "Ask three things in this order: is it there at all? Does it tell of the same thing? Is that thing "
            "written the same "
            "way (title, unit, codes)?",
            "Pregunta tres cosas en este orden: ¿existe? ¿Habla de lo mismo? ¿Y eso está escrito igual (título, "
            "unidad, códigos)?",
        ),
        Words(
            "One title over two things is another meaning. Numbers a thousand times larger are another unit. The "
            "same categories "
            "in other words are other codes. Where a column stands means nothing.",
            "Un título para dos cosas es otro significado. Cifras mil veces mayores son otra unidad. Las mismas "
            "categorías con "
            "otras palabras son otros códigos. El lugar de la columna no significa nada.",
        ),
    ),
    mistakes={
        "title-blind": Words(
            "RAMO has the same title, and 09 is not “Comunicaciones y Transportes”: one is a key, the other a "
            "name. Who stacks by "
            "title puts both into one column.",
            "RAMO tiene el mismo título, y 09 no es «Comunicaciones y Transportes»: una es una clave y el otro "
            "un nombre. Quien "
            "junta por título mete los dos en una columna.",
        ),
        "not-recoded": Words(
            "Nearly: it would be other codes if the key had become words. But the key is still there, in another "
            "column; RAMO now "
            "holds another thing.",
            "Casi: serían otros códigos si la clave se hubiera vuelto palabras. Pero la clave sigue ahí, en otra "
            "columna; RAMO "
            "ahora tiene otra cosa.",
        ),
        "title-is-not-meaning": Words(
            "Only the title of the state is another one; both say where the project is.",
            "Solo cambió el título; las dos columnas dicen dónde está el proyecto.",
        ),
        "unit-missed": Words(
            "One project has one cost: a thousand times as much is the same cost in pesos instead of thousands "
            "of pesos.",
            "Un proyecto tiene un solo costo: mil veces más es el mismo costo en pesos en vez de miles de pesos.",
        ),
        "not-there": Words(
            "Nobody asked for the progress in 2012, so there is no column to pair it with, whatever it might be "
            "called.",
            "En 2012 nadie preguntaba el avance, así que no hay columna con la cual unirlo, se llame como se llame.",
        ),
        "codes-are-words": Words(
            "H is Hombre and M is Mujer: the same two categories, in other words.",
            "H es Hombre y M es Mujer: las mismas dos categorías, con otras palabras.",
        ),
        "position-is-nothing": Words(
            "Columns may stand in another order without anything having changed. Whoever stacks by position "
            "mixes them up.",
            "Las columnas pueden venir en otro orden sin que nada haya cambiado. Quien junta por posición las "
            "revuelve.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Look at the values once more.",
                "«{item}» Dices «{given}». Mira otra vez los valores.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("title-blind", case_ramo="same"),
        _with("not-recoded", case_ramo="otros códigos"),
        _with("title-is-not-meaning", case_estado="another meaning"),
        _with("unit-missed", case_costo="same"),
        _with("not-there", case_avance="renamed"),
        _with("codes-are-words", case_sexo="meaning-changed"),
        _with("position-is-nothing", case_clave="renamed"),
        _with("case_clave", case_clave="absent"),
        _with("blank", case_ramo=""),
    ),
)
