"""Task 2.1.g: the clean file published, with a description that lets a stranger use it."""

from __future__ import annotations

import json
from collections.abc import Callable

from ... import files
from ...errors import Problem
from ...locale import Words
from ..steps import CLEAN, RECEIPT
from ..tasks import NOT_ATTEMPTED, YES_NO, Choice, Example, Item, Mistake, Outcome, Task, Work
from ..tidy import examine, table_of_truth
from ._u2_1_clean import read_table

LICENCES = (
    Choice("libre-uso-mx", Words("Libre Uso MX (Mexico's open terms)", "Libre Uso MX (términos abiertos de México)")),
    Choice("cc-by-4.0", Words("CC BY 4.0 (reuse with credit)", "CC BY 4.0 (reutilizar citando la fuente)")),
    Choice("cc-by-nc-4.0", Words("CC BY-NC 4.0 (no commercial use)", "CC BY-NC 4.0 (sin uso comercial)")),
    Choice("none", Words("No licence yet", "Todavía sin licencia")),
)
OPEN_LICENCES = ("libre-uso-mx", "cc-by-4.0")


def _published(work: Work) -> Outcome:
    path = work.folder / RECEIPT
    if not path.is_file():
        if work.blank:
            return NOT_ATTEMPTED
        return _described(work)
    try:
        receipt = json.loads(path.read_text(encoding="utf-8"))
        sent = {entry["sha256"] for entry in receipt["files"]}
        passed = bool(receipt["verified"]) and [gate.get("passed") for gate in receipt["gates"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Outcome(0.0, (Mistake("receipt-unreadable"),))
    if not passed or not all(passed):
        return Outcome(0.0, (Mistake("gates-closed"),))
    clean = work.folder / CLEAN
    if not clean.is_file() or files.sha256(clean) not in sent:
        return Outcome(0.5, (Mistake("other-file"),))
    try:
        cleaned = examine(read_table(clean), table_of_truth(work.practice.truth))
    except Problem:
        return Outcome(0.5, (Mistake("not-clean"),))
    if cleaned.state != "correct":
        return Outcome(0.5, (Mistake("not-clean"),))
    return Outcome(1.0)


def _described(work: Work) -> Outcome:
    """Look at the description before anything was sent: half the task is what only a person can write."""
    mistakes = []
    licence = work.answers.get("licence")
    if licence is not None and licence not in OPEN_LICENCES:
        mistakes.append(Mistake("licence", {"given": licence}))
    if "@" not in str(work.answers.get("contact") or "@"):
        mistakes.append(Mistake("contact", {"given": work.answers["contact"]}))
    if work.answers.get("attest") == "no":
        mistakes.append(Mistake("attest"))
    mistakes += [Mistake("blank", {"item": key}) for key, value in work.answers.items() if value is None]
    right = len(work.answers) - len(mistakes)
    return Outcome(0.5 * right / len(work.answers), (*mistakes, Mistake("not-sent")))


_DESCRIPTION = {
    "title": "Delitos por municipio y mes, 2014",
    "description": "Delitos registrados por municipio, tipo y mes; los meses en blanco aún no se reportan.",
    "licence": "cc-by-4.0",
    "contact": "datos@example.org",
    "attest": "yes",
}


def _describing(**changed: str) -> Callable[[Work], dict[str, str]]:
    return lambda work: {**_DESCRIPTION, **changed}


PUBLISHED = Task(
    id="2.1.g",
    points=2,
    title=Words("Publish it", "Publicarlo"),
    objective=Words(
        "Publish a clean file with a description that lets a stranger use it.",
        "Publicar un archivo limpio con una descripción que permita usarlo a quien no lo conoce.",
    ),
    file=RECEIPT,
    items=(
        Item("title", Words("A title that says what, where and when", "Un título que diga qué, dónde y cuándo")),
        Item(
            "description",
            Words(
                "A description in one or two sentences, for somebody who does not know the file",
                "Una descripción en una o dos frases, para quien no conoce el archivo",
            ),
        ),
        Item("licence", Words("Under which licence?", "¿Con qué licencia?"), "choice", LICENCES),
        Item(
            "contact",
            Words(
                "An e-mail for questions (here, one that ends in example.org)",
                "Un correo electrónico para preguntas (aquí, uno que termine en example.org)",
            ),
        ),
        Item(
            "attest",
            Words(
                "Do you confirm that the file holds no personal data and that your department may publish it?",
                "¿Confirmas que el archivo no tiene datos personales y que tu dependencia puede publicarlo?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Read your description as a citizen would who has never seen the file.",
            "Lee tu descripción como lo haría alguien que nunca ha visto el archivo.",
        ),
        Words(
            "The portal's gates say which part is missing; an open licence lets anyone use the data for any purpose.",
            "Las puertas del portal dicen qué parte falta; una licencia abierta deja usar los datos para cualquier fin.",
        ),
        Words(
            'Answer the five questions, with CC BY 4.0 or Libre Uso MX as the licence, then run publish_practice("2.1") once '
            "more: publishing again never makes a second copy.",
            'Responde las cinco preguntas, con CC BY 4.0 o Libre Uso MX como licencia, y ejecuta publish_practice("2.1") otra '
            "vez: publicar de nuevo nunca hace una segunda copia.",
        ),
    ),
    mistakes={
        "licence": Words(
            "“{given}” does not let everybody use the data for everything: choose an open licence.",
            "«{given}» no deja que cualquiera use los datos para lo que sea: elige una licencia abierta.",
        ),
        "contact": Words(
            '"{given}" is not an e-mail address: people who find a mistake must be able to write to somebody.',
            "«{given}» no es un correo electrónico: quien encuentre un error debe poder escribirle a alguien.",
        ),
        "attest": Words(
            "Without the confirmation nothing is published. If there is a doubt, ask the person responsible first: that is "
            "what the question is for.",
            "Sin la confirmación no se publica nada. Si hay duda, consulta antes a la persona responsable: para eso está la "
            "pregunta.",
        ),
        "not-sent": Words(
            'The description is kept, but nothing was published yet: run publish_practice("2.1").',
            'La descripción está guardada, pero aún no se publicó nada: ejecuta publish_practice("2.1").',
        ),
        "gates-closed": Words(
            'The receipt says that a gate was closed. Run publish_practice("2.1") again and read which.',
            'El recibo dice que alguna puerta estaba cerrada. Ejecuta publish_practice("2.1") otra vez y lee cuál.',
        ),
        "receipt-unreadable": Words(
            "The receipt cannot be read. Publish again: a new receipt is written and nothing is doubled.",
            "El recibo no se puede leer. Publica de nuevo: se hará otro recibo y nada se duplica.",
        ),
        "other-file": Words(
            "What was published is not the clean.csv that is here now. Publish again, so that both are the same.",
            "Lo que se publicó no es el clean.csv que está aquí ahora. Publica de nuevo para que ambos sean iguales.",
        ),
        "not-clean": Words(
            "It is published, but the file is not clean yet: finish task e and publish again.",
            "Está publicado, pero el archivo aún no está limpio: termina la tarea e y publica de nuevo.",
        ),
    },
    examine=_published,
    examples=(
        Example(_describing(), "not-sent"),
        Example(_describing(licence="cc-by-nc-4.0"), "licence"),
        Example(_describing(contact="oficina 3"), "contact"),
        Example(_describing(attest="no"), "attest"),
        Example(_describing(title=""), "blank"),
    ),
)
