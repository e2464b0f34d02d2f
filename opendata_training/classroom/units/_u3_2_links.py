"""Task 3.2.c: what to do about each link of the catalogue."""

from __future__ import annotations

from ...locale import Words
from ..planning.after_office import FOUND, office
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work

DECISIONS = (
    Choice("nothing", Words("nothing to do", "no hay nada que hacer")),
    Choice(
        "new-address", Words("write the new address into the catalogue", "escribir la dirección nueva en el catálogo")
    ),
    Choice("put-back", Words("put the file back in its place", "volver a subir el archivo a su lugar")),
    Choice(
        "open-it",
        Words(
            "ask who closed it and why; if nothing stands in the way, make it public",
            "preguntar quién lo cerró y por qué; si nada lo impide, hacerlo público",
        ),
    ),
    Choice("right-format", Words("correct the format that is promised", "corregir el formato que se promete")),
    Choice(
        "tell-server",
        Words("try again tomorrow and tell who runs the server", "probar mañana y avisar a quien lleva el servidor"),
    ),
    Choice("take-out", Words("take it out of the catalogue", "quitarlo del catálogo")),
)
#: What is right for what was found; where two are, it is a question of what the office can do.
RIGHT = {
    "ok": ("nothing",),
    "moved": ("new-address",),
    "page": ("put-back", "new-address"),
    "gone": ("put-back", "new-address"),
    "closed": ("open-it",),
    "other": ("right-format", "put-back"),
    "trouble": ("tell-server",),
}
_KEYS = tuple(f"link_{number}" for number in range(1, len(FOUND) + 1))
_NAMED = {
    ("page", "nothing"): "trusted-200",
    ("moved", "nothing"): "still-works",
    ("moved", "put-back"): "moved-is-there",
    ("closed", "put-back"): "closed-is-there",
    ("trouble", "put-back"): "not-the-file",
    ("trouble", "open-it"): "not-the-file",
    ("gone", "tell-server"): "it-will-not-come-back",
    ("other", "nothing"): "not-what-was-promised",
}


def right_of(work: Work) -> dict[str, str]:
    """Give a right answer for each link of a seed."""
    return {key: RIGHT[found][0] for key, found in zip(_KEYS, office(work.seed).found, strict=True)}


def _examine(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    mistakes, right = [], 0
    for number, (key, found) in enumerate(zip(_KEYS, office(work.seed).found, strict=True), start=1):
        given = work.answers.get(key)
        if given in RIGHT[found]:
            right += 1
        elif given is None:
            mistakes.append(Mistake("blank", {"item": key}))
        elif given not in [choice.code for choice in DECISIONS]:
            mistakes.append(Mistake(key, {"item": key, "given": given}))
        else:
            code = "taken-out" if given == "take-out" else _NAMED.get((found, str(given)), _of(found))
            mistakes.append(Mistake(code, {"number": number}))
    mistakes.sort(key=lambda one: one.code == "blank")
    return Outcome(right / len(_KEYS), tuple(mistakes))


def _of(found: str) -> str:
    return "works-already" if found == "ok" else f"wrong-{found}"


def _told(mistake: str, found: str, given: str) -> Example:
    """Give an example in which the first link with something found is decided wrongly."""

    def answers(work: Work) -> dict[str, str]:
        key = _KEYS[office(work.seed).found.index(found)]
        return {**right_of(work), key: given}

    return Example(answers, mistake)


LINKS = Task(
    id="3.2.c",
    points=4,
    title=Words("Links that lead nowhere", "Enlaces que no llevan a nada"),
    objective=Words(
        "Find the links of a catalogue that do not give what they promise, and do the right thing about each.",
        "Encontrar los enlaces de un catálogo que no dan lo que prometen, y hacer lo correcto con cada uno.",
    ),
    items=tuple(
        Item(
            key,
            Words(f"Link {number} of links.csv: what do you do?", f"Enlace {number} de links.csv: ¿qué haces?"),
            "choice",
            DECISIONS,
        )
        for number, key in enumerate(_KEYS, start=1)
    ),
    hints=(
        Words(
            "Put yourself in the place of a reader who follows the link. What do they get?",
            "Ponte en el lugar de quien sigue el enlace. ¿Qué recibe?",
        ),
        Words(
            "A page is not a file, whatever number the server answers. And what works today by a detour will not work for ever.",
            "Una página no es un archivo, responda lo que responda el servidor. Y lo que hoy funciona con un rodeo no funcionará "
            "siempre.",
        ),
        Words(
            "Works: nothing. Moved: new address. A page or nothing there: put the file back. Password: ask who closed it and "
            "why; if nothing stands in the way, make it public. Another kind of file: correct the format. Server in trouble: try "
            "tomorrow and tell. None is taken out.",
            "Funciona: nada. Se mudó: dirección nueva. Una página o nada: volver a subir. Contraseña: preguntar quién lo cerró y "
            "por qué; si nada lo impide, hacerlo público. Otro tipo de archivo: corregir el formato. Servidor con problemas: "
            "probar mañana y avisar. Ninguno se quita.",
        ),
    ),
    mistakes={
        "trusted-200": Words(
            "Link {number}: the server answers 200, “all is well”, and gives a web page. A reader who wanted the file has none.",
            "Enlace {number}: el servidor responde 200, «todo bien», y da una página web. Quien quería el archivo no lo tiene.",
        ),
        "still-works": Words(
            "Link {number}: it still works because the old server sends on. One day that server is switched off.",
            "Enlace {number}: todavía funciona porque el servidor viejo manda al nuevo. Un día ese servidor se apaga.",
        ),
        "taken-out": Words(
            "Link {number}: taken out, the list looks better and the data cannot be had. What was promised is repaired, or its end "
            "is told beforehand.",
            "Enlace {number}: si lo quitas, la lista se ve mejor y los datos no se pueden obtener. Lo prometido se repara, o se "
            "avisa con tiempo que termina.",
        ),
        "moved-is-there": Words(
            "Link {number}: the file is there, at another address. Uploaded again there would be two.",
            "Enlace {number}: el archivo está, en otra dirección. Si lo subes otra vez habrá dos.",
        ),
        "closed-is-there": Words(
            "Link {number}: the file is there, behind a password. Uploading it again opens no door.",
            "Enlace {number}: el archivo está, detrás de una contraseña. Subirlo otra vez no abre la puerta.",
        ),
        "not-the-file": Words(
            "Link {number}: the server itself is in trouble (503), and the file may be whole.",
            "Enlace {number}: el que tiene problemas es el servidor (503); el archivo puede estar completo.",
        ),
        "it-will-not-come-back": Words(
            "Link {number}: 404 is no trouble that passes: the server works and has no such file.",
            "Enlace {number}: 404 no es un problema que se pase: el servidor funciona y no tiene ese archivo.",
        ),
        "not-what-was-promised": Words(
            "Link {number}: CSV was promised and a PDF comes. A program stops, and a person retypes.",
            "Enlace {number}: se prometió CSV y llega un PDF. Un programa se detiene y una persona vuelve a teclear.",
        ),
        "works-already": Words(
            "Link {number}: it gives what it promises. Leave it alone.",
            "Enlace {number}: da lo que promete. Déjalo como está.",
        ),
        "wrong-moved": Words(
            "Link {number}: the server says where the file is now. What does the catalogue need?",
            "Enlace {number}: el servidor dice dónde está ahora el archivo. ¿Qué le falta al catálogo?",
        ),
        "wrong-page": Words(
            "Link {number}: where the file should be there is a page. What does the reader need?",
            "Enlace {number}: donde debía estar el archivo hay una página. ¿Qué le hace falta a quien lo busca?",
        ),
        "wrong-gone": Words(
            "Link {number}: there is nothing. What does the reader need?",
            "Enlace {number}: no hay nada. ¿Qué le hace falta a quien lo busca?",
        ),
        "wrong-closed": Words(
            "Link {number}: the server asks for a password. Open data asks for none.",
            "Enlace {number}: el servidor pide contraseña. Los datos abiertos no la piden.",
        ),
        "wrong-other": Words(
            "Link {number}: something is there, and it is not of the promised format.",
            "Enlace {number}: hay algo, pero no es del formato prometido.",
        ),
        "wrong-trouble": Words(
            "Link {number}: the server is in trouble. Who can do something about that?",
            "Enlace {number}: el servidor tiene problemas. ¿Quién puede hacer algo?",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in _KEYS
        },
    },
    examine=_examine,
    examples=(
        Example(right_of),
        *(_told(mistake, found, given) for (found, given), mistake in _NAMED.items()),
        _told("taken-out", "gone", "take-out"),
        _told("works-already", "ok", "put-back"),
        *(_told(f"wrong-{found}", found, given) for found, given in (
            ("moved", "open-it"), ("page", "open-it"), ("gone", "open-it"), ("closed", "tell-server"), ("other", "tell-server"),
            ("trouble", "nothing"))),
        _told("blank", "ok", ""),
    ),
)  # fmt: skip
