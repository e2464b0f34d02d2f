"""Task 2.6.h: a table of rules with one of the learner's own, the report by it, and the file before and after."""

from __future__ import annotations

from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ..own_tables import found_table
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work, compare, plain
from ..vaccination import LABELS, vaccination
from ._u2_6_rules import ALARMS, KINDS, SENTENCES, false_alarms, found_by, judge
from ._u2_6_scorecard import DIMENSIONS

COLUMN_CHOICES = tuple(Choice(label, Words(label, label)) for label in LABELS)
OVER_100 = (
    Choice("cut", Words("write 100 instead", "escribir 100 en su lugar")),
    Choice("delete", Words("take the row out", "quitar la fila")),
    Choice("explain", Words("leave it and explain it in the dictionary", "dejarla y explicarla en el diccionario")),
)
OWN = ("own_column", "own_rule", "own_value")
NAME = "rules"


def total(work: Work) -> int:
    """Give how many cells the manual's four rules name in the learner's file."""
    planted = vaccination(work.seed).planted
    return sum(len(planted[fault]) for fault, *_rest in SENTENCES)


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, NAME)
    if path is None and work.blank:
        return NOT_ATTEMPTED
    asked: dict[str, str | int] = {"found": total(work), "unchanged": "completeness", "over_100": "explain"}
    named = {("over_100", code): f"over-100-{code}" for code in ("cut", "delete")}
    told = compare(Work(work.folder, {key: work.answers.get(key) for key in asked}, work.seed), asked, named)
    blank = [Mistake("blank", {"item": key}) for key in asked if work.answers.get(key) is None]
    mistakes = list(told.mistakes) if told.share is not None else blank
    filed, own, seen = _file(work)
    score = (2 * filed + own + len(asked) * (told.share or 0.0)) / (3 + len(asked))
    return Outcome(score, (*seen, *mistakes))


def _file(work: Work) -> tuple[float, float, list[Mistake]]:
    """Score the table of rules: what it finds of the manual's sentences on another release, and the learner's own "
    "rule."""
    path = found_table(work.folder, NAME)
    if path is None:
        return 0.0, 0.0, [Mistake("not-written")]
    file = vaccination(work.seed if work.replay_seed is None else work.replay_seed)
    try:
        found = found_by(path, file)
        others = _beyond_the_manual(path)
    except Problem as problem:
        return 0.0, 0.0, [Mistake("rules-unusable", {"label": path.name, "why": problem.sentence})]
    judged = judge(found, file)
    mistakes = list(judged.mistakes)
    about = {label for _fault, label, *_rest in SENTENCES}
    alarms = [cell for cell in false_alarms(found, file) if cell[1] not in about]
    if alarms:
        number, label = alarms[0]
        cell = file.spoiled[number - 1].get(label, "")
        mistakes.append(Mistake("false-alarms", {"label": label, "count": len(alarms), "cell": cell}))
    if not others:
        mistakes.append(Mistake("own-lacking"))
    return judged.share or 0.0, float(bool(others) and not alarms and judged.state == "correct"), mistakes


def _beyond_the_manual(path: Path) -> int:
    """Count the rules that are not one for each of the manual's sentences."""
    from ..lessons.rules import read_rules

    rules = read_rules(path)
    manual = {plain(label) for _fault, label, *_rest in SENTENCES}
    return len(rules) - len({plain(rule["column"]) for rule in rules} & manual)


def _reported(mistake: str = "", **changed: str) -> Example:
    right = {
        "own_column": "DOSIS_APLICADAS",
        "own_rule": "required",
        "own_value": "",
        "unchanged": "completeness",
        "over_100": "explain",
    }
    return Example(lambda work: {**right, "found": str(total(work)), **changed}, mistake)


REPORTED = Task(
    id="2.6.h",
    points=2,
    title=Words("Your rules, your report, before and after", "Tus reglas, tu reporte, antes y después"),
    objective=Words(
        "See a rule of one's own in a report, and read a scorecard before and after.",
        "Ver una regla propia en un reporte, y leer un tablero de calidad antes y después.",
    ),
    file=f"{NAME}.csv",
    items=(
        Item(
            "own_column",
            Words(
                "A rule of your own that is not in the manual: about which column?",
                "Una regla tuya, que no esté en el manual: ¿sobre qué columna?",
            ),
            "choice",
            COLUMN_CHOICES,
        ),
        Item("own_rule", Words("Your own rule: which rule?", "Tu regla: ¿cuál regla?"), "choice", KINDS),
        Item(
            "own_value",
            Words(
                "Your own rule: with which value? (blank for required)",
                "Tu regla: ¿con qué valor? (en blanco para obligatoria)",
            ),
        ),
        Item(
            "found",
            Words(
                "How many cells do the four rules of the manual name in your file, all together?",
                "¿Cuántas celdas nombran en tu archivo las cuatro reglas del manual, en total?",
            ),
            "number",
        ),
        Item(
            "unchanged",
            Words(
                "The corrected file came back. Which side of quality is still not whole, because nobody wrote a "
                "figure down?",
                "El archivo volvió corregido. ¿Qué lado de la calidad sigue incompleto, porque nadie anotó una cifra?",
            ),
            "choice",
            DIMENSIONS,
        ),
        Item(
            "over_100",
            Words(
                "And a coverage of 112 %, which the manual allows?", "¿Y una cobertura de 112 %, que el manual permite?"
            ),
            "choice",
            OVER_100,
        ),
    ),
    hints=(
        Words(
            "After the form, run the cell that writes rules.csv, then the one with your report: each rule has its "
            "own sentence there.",
            "Después del formulario ejecuta la celda que escribe rules.csv y luego la de tu reporte: ahí cada "
            "regla tiene su frase.",
        ),
        Words(
            "A rule of your own may be simple: DOSIS_APLICADAS is required; TRIMESTRE is one of I|II|III|IV; "
            "CVE_MUN has the pattern "
            "99999. It must leave good cells alone.",
            "Una regla tuya puede ser sencilla: DOSIS_APLICADAS es obligatoria; TRIMESTRE es una de I|II|III|IV; "
            "CVE_MUN tiene el "
            "patrón 99999. Debe dejar en paz las celdas buenas.",
        ),
        Words(
            "Add up what the report counts for the four rules of the manual. In the scorecard, one line is not "
            "whole after the "
            "correction: blanks that stayed blank. And what is right is explained, never mended.",
            "Suma lo que el reporte cuenta en las cuatro reglas del manual. En el tablero, un renglón sigue "
            "incompleto después de "
            "corregir: blancos que siguen en blanco. Y lo que es correcto se explica, no se corrige.",
        ),
    ),
    mistakes={
        "not-written": Words(
            'There is no rules.csv yet: run the cell write_rules("2.6"), or save your table of rules beside this '
            "notebook.",
            'Todavía no hay rules.csv: ejecuta la celda write_rules("2.6"), o guarda tu tabla de reglas junto a '
            "este cuaderno.",
        ),
        "own-lacking": Words(
            "Your table has no rule beyond the manual's yet. Choose one of your own in the form and run "
            "write_rules again, or add a "
            "row in your spreadsheet.",
            "Tu tabla todavía no tiene una regla además de las del manual. Elige una tuya en el formulario y "
            "ejecuta write_rules otra "
            "vez, o agrega una fila en tu hoja de cálculo.",
        ),
        "found": Words(
            "Your answer is {given}. Count the cells that the report names for population, boosters, coverage and "
            "date, and no others.",
            "Tu respuesta es {given}. Cuenta las celdas que el reporte nombra por población, refuerzos, cobertura "
            "y fecha, y ninguna "
            "otra.",
        ),
        "unchanged": Words(
            "Not {given}. Look for the line of the scorecard that is still under 100 after the correction: some "
            "blanks stayed blank, "
            "and rightly so, because an invented figure is worse.",
            "No es {given}. Busca el renglón del tablero que sigue debajo de 100 después de corregir: algunos "
            "blancos siguen en "
            "blanco, y está bien, porque una cifra inventada es peor.",
        ),
        "over_100": Words(
            "Your answer is “{given}”. Choose what to do with a figure that looks odd and is right.",
            "Tu respuesta es «{given}». Elige qué hacer con una cifra que se ve rara y es correcta.",
        ),
        "over-100-cut": Words(
            "Writing 100 where 112 was counted makes the table pretty and untrue. What looks odd and is right gets "
            "a sentence.",
            "Escribir 100 donde se contó 112 deja la tabla bonita y falsa. Lo que se ve raro y es correcto lleva "
            "una frase.",
        ),
        "over-100-delete": Words(
            "Without the row those children are missing from every sum. What looks odd and is right gets a sentence.",
            "Sin la fila, esas niñas y niños faltan en toda suma. Lo que se ve raro y es correcto lleva una frase.",
        ),
        **ALARMS,
    },
    examine=_examine,
    # Without a table of rules in the folder the form alone is never enough; files are proven in tests.
    examples=(_reported("not-written"),),
)
