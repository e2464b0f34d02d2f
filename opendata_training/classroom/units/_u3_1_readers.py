"""Task 3.1.a: which part of a description answers which question of a reader."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

PARTS = (
    Choice("license", Words("license: under which licence", "license: con qué licencia")),
    Choice("access_rights", Words("access_rights: who may see it", "access_rights: quién puede verlo")),
    Choice("contact_point", Words("contact_point: who answers", "contact_point: quién responde")),
    Choice("publisher", Words("publisher: who publishes", "publisher: quién publica")),
    Choice(
        "accrual_periodicity",
        Words("accrual_periodicity: how often it is updated", "accrual_periodicity: cada cuándo se actualiza"),
    ),
    Choice(
        "issued", Words("issued: the day it was first published", "issued: el día en que se publicó por primera vez")
    ),
    Choice("temporal", Words("temporal: the time it tells of", "temporal: el tiempo del que habla")),
    Choice("spatial", Words("spatial: the place it covers", "spatial: el lugar que cubre")),
    Choice(
        "identifier", Words("identifier: what tells it from all others", "identifier: lo que lo distingue de todos")
    ),
    Choice("title", Words("title: what it is called", "title: cómo se llama")),
    Choice(
        "description", Words("description: what a row is, what is left out", "description: qué es una fila, qué falta")
    ),
)
THINGS = (
    Choice("catalogue", Words("a catalogue (catalog)", "un catálogo (catalog)")),
    Choice("dataset", Words("a dataset", "un conjunto de datos (dataset)")),
    Choice("distribution", Words("a distribution", "una distribución (distribution)")),
)
RIGHT = {
    "sell": "license",
    "wrong_row": "contact_point",
    "next": "accrual_periodicity",
    "spring": "temporal",
    "same": "identifier",
    "row": "description",
    "file": "distribution",
    "list": "catalogue",
}
# What is asked for here is one of the three boxes, and no field.
_BOXES = ("file", "list")
_QUESTIONS = {
    "sell": Words(
        "“May I sell a map that I made with it?”",
        "«¿Puedo vender un mapa que hice con los datos?»",
    ),
    "wrong_row": Words(
        "“Row 12 is wrong. Whom do I tell?”",
        "«La fila 12 está mal. ¿A quién le aviso?»",
    ),
    "next": Words(
        "“When may I expect the next figures?”",
        "«¿Cuándo puedo esperar las próximas cifras?»",
    ),
    "spring": Words(
        "“Are the visits of last spring in it?”",
        "«¿Están las visitas de la primavera pasada?»",
    ),
    "same": Words(
        "“Is this the one I cited last year? It was called otherwise then.”",
        "«¿Es el que cité el año pasado? Entonces se llamaba de otro modo.»",
    ),
    "row": Words(
        "“Is a row a filling station or a visit, and which stations are not in it?”",
        "«¿Una fila es una gasolinera o una visita, y qué gasolineras no están?»",
    ),
    "file": Words(
        "The same figures as CSV and as a workbook. What is the workbook?",
        "Las mismas cifras en CSV y en un libro de cálculo. ¿Qué es el libro?",
    ),
    "list": Words(
        "data.json, with all that the department has published. What is it?",
        "data.json, con todo lo que la dependencia ha publicado. ¿Qué es?",
    ),
}
_NAMED: dict[tuple[str, object], str] = {
    ("sell", "access_rights"): "see-is-not-use",
    ("wrong_row", "publisher"): "publisher-answers-nobody",
    ("next", "issued"): "first-day-is-no-rhythm",
    ("next", "temporal"): "past-is-no-rhythm",
    ("spring", "issued"): "day-of-publication",
    ("same", "title"): "title-moves",
    ("row", "title"): "title-too-short-for-it",
    ("file", "dataset"): "file-as-dataset",
    ("list", "dataset"): "list-as-dataset",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


READERS = Task(
    id="3.1.a",
    points=3,
    title=Words("Which field answers whom", "Qué campo le responde a quién"),
    objective=Words(
        "Say which field of a description answers which question of a reader, and tell catalogue, dataset and distribution apart.",
        "Decir qué campo de una descripción responde a qué pregunta de un lector, y distinguir catálogo, conjunto y distribución.",
    ),
    items=tuple(
        Item(key, question, "choice", THINGS if key in _BOXES else PARTS) for key, question in _QUESTIONS.items()
    ),
    hints=(
        Words(
            "Read each question aloud as somebody who has only the description, and cannot call you.",
            "Lee cada pregunta en voz alta como alguien que solo tiene la descripción y no te puede llamar.",
        ),
        Words(
            "Two pairs are easily mixed up: the time the data tell of and the day they were published; who publishes and who "
            "answers.",
            "Dos parejas se confunden fácil: el tiempo del que hablan los datos y el día en que se publicaron; quién publica y "
            "quién responde.",
        ),
        Words(
            "What people may do is license, what comes next is accrual_periodicity, what is inside is temporal, what never changes "
            "is identifier. A file is a distribution; the list of all datasets is the catalogue.",
            "Lo que se permite hacer es license, lo que viene después es accrual_periodicity, lo que hay dentro es temporal, lo "
            "que nunca cambia es identifier. Un archivo es una distribución; la lista de todos los conjuntos es el catálogo.",
        ),
    ),
    mistakes={
        "see-is-not-use": Words(
            "Whoever may see a thing may not yet sell what they make of it. Which field says what one may do?",
            "Quien puede ver algo no por eso puede vender lo que haga con ello. ¿Qué campo dice lo que se permite hacer?",
        ),
        "publisher-answers-nobody": Words(
            "The publisher is a whole ministry; a letter to it is lost. Which field names somebody who reads their mail?",
            "Quien publica es toda una dependencia; ahí una carta se pierde. ¿Qué campo nombra a alguien que lee su correo?",
        ),
        "first-day-is-no-rhythm": Words(
            "The first day says when it began. Which field is the promise of the next one?",
            "El primer día dice cuándo empezó. ¿Qué campo es la promesa de la siguiente edición?",
        ),
        "past-is-no-rhythm": Words(
            "That is the time the present figures tell of. Which field is the promise of the next ones?",
            "Ese es el tiempo del que hablan las cifras de hoy. ¿Qué campo es la promesa de las siguientes?",
        ),
        "day-of-publication": Words(
            "Data of spring may be published in December. Which field says what time they tell of?",
            "Los datos de primavera pueden publicarse en diciembre. ¿Qué campo dice de qué tiempo hablan?",
        ),
        "title-moves": Words(
            "The title is just what changed. Which field stays when everything else is written anew?",
            "El título es justo lo que cambió. ¿Qué campo se queda aunque todo lo demás se escriba de nuevo?",
        ),
        "title-too-short-for-it": Words(
            "A title has no room for what is left out. Where is there room for a sentence or two?",
            "En un título no cabe lo que falta. ¿Dónde caben una o dos frases?",
        ),
        "file-as-dataset": Words(
            "Then the portal has the same figures twice, and nobody knows which ones are right. One dataset, two files.",
            "Entonces el portal tiene las mismas cifras dos veces y nadie sabe cuáles valen. Un conjunto, dos archivos.",
        ),
        "list-as-dataset": Words(
            "It holds no figures: it says which datasets there are. What is such a list called?",
            "No tiene cifras: dice qué conjuntos hay. ¿Cómo se llama una lista así?",
        ),
        **{
            key: Words(
                "{item} You say “{given}”. Which field would you look at, if you could not call anybody?",
                "{item} Dices «{given}». ¿Qué campo mirarías si no pudieras llamar a nadie?",
            )
            for key in RIGHT
            if key not in _BOXES
        },
        **{
            key: Words(
                "{item} You say “{given}”. Is it a list of datasets, what the data are about, or one file of it?",
                "{item} Dices «{given}». ¿Es una lista de conjuntos, aquello de lo que tratan los datos o un archivo de ellos?",
            )
            for key in _BOXES
        },
    },
    examine=_examine,
    examples=(
        _with(),
        *(_with(mistake, **{key: str(given)}) for (key, given), mistake in _NAMED.items()),
        _with("sell", sell="spatial"),
        _with("blank", row=""),
    ),
)
