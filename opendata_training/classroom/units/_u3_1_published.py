"""Tasks 3.1.e and 3.1.f: published, and again with nothing changed; broken, and brought back. Receipts and the portal tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...locale import Words
from ...publishing.description.draft import Draft
from ..publishing.evidence import RECEIPTS, answer_of, extra_of, fingerprints_of, hashes_of, receipts_of
from ..publishing.folder import FOLDER
from ..publishing.pumps import pumps
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ._u3_1_description import UNUSABLE, described
from ._u3_1_gates import faults_of_file

Receipt = dict[str, Any]
#: From how many points of 405 a description is excellent, and how many there are for addresses that answer; see publishing/score.
_EXCELLENT, _ANSWERING = 351, 100


def went_through(receipt: Receipt) -> bool:
    """Say whether a receipt tells that every gate was open and that what arrived was compared."""
    gates = receipt["gates"]
    return bool(receipt.get("verified")) and isinstance(gates, list) and all(
        isinstance(one, dict) and one.get("passed") is True for one in gates
    )  # fmt: skip


def _published(work: Work) -> Outcome:
    return published_twice(work, lambda draft: bool(faults_of_file(draft, pumps(work.seed))))


def published_twice(work: Work, broken: Callable[[Draft], bool]) -> Outcome:
    """Examine whether one dataset went through open gates, and once more with nothing changed.

    Parameters:
        work: the learner's work.
        broken: says whether a description's file is not the one that the exercise asks for.
    """
    draft, receipts = described(work), receipts_of(work.folder)
    if not receipts:
        return NOT_ATTEMPTED
    if isinstance(draft, Outcome):
        return draft if draft.mistakes else NOT_ATTEMPTED
    mistakes: list[Mistake] = []
    if not all(went_through(one) for one in receipts):
        mistakes.append(Mistake("gate-was-closed"))
    if len({str(one.get("identifier")) for one in receipts}) > 1:
        mistakes.append(Mistake("two-datasets"))
    if not any(one.get("changes") == [] for one in receipts[1:]):
        mistakes.append(Mistake("once-only"))
    mistakes += portal_flaws(work, draft, receipts[-1])
    if broken(draft):
        mistakes.append(Mistake("file-not-whole"))
    mistakes += score_flaws(draft)
    return Outcome(max(0.0, 1 - len(mistakes) / 4), tuple(mistakes))


def score_flaws(draft: Draft) -> list[Mistake]:
    """Say when the score stays under excellent, even if the portal's addresses answer: who marks it cannot ask them."""
    from ...publishing.score import score

    told = score(draft.folder, online=False).to_json()["dimensions"]
    total = _ANSWERING + sum(points for name, points in told.items() if name != "accessibility")
    return [] if total >= _EXCELLENT else [Mistake("score-low", {"points": total, "needed": _EXCELLENT})]


def portal_flaws(work: Work, draft: Draft, last: Receipt) -> list[Mistake]:
    """Hold what the portal has against the folder and the last receipt."""
    package = answer_of(work.folder, str(last.get("dataset")))
    if package is None:
        return [Mistake("not-on-portal")]
    if package.get("title") != draft.text("title") or extra_of(package, "identifier") != draft.text("identifier"):
        return [Mistake("portal-says-other", {"given": str(package.get("title"))})]
    here = {one.sha256 for one in draft.measured().distributions}
    if not here <= fingerprints_of(package) or here != set(hashes_of(last).values()):
        return [Mistake("other-file")]
    return []


PUBLISHED = Task(
    id="3.1.e",
    points=3,
    title=Words("Published, and published again", "Publicar, y publicar otra vez"),
    objective=Words(
        "Publish with one call, read the receipt, and publish again without changing anything.",
        "Publicar con una llamada, leer el recibo y publicar de nuevo sin que cambie nada.",
    ),
    file=f"{FOLDER}/{RECEIPTS}",
    hints=(
        Words(
            "A dry run first: try_publishing() shows what would change. Then publish.",
            "Primero un ensayo: try_publishing() muestra qué cambiaría. Después publica.",
        ),
        Words(
            "After the first publication run publish_now() once more: the second receipt is to say that nothing changed.",
            "Después de la primera publicación ejecuta publish_now() otra vez: el segundo recibo debe decir que nada cambió.",
        ),
        Words(
            "What is in the folder, what the last receipt says and what the portal has must be the same: if you changed something "
            "since, run publish_now() twice more.",
            "Lo que está en la carpeta, lo que dice el último recibo y lo que tiene el portal deben ser lo mismo: si "
            "cambiaste algo "
            "después, ejecuta publish_now() dos veces más.",
        ),
    ),
    mistakes={
        "description-unusable": UNUSABLE,
        "gate-was-closed": Words(
            "A receipt says that a gate was closed, or that nothing was compared after it was sent. Publish again.",
            "Un recibo dice que una puerta estaba cerrada o que nada se comparó después de enviarlo. Publica de nuevo.",
        ),
        "two-datasets": Words(
            "The receipts have two identifiers, so the portal has two datasets now. Write the first one back, and publish "
            "again; ask "
            "who runs the portal to take the other away, and delete its receipts here.",
            "Los recibos tienen dos identificadores, así que el portal tiene ahora dos conjuntos. Vuelve a escribir el primero y "
            "publica de nuevo; pide a quien lleva el portal que quite el otro, y borra aquí sus recibos.",
        ),
        "once-only": Words(
            "It is published, and nobody knows yet what happens the second time. Run publish_now() once more and read what "
            "changed.",
            "Está publicado, y todavía nadie sabe qué pasa la segunda vez. Ejecuta publish_now() otra vez y lee qué cambió.",
        ),
        "not-on-portal": Words(
            "The portal has no dataset of this name. Run publish_now() and ask_portal().",
            "El portal no tiene ningún conjunto con este nombre. Ejecuta publish_now() y ask_portal().",
        ),
        "portal-says-other": Words(
            "The portal calls it “{given}”, or by another identifier; the folder says something else. Publish again.",
            "El portal lo llama «{given}», o con otro identificador; la carpeta dice otra cosa. Publica de nuevo.",
        ),
        "other-file": Words(
            "The file here, the one on the portal and the one of the last receipt are not the same. Publish again.",
            "El archivo de aquí, el del portal y el del último recibo no son el mismo. Publica de nuevo.",
        ),
        "score-low": Words(
            "With the portal's addresses the score is {points}, and excellent begins at {needed}. my_score() lists each lost point "
            "with what it needs; then publish again.",
            "Con las direcciones del portal el puntaje es {points}, y excelente empieza en {needed}. my_score() dice qué le falta "
            "a cada punto perdido; después publica de nuevo.",
        ),
        "file-not-whole": Words(
            "What is published is not the file that belongs there: see task d, or roll_back() if it was mixed up.",
            "Lo publicado no es el archivo que corresponde: mira la tarea d, o roll_back() si hubo una confusión.",
        ),
    },
    examine=_published,
)


def _brought_back(work: Work) -> Outcome:
    receipts = receipts_of(work.folder)
    draft = described(work)
    if len(receipts) < 2 or isinstance(draft, Outcome):
        return NOT_ATTEMPTED
    back = [at for at, one in enumerate(receipts) if isinstance(one.get("rolled_back"), dict)]
    wrong = _broken(receipts)
    if not back:
        if wrong is None:
            return NOT_ATTEMPTED
        last = hashes_of(receipts[-1]), str(receipts[-1].get("version"))
        by_hand = any(hashes_of(one) == last[0] for one in receipts[:wrong])
        return Outcome(0.5 if by_hand else 0.25, (Mistake("by-hand" if by_hand else "still-wrong"),))
    if wrong is None or wrong > back[-1]:
        return Outcome(0.5, (Mistake("nothing-was-broken"),))
    before = [hashes_of(one) for one in receipts[:wrong]]
    if hashes_of(receipts[back[-1]]) not in before or faults_of_file(draft, pumps(work.seed)):
        return Outcome(0.5, (Mistake("back-to-another"),))
    here = {one.sha256 for one in draft.measured().distributions}
    if here != set(hashes_of(receipts[-1]).values()):
        return Outcome(0.75, (Mistake("changed-since"),))
    return Outcome(1.0)


def _broken(receipts: list[Receipt]) -> int | None:
    """Give the place of the first receipt whose files are others than those of the one before."""
    return next((at for at in range(1, len(receipts)) if hashes_of(receipts[at]) != hashes_of(receipts[at - 1])), None)


BROUGHT_BACK = Task(
    id="3.1.f",
    points=2,
    title=Words("Broken, and brought back", "Descomponer, y volver atrás"),
    objective=Words(
        "Break a published dataset and bring the release before back, and say what readers see of it.",
        "Descomponer un conjunto publicado y recuperar la versión anterior, y decir qué ven de eso los lectores.",
    ),
    file=f"{FOLDER}/{RECEIPTS}",
    hints=(
        Words(
            "First break it: break_it(\"yes\") publishes the wrong file. Look at the portal before you bring it back.",
            "Primero descomponlo: break_it(\"yes\") publica el archivo equivocado. Mira el portal antes de volver atrás.",
        ),
        Words(
            "roll_back() goes back by one release; roll_back(to=\"1.0.0\") to the one that you name. show_releases() lists them.",
            "roll_back() vuelve a la versión anterior; roll_back(to=\"1.0.0\") a la que nombres. show_releases() las muestra.",
        ),
        Words(
            "In this order: break_it(\"yes\"), ask_portal(), roll_back(). Then the check: the file must again be the one of this "
            "year.",
            "En este orden: break_it(\"yes\"), ask_portal(), roll_back(). Después la revisión: el archivo debe ser otra vez el "
            "de este año.",
        ),
    ),
    mistakes={
        "still-wrong": Words(
            "The wrong file is published, and readers are downloading it. Run roll_back().",
            "Está publicado el archivo equivocado y la gente lo está bajando. Ejecuta roll_back().",
        ),
        "by-hand": Words(
            "The right file is back, put there by hand: no receipt says that something was taken back, so nobody who "
            "downloaded the "
            "wrong one can know. Break it once more and use roll_back().",
            "El archivo correcto volvió, puesto a mano: ningún recibo dice que algo se revirtió, y quien bajó el equivocado no lo "
            "puede saber. Descomponlo otra vez y usa roll_back().",
        ),
        "nothing-was-broken": Words(
            "You went back, and nothing had been broken before. Run break_it(\"yes\"), and then roll_back().",
            "Volviste atrás y antes no se había descompuesto nada. Ejecuta break_it(\"yes\") y después roll_back().",
        ),
        "back-to-another": Words(
            "You went back, and not to the right file. show_releases() lists the releases; name one with roll_back(to=\"…\").",
            "Volviste atrás, pero no al archivo correcto. show_releases() muestra las versiones; nombra una con "
            "roll_back(to=\"…\").",
        ),
        "changed-since": Words(
            "It was brought back, and the folder was changed since. Run publish_now() or roll_back(), so that both are the same.",
            "Se recuperó, y después cambió la carpeta. Ejecuta publish_now() o roll_back() para que ambos sean iguales.",
        ),
    },
    examine=_brought_back,
)  # fmt: skip
