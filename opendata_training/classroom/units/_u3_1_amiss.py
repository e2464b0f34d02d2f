"""Task 3.1.g: what is done when something published turns out to be wrong, or comes to its end."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

DEEDS = (
    Choice("correct", Words("correct it under the same identifier, and say so", "corregirlo con el mismo identificador y avisar")),
    Choice("withdraw", Words("withdraw it at once, and then find out", "retirarlo de inmediato y después averiguar")),
    Choice("roll-back", Words("go back to the release before", "volver a la versión anterior")),
    Choice("update", Words("publish the next release of it", "publicar su siguiente edición")),
    Choice("successor", Words("say on its page where to look from now on", "decir en su página dónde buscar de ahora en adelante")),
    Choice("new-dataset", Words("make another dataset", "hacer otro conjunto de datos")),
    Choice("delete", Words("delete it without a word", "borrarlo sin decir nada")),
)  # fmt: skip
RIGHT = {
    "typos": "correct",
    "curp": "withdraw",
    "mixed_up": "roll-back",
    "renamed": "correct",
    "quarter": "update",
    "merged": "successor",
}
_QUESTIONS = {
    "typos": Words(
        "A reader writes: in three rows the hoses with a fault are more than those that were checked. She is right.",
        "Una lectora escribe: en tres filas hay más mangueras con falla que revisadas. Tiene razón.",
    ),
    "curp": Words(
        "A journalist calls: column K has the CURP of those who complained.",
        "Llama un periodista: la columna K tiene la CURP de quienes se quejaron.",
    ),
    "mixed_up": Words(
        "Ten minutes ago somebody published last year's file under this year's name. The right one had been there before.",
        "Hace diez minutos alguien publicó el archivo del año pasado con el nombre de este año. Antes estaba el correcto.",
    ),
    "renamed": Words(
        "The title says “Base”, and nobody finds it.",
        "El título dice «Base» y nadie lo encuentra.",
    ),
    "quarter": Words(
        "The visits of the next period are there, with the same columns.",
        "Ya están las visitas del siguiente periodo, con las mismas columnas.",
    ),
    "merged": Words(
        "From now on another office publishes these visits together with its own.",
        "A partir de ahora otra oficina publica estas visitas junto con las suyas.",
    ),
}
_NAMED: dict[tuple[str, object], str] = {
    ("typos", "withdraw"): "too-much",
    ("typos", "delete"): "citations-break",
    ("curp", "correct"): "still-there-meanwhile",
    ("curp", "roll-back"): "before-had-it-too",
    ("mixed_up", "new-dataset"): "doubled",
    ("renamed", "new-dataset"): "doubled",
    ("quarter", "new-dataset"): "doubled-by-period",
    ("merged", "delete"): "citations-break",
    ("merged", "withdraw"): "citations-break",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


AMISS = Task(
    id="3.1.g",
    points=2,
    title=Words("When something is amiss", "Cuando algo sale mal"),
    objective=Words(
        "Decide whether to correct, go back, withdraw or name a successor.",
        "Decidir si se corrige, se vuelve atrás, se retira o se nombra un sucesor.",
    ),
    items=tuple(Item(key, question, "choice", DEEDS) for key, question in _QUESTIONS.items()),
    hints=(
        Words(
            "Ask of each: does it hurt somebody while it stays there?",
            "Pregunta en cada caso: ¿le hace daño a alguien mientras siga ahí?",
        ),
        Words(
            "What hurts a person goes first and is understood later. What is only wrong is corrected in the open. What "
            "somebody has "
            "cited keeps its address.",
            "Lo que daña a una persona se quita primero y se entiende después. Lo que solo está mal se corrige a la vista. Lo que "
            "alguien citó conserva su dirección.",
        ),
        Words(
            "Personal data: withdraw. A mix-up that has just happened: roll back. Wrong figures or texts: correct. New figures: "
            "update. Somebody else goes on: successor. Another dataset: in none of these.",
            "Datos personales: retirar. Una confusión recién ocurrida: volver atrás. Cifras o textos equivocados: corregir. Cifras "
            "nuevas: actualizar. Alguien más sigue: sucesor. Otro conjunto: en ninguno de estos.",
        ),
    ),
    mistakes={
        "too-much": Words(
            "Three wrong rows hurt nobody, and all the others are right. Is it worth taking all of it away?",
            "Tres filas mal no dañan a nadie y todas las demás están bien. ¿Vale la pena quitarlo todo?",
        ),
        "citations-break": Words(
            "Whoever cited it finds nothing, and whoever built on it stops. What do they need to find at the old address?",
            "Quien lo citó no encuentra nada y quien construyó con él se detiene. ¿Qué deben encontrar en la dirección de antes?",
        ),
        "still-there-meanwhile": Words(
            "While you correct it, anybody can copy it. What comes first?",
            "Mientras lo corriges, cualquiera puede copiarlo. ¿Qué va primero?",
        ),
        "before-had-it-too": Words(
            "Who says that the release before did not have it? What comes first, whatever the cause?",
            "¿Quién dice que la versión anterior no la tenía? ¿Qué va primero, sea cual sea la causa?",
        ),
        "doubled": Words(
            "Then there are two, and readers must guess which one is right. The identifier is there so that there is one.",
            "Entonces hay dos, y quien lee debe adivinar cuál vale. El identificador existe para que haya uno.",
        ),
        "doubled-by-period": Words(
            "In four years that makes a heap of datasets of which each holds a piece. The same identifier, the next release.",
            "En cuatro años eso hace un montón de conjuntos, cada uno con un pedazo. El mismo identificador, la siguiente edición.",
        ),
        **{
            key: Words(
                "“{item}” You say: {given}. Whom does it hurt while it stays, and who relies on its address?",
                "«{item}» Dices: {given}. ¿A quién daña mientras siga ahí, y quién depende de su dirección?",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        *(_with(mistake, **{key: str(given)}) for (key, given), mistake in _NAMED.items()),
        _with("merged", merged="update"),
        _with("blank", quarter=""),
    ),
)
