"""Task 1.4.e: a dataset cited as Libre Uso MX asks, and what its terms allow."""

from __future__ import annotations

import re

from ...locale import Words
from ..planning.citing import ToCite, dataset_to_cite, same_citation
from ..tasks import NOT_ATTEMPTED, YES_NO, Example, Item, Mistake, Outcome, Task, Work, compare, plain

RIGHT = {"sell": "yes", "endorse": "no", "photo": "no"}
_NAMED: dict[tuple[str, object], str] = {
    ("sell", "no"): "sale-allowed",
    ("endorse", "yes"): "endorsed",
    ("photo", "yes"): "third-party",
}
#: The citation counts as much as the three questions together.
_HALF = 0.5


def seen(given: str, meant: ToCite) -> str:
    """Name what is wrong with a citation; "" when nothing is.

    Parameters:
        given: the citation that was written.
        meant: the dataset that it is of.
    """
    if same_citation(given, meant.citation):
        return ""
    # An address may hold the name and the acronym.
    beside = given.replace(meant.url, "")
    if plain(meant.name) not in plain(beside):
        return "name-changed"
    if not re.search(rf"\b{re.escape(meant.acronym)}\b", beside):
        return "agency-in-full" if plain(meant.agency) in plain(given) else "no-acronym"
    if meant.url not in given:
        return "no-address"
    if meant.published.isoformat() in given:
        return "day-published"
    if meant.taken.isoformat() not in given:
        return "day-order"
    return "order"


def _examine(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    questions = compare(Work(work.folder, {key: work.answers.get(key) for key in RIGHT}, work.seed), RIGHT, _NAMED)
    given = work.answers.get("cite")
    if given is None:
        mistakes, share = [Mistake("blank", {"item": "cite"})], 0.0
    else:
        code = seen(str(given), dataset_to_cite(work.seed))
        mistakes = [Mistake(code, {"item": "cite", "given": given})] if code else []
        # Words in the right form and another order are nearly right; a missing part is not.
        share = 1.0 if not code else 0.5 if code in ("order", "day-order") else 0.0
    if questions.share is None:
        mistakes += [Mistake("blank", {"item": key}) for key in RIGHT]
    told = sorted([*mistakes, *questions.mistakes], key=lambda one: one.code == "blank")
    return Outcome(_HALF * share + (1 - _HALF) * (questions.share or 0.0), tuple(told))


def _cited(mistake: str = "", text: str = "{c}", **changed: str) -> Example:
    def answers(work: Work) -> dict[str, str]:
        one = dataset_to_cite(work.seed)
        said = text.format(c=one.citation, n=one.name, a=one.acronym, f=one.agency, u=one.url, d=one.taken.isoformat(),
                           p=one.published.isoformat(), x=f"{one.taken:%d/%m/%Y}")  # fmt: skip
        return {**RIGHT, "cite": said, **changed}

    return Example(answers, mistake)


CITED = Task(
    id="1.4.e",
    points=3,
    title=Words("Cite it exactly", "Citarlo exactamente"),
    objective=Words(
        "Cite a dataset as its licence asks, and say what the licence does not let anybody do.",
        "Citar un conjunto como lo pide su licencia, y decir qué no permite la licencia.",
    ),
    items=(
        Item("cite", Words("The citation, in one line:", "La cita, en una línea:")),
        Item(
            "sell",
            Words(
                "Under Libre Uso MX, may a firm sell an app made with the data, if it cites them?",
                "Con Libre Uso MX, ¿puede una empresa vender una aplicación hecha con los datos, si los cita?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "endorse",
            Words(
                "May it write “recommended by the ministry” under it?",
                "¿Puede escribir debajo «recomendada por la secretaría»?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "photo",
            Words(
                "In the dataset is a photograph that a photographer owns. Does Libre Uso MX let anybody use it?",
                "En el conjunto hay una fotografía que es de un fotógrafo. ¿Libre Uso MX permite usarla?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Four parts: name in quotation marks, acronym, address, day. Which day: when it was published, or when you "
            "took it?",
            "Cuatro partes: nombre entre comillas, siglas, dirección, día. ¿Cuál día: cuando se publicó, o cuando lo "
            "tomaste?",
        ),
        Words(
            'It looks like this: "Name", ACRONYM; https://…; 2014-07-15',
            'Se ve así: "Nombre", SIGLAS; https://…; 2014-07-15',
        ),
        Words(
            "Run the cell with citation(…) with the four parts of your dataset, and copy its line. Sell: yes. "
            "Recommended: no. Photograph: no.",
            "Ejecuta la celda con citation(…) con las cuatro partes de tu conjunto y copia su línea. Vender: sí. "
            "Recomendada: no. Fotografía: no.",
        ),
    ),
    mistakes={
        "name-changed": Words(
            "The dataset's name is not there as it is called. Whoever looks for it by this name finds nothing.",
            "No está el nombre del conjunto tal como se llama. Quien lo busque con ese nombre no encuentra nada.",
        ),
        "agency-in-full": Words(
            "The terms ask for the agency's acronym, not for its whole name.",
            "Los términos piden las siglas de la dependencia, no su nombre completo.",
        ),
        "no-acronym": Words(
            "Who published it? The agency's acronym is missing.",
            "¿Quién lo publicó? Faltan las siglas de la dependencia.",
        ),
        "no-address": Words(
            "The address from which it was taken is missing, or not whole.",
            "Falta la dirección de donde se tomó, o no está completa.",
        ),
        "day-published": Words(
            "That is the day on which it was published. The terms ask for the day on which you took it.",
            "Ese es el día en que se publicó. Los términos piden el día en que lo tomaste.",
        ),
        "day-order": Words(
            "The day you took it is missing in the form year-month-day, with hyphens: 2014-07-15.",
            "Falta el día en que lo tomaste, en la forma año-mes-día con guiones: 2014-07-15.",
        ),
        "order": Words(
            "All four parts are there. Now the exact form: name in quotation marks, comma, acronym; address; day.",
            "Las cuatro partes están. Ahora la forma exacta: nombre entre comillas, coma, siglas; dirección; día.",
        ),
        "sale-allowed": Words(
            "The terms let anybody exploit the data commercially. To forbid it would make them less than open.",
            "Los términos permiten el uso comercial. Prohibirlo haría que no fueran abiertos.",
        ),
        "endorsed": Words(
            "The terms forbid to seem backed by the source: to cite is not to be recommended.",
            "Los términos prohíben aparentar que la fuente te respalda: citar no es estar recomendado.",
        ),
        "third-party": Words(
            "Works of third parties are not included: only the photographer can give leave.",
            "Las obras de terceros no están incluidas: solo el fotógrafo puede dar permiso.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Answer yes or no.",
                "«{item}» Tu respuesta es «{given}». Contesta sí o no.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _cited(),
        _cited(text="“{n}”, {a}; {u}; {d}."),
        _cited("name-changed", '"Datos", {a}; {u}; {d}'),
        _cited("agency-in-full", '"{n}", {f}; {u}; {d}'),
        _cited("no-acronym", '"{n}"; {u}; {d}'),
        _cited("no-address", '"{n}", {a}; {d}'),
        _cited("day-published", '"{n}", {a}; {u}; {p}'),
        _cited("day-order", '"{n}", {a}; {u}; {x}'),
        _cited("order", '{a}: "{n}" {d} {u}'),
        _cited("sale-allowed", sell="no"),
        _cited("endorsed", endorse="sí"),
        _cited("third-party", photo="yes"),
        _cited("photo", photo="quizá"),
        _cited("blank", text=""),
    ),
)
