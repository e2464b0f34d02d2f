"""Task 1.4.a: fear, something to ask, or a cause that holds something back."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

SORTS = (
    Choice("fear", Words("no reason: it does not stop anything", "no es motivo: no detiene nada")),
    Choice("ask", Words("ask first: somebody has to look it up", "preguntar antes: alguien tiene que consultarlo")),
    Choice("cause", Words("a cause: something is held back", "una causal: algo no sale tal cual")),
)
_SAID = {
    "errors": ("fear", Words("“There are errors in it.”", "«Tiene errores».")),
    "press": ("fear", Words("“The press will misread it.”", "«La prensa lo va a malinterpretar».")),
    "money": ("fear", Words("“Somebody will make money with it.”", "«Alguien va a ganar dinero con esto».")),
    "contract": ("ask", Words("“A firm made it; nobody here has read the contract.”",
                              "«Lo hizo una empresa; aquí nadie ha leído el contrato».")),
    "law": ("ask", Words("“I believe a law orders it published; nobody has looked up which.”",
                         "«Creo que una ley ordena publicarlo; nadie ha consultado cuál».")),
    "phones": ("cause", Words("“Each row has the telephone of a patient.”", "«Cada fila trae el teléfono de un paciente».")),
    "promise": ("cause", Words("“Whoever answered was promised that it serves statistics alone.”",
                               "«A quien contestó se le prometió que solo serviría para estadística».")),
    "open_case": ("cause", Words("“The committee has reserved the open proceedings, with the article and the harm.”",
                                 "«El comité reservó los procedimientos abiertos, con el artículo y el daño».")),
}  # fmt: skip
RIGHT = {key: code for key, (code, _words) in _SAID.items()}
_NAMED: dict[tuple[str, object], str] = {
    **{(key, given): "fear-counts" for key, code in RIGHT.items() if code == "fear" for given in ("ask", "cause")},
    **{(key, "fear"): "asked-nobody" for key, code in RIGHT.items() if code == "ask"},
    **{(key, "cause"): "guessed" for key, code in RIGHT.items() if code == "ask"},
    **{(key, "fear"): "cause-missed" for key, code in RIGHT.items() if code == "cause"},
    **{(key, "ask"): "told-already" for key, code in RIGHT.items() if code == "cause"},
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


FEARED = Task(
    id="1.4.a",
    points=2,
    title=Words("Fear, question or cause?", "¿Miedo, pregunta o causal?"),
    objective=Words(
        "Tell a fear from a question that somebody has to look up, and both from a cause that a law names.",
        "Distinguir un miedo de una pregunta que alguien tiene que consultar, y ambos de una causal que una ley nombra.",
    ),
    items=tuple(Item(key, words, "choice", SORTS) for key, (_code, words) in _SAID.items()),
    hints=(
        Words(
            "Ask of each: which law says so? “None” is a fear, “I do not know” is a question.",
            "Pregunta de cada frase: ¿qué ley lo dice? «Ninguna» es un miedo, «no sé» es una pregunta.",
        ),
        Words(
            "Errors, the press and money stop nothing. A contract that nobody read and a law that nobody looked up are "
            "questions.",
            "Los errores, la prensa y el dinero no detienen nada. Un contrato que nadie leyó y una ley que nadie "
            "consultó son preguntas.",
        ),
        Words(
            "Errors, press, money: no reason. Contract and law: ask first. Telephones, the promise, the reserved "
            "proceedings: a cause.",
            "Errores, prensa, dinero: no es motivo. Contrato y ley: preguntar antes. Teléfonos, promesa, "
            "procedimientos reservados: una causal.",
        ),
    ),
    mistakes={
        "fear-counts": Words(
            "{item} Which law names this? None does: write down what is wrong or may be misread, and publish that too.",
            "{item} ¿Qué ley nombra esto? Ninguna: anota qué está mal o qué se puede malinterpretar, y publica eso "
            "también.",
        ),
        "asked-nobody": Words(
            "{item} This may hold it back or not. Who knows? Ask that person before you decide.",
            "{item} Esto puede detenerlo o no. ¿Quién lo sabe? Pregúntale antes de decidir.",
        ),
        "guessed": Words(
            "{item} Nobody has looked it up, so it is no cause yet. Somebody can: ask first.",
            "{item} Nadie lo ha consultado, así que todavía no es una causal. Alguien puede hacerlo: pregunta antes.",
        ),
        "cause-missed": Words(
            "{item} This protects people or a proceeding, and a law says so: something does not go out as it is.",
            "{item} Esto protege a personas o a un procedimiento, y una ley lo dice: algo no sale tal cual.",
        ),
        "told-already": Words(
            "{item} Here nothing is left to look up: it is known already, and it holds something back.",
            "{item} Aquí no queda nada por consultar: ya se sabe, y por eso algo no sale tal cual.",
        ),
        **{
            key: Words(
                "{item} Your answer is “{given}”. Choose one of those that are offered.",
                "{item} Tu respuesta es «{given}». Elige una de las que se ofrecen.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _said(),
        _said("fear-counts", errors="cause"),
        _said("asked-nobody", contract="fear"),
        _said("guessed", law="cause"),
        _said("cause-missed", phones="fear"),
        _said("told-already", promise="ask"),
        _said("press", press="quién sabe"),
        _said("blank", money=""),
    ),
)
