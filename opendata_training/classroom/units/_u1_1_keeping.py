"""Task 1.1.f: keeping an inventory: ids, posts, what is not known, what is there twice."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

IDS = (
    Choice("stays", Words("it stays as it is", "se queda como está")),
    Choice("new", Words("a new one is made of the new name", "se hace otra con el nombre nuevo")),
    Choice("blank", Words("it is left blank", "se deja vacía")),
)
WHO = (
    Choice("person", Words("the person who knows the data, by name", "la persona que conoce los datos, con su nombre")),
    Choice("post", Words("the post that answers for them", "el cargo que responde por ellos")),
    Choice("computers", Words("whoever looks after the server", "quien cuida el servidor")),
)
UNSURE = (
    Choice(
        "public", Words("public, and correct it if somebody complains", "público, y corregirlo si alguien se queja")
    ),
    Choice("nothing", Words("nothing, until somebody knows", "nada, hasta que alguien sepa")),
    Choice(
        "ask",
        Words(
            "internal and restricted, with the reason “being asked”; and ask the unit and the legal office",
            "interno y restringido, con la razón «en consulta»; y preguntar al área y al área jurídica",
        ),
    ),
)
TWICE = (
    Choice("delete", Words("take out the second", "quitar el segundo")),
    Choice("both", Words("leave both, to be sure", "dejar los dos, por si acaso")),
    Choice(
        "ask",
        Words(
            "ask both units, then keep one or give each its own name",
            "preguntar a las dos áreas, y dejar uno o dar a cada uno su nombre",
        ),
    ),
)
RIGHT = {"renamed": "stays", "who": "post", "unsure": "ask", "twice": "ask"}
_NAMED = {
    ("renamed", "new"): "another-dataset",
    ("renamed", "blank"): "another-dataset",
    ("who", "person"): "people-leave",
    ("who", "computers"): "server-is-not-data",
    ("unsure", "public"): "cannot-be-taken-back",
    ("unsure", "nothing"): "blank-is-read",
    ("twice", "delete"): "maybe-two",
    ("twice", "both"): "counted-twice",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


KEEPING = Task(
    id="1.1.f",
    points=2,
    title=Words("Keeping it", "Mantenerlo"),
    objective=Words(
        "Keep an inventory so that it stays true: ids that stay, posts instead of persons, and no guesses.",
        "Mantener un inventario para que siga siendo cierto: claves que se quedan, cargos en lugar de personas y nada adivinado.",
    ),
    items=(
        Item(
            "renamed",
            Words(
                "A dataset gets a better name. What happens to its id?",
                "Un conjunto recibe un nombre mejor. ¿Qué pasa con su clave?",
            ),
            "choice",
            IDS,
        ),
        Item(
            "who",
            Words("Whom does the column Responsible name?", "¿A quién nombra la columna Responsable?"),
            "choice",
            WHO,
        ),
        Item(
            "unsure",
            Words(
                "Nobody knows whether a dataset may be opened. What do you write?",
                "Nadie sabe si un conjunto se puede abrir. ¿Qué escribes?",
            ),
            "choice",
            UNSURE,
        ),
        Item(
            "twice",
            Words(
                "Two lines seem to be the same dataset. What do you do?",
                "Dos filas parecen el mismo conjunto. ¿Qué haces?",
            ),
            "choice",
            TWICE,
        ),
    ),
    hints=(
        Words("Think of who opens the file in two years.", "Piensa en quien abra el archivo dentro de dos años."),
        Words(
            "The plan, the decisions and the portal find a dataset by its id. And what was published cannot be called back.",
            "El plan, las decisiones y el portal encuentran un conjunto por su clave. Y lo publicado no se puede recoger.",
        ),
        Words(
            "The id stays. A post answers, because persons move on. Not known is internal and restricted, and a question. "
            "Two like lines are a question too.",
            "La clave se queda. Responde un cargo, porque las personas se van. Lo que no se sabe es interno y "
            "restringido, y una pregunta. Dos filas parecidas también son una pregunta.",
        ),
    ),
    mistakes={
        "another-dataset": Words(
            "With another id it is another dataset for the plan and the portal, and its history is gone.",
            "Con otra clave es otro conjunto para el plan y el portal, y su historia se pierde.",
        ),
        "people-leave": Words(
            "When that person moves on, nobody answers. Who takes over their desk?",
            "Cuando esa persona se vaya, nadie responde. ¿Quién ocupa su escritorio?",
        ),
        "server-is-not-data": Words(
            "They know whether the server runs, not whether a figure is right.",
            "Saben si el servidor funciona, no si una cifra es correcta.",
        ),
        "cannot-be-taken-back": Words(
            "By the time somebody complains, others have it. What is published cannot be taken back.",
            "Cuando alguien se queje, otros ya lo tienen. Lo publicado no se puede recoger.",
        ),
        "blank-is-read": Words(
            "A blank is read as public by one person and as private by the next. Write internal and restricted, "
            "with the reason “being asked”, and ask.",
            "Un vacío lo lee como público una persona y como privado la siguiente. Escribe interno y "
            "restringido, con la razón «en consulta», y pregunta.",
        ),
        "maybe-two": Words(
            "They may be two things of one name. Who can say so?", "Quizá son dos cosas con un nombre. ¿Quién lo sabe?"
        ),
        "counted-twice": Words(
            "Then it is counted, planned and published twice, or each unit waits for the other.",
            "Así se cuenta, se planea y se publica dos veces, o cada área espera a la otra.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        *(_with(code, **{item: given}) for (item, given), code in _NAMED.items()),
        _with("who", who="nadie"),
        _with("blank", twice=""),
    ),
)
