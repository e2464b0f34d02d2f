"""Task 1.2.f: the ten that are chosen, as a file, with a reason wherever the numbers do not decide."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ...planning.priorities.criteria import read_criteria
from ...planning.priorities.prioritising import read_priorities
from ...planning.priorities.result import Priorities, Ranked
from ...planning.sheet import Row
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.candidate_data import PLACES, Candidates
from ..planning.candidate_files import CHOICE, OWN
from ..planning.candidates import candidates
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

# A reason of three words is a label, not a reason.
_WORDS = 4
# From here on, whoever chooses says what becomes of the risk.
_RISKY = 4.0
_PARTS = 4


def ranking_of(folder: Path, made: Candidates) -> Priorities:
    """Give the ranking by the weights that were saved in a folder, or by the committee's.

    Parameters:
        folder: the unit's folder.
        made: the candidates.

    Raises:
        Problem: when the criteria cannot be read.
    """
    own = found_table(folder, OWN.partition(".")[0])
    return made.ranked() if own is None else made.ranked_by({one.key: one.weight for one in read_criteria(own)})


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, CHOICE) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    made = candidates(work.seed)
    try:
        rows = read_priorities(path)
        found = ranking_of(work.folder, made)
    except Problem as problem:
        return Outcome(0.0, (Mistake("choice-unusable", {"why": problem.sentence}),))
    if not any(row["reason"] for row in rows) and sum(bool(row["chosen"]) for row in rows) == PLACES:
        # As the cell made it: nobody has chosen yet.
        return NOT_ATTEMPTED
    return judge(rows, found)


def judge(rows: list[Row], found: Priorities) -> Outcome:
    """Say what is wrong with a choice, the most important first.

    Parameters:
        rows: the rows of priorities.csv.
        found: the ranking that it is a choice of.
    """
    by_name = {plain(one.name): one for one in found.ranking}
    by_id = {one.id: one for one in found.ranking}
    given = {}
    for row in rows:
        one = by_id.get(row["id"]) or by_name.get(plain(row["name"]))
        if one is not None:
            given[one.id] = row
    lacking = [one.name for one in found.ranking if one.id not in given]
    if lacking or len(rows) != len(found.ranking):
        facts = {"count": len(rows), "all": len(found.ranking), "name": lacking[0] if lacking else rows[-1]["name"]}
        return Outcome(0.0, (Mistake("rows-differ", facts),))
    parts, mistakes = 0.0, []
    if all(given[one.id]["rank"] == one.rank for one in found.ranking):
        parts += 1
    else:
        mistakes.append(Mistake("ranking-old", {"file": OWN}))
    chosen = [one for one in found.ranking if given[one.id]["chosen"]]
    if len(chosen) == PLACES:
        parts += 1
    else:
        mistakes.insert(0, Mistake("not-ten", {"given": len(chosen), "places": PLACES}))
    asked = _asked(found, {one.id for one in chosen})
    silent = {key: code for key, code in asked.items() if not given[key]["reason"].strip()}
    parts += 1 - len(silent) / len(asked)
    for code in dict.fromkeys(silent.values()):
        those = [key for key, one in silent.items() if one == code]
        mistakes.append(Mistake(code, {"name": by_id[those[0]].name, "count": len(those)}))
    poor = _poor([given[key]["reason"] for key in asked if key not in silent])
    mistakes += poor
    parts += not poor and not silent
    return Outcome(parts / _PARTS, tuple(mistakes))


def _asked(found: Priorities, chosen: set[str]) -> dict[str, str]:
    """Give the datasets that need a reason, and which: the mistake that its lack is."""
    first = {one.id for one in found.first}
    next_one = next((one.id for one in found.ranking if one.id not in chosen), "")
    asked = {}
    for one in found.ranking:
        inside, opened = one.id in first, one.id in chosen
        if opened and _risk(found, one) >= _RISKY:
            asked[one.id] = "risk-unsaid"
        elif opened and not inside:
            asked[one.id] = "lifted-silently"
        elif inside and not opened:
            asked[one.id] = "dropped-silently"
        elif opened and one.safe != "safe":
            asked[one.id] = "contested-silently"
        elif one.id == next_one:
            asked[one.id] = "left-out-silently"
    return asked


def _risk(found: Priorities, one: Ranked) -> float:
    at = next(place for place, criterion in enumerate(found.criteria) if criterion.key == "legal-risk")
    return float(found.scores.combined()[found.scores.ids.index(one.id), at])


def _poor(reasons: list[str]) -> list[Mistake]:
    short = [text for text in reasons if len(plain(text).split()) < _WORDS]
    found = [Mistake("reason-short", {"reason": short[0], "count": len(short)})] if short else []
    same, many = Counter(map(plain, reasons)).most_common(1)[0] if reasons else ("", 0)
    if many > 2 and not short:
        found.append(
            Mistake("reason-same", {"reason": next(text for text in reasons if plain(text) == same), "count": many})
        )
    return found


CHOSEN = Task(
    id="1.2.f",
    points=4,
    title=Words("Choose ten of fifteen", "Elegir diez de quince"),
    objective=Words(
        "Choose ten datasets by a ranking, and give a reason wherever the numbers do not decide.",
        "Elegir diez conjuntos con una lista ordenada, y dar un motivo donde los números no deciden.",
    ),
    file=f"{CHOICE}.csv",
    hints=(
        Words(
            "The ranking proposes; you choose. Where would somebody ask you “why this one and not that one”?",
            "La lista propone; tú eliges. ¿Dónde te preguntaría alguien «por qué este y no aquel»?",
        ),
        Words(
            "A reason is asked for: each contested one that you choose, each that you choose with a legal risk "
            "of 4 or 5, each that you take from below "
            "or leave out of the ten, and the first one that stays outside.",
            "Se pide un motivo: por cada disputado que elijas, cada uno que elijas con riesgo legal de 4 o 5, cada "
            "uno que subas o dejes fuera de los "
            "diez, y el primero que se queda fuera.",
        ),
        Words(
            "Write a sentence of its own for each of these, with what was counted: “41 requests last year, ready in 5 "
            "days, no persons in "
            "it.” Then save and check.",
            "Escribe una frase propia para cada uno, con lo que se contó: «41 solicitudes el año pasado, listo en 5 "
            "días, sin personas.» "
            "Luego guarda y revisa.",
        ),
    ),
    mistakes={
        "choice-unusable": Words("The list cannot be used yet. {why}", "La lista todavía no se puede usar. {why}"),
        "rows-differ": Words(
            "The list has {count} rows, and {all} datasets are candidates; look at {name}. Run the cell that begins "
            "the list once more.",
            "La lista tiene {count} filas y los candidatos son {all}; mira {name}. Ejecuta otra vez la celda que "
            "empieza la lista.",
        ),
        "not-ten": Words(
            "You chose {given}, and there are {places} places.",
            "Elegiste {given}, y hay {places} lugares.",
        ),
        "ranking-old": Words(
            "The places in the list are not those of your weights in {file}. Run the cell that begins the list once "
            "more: your choices with "
            "a reason stay.",
            "Los lugares de la lista no son los de tus pesos en {file}. Ejecuta otra vez la celda que empieza la "
            "lista: tus elecciones con "
            "motivo se quedan.",
        ),
        "risk-unsaid": Words(
            "{name} is chosen with a legal risk of 4 or 5 and no reason. Say what becomes of the risk, or choose "
            "another. Such rows: {count}.",
            "{name} está elegido con riesgo legal de 4 o 5 y sin motivo. Di qué pasará con el riesgo, o elige otro. "
            "Filas así: {count}.",
        ),
        "lifted-silently": Words(
            "{name} was not among the ten and you chose it, without a reason. Such rows: {count}.",
            "{name} no estaba entre los diez y lo elegiste, sin motivo. Filas así: {count}.",
        ),
        "dropped-silently": Words(
            "{name} was among the ten and you left it out, without a reason. Such rows: {count}.",
            "{name} estaba entre los diez y lo dejaste fuera, sin motivo. Filas así: {count}.",
        ),
        "contested-silently": Words(
            "{name} is contested: with other weights it would be out. Why is it in? Such rows: {count}.",
            "{name} está disputado: con otros pesos quedaría fuera. ¿Por qué está dentro? Filas así: {count}.",
        ),
        "left-out-silently": Words(
            "{name} is the first that stays outside. Whoever waits for it will ask why: write a reason there too.",
            "{name} es el primero que se queda fuera. Quien lo espera preguntará por qué: escribe ahí también un "
            "motivo.",
        ),
        "reason-short": Words(
            "“{reason}” is too short to convince anybody. A sentence, please, with what was counted. Such reasons: "
            "{count}.",
            "«{reason}» es muy corto para convencer a alguien. Una frase, por favor, con lo que se contó. Motivos así: "
            "{count}.",
        ),
        "reason-same": Words(
            "“{reason}” is there {count} times. What is true of each one alone?",
            "«{reason}» está {count} veces. ¿Qué es cierto de cada uno en particular?",
        ),
    },
    examine=_examine,
)  # fmt: skip
