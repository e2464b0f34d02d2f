"""What the programme came to, as numbers: how many of each outcome, how long each stage took, what only people can decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...departments.dataset import codes
from ...locale import Words, translator

if TYPE_CHECKING:
    from .one import Prepared
    from .running import Opened

_ = translator("hundred")
# The file of these numbers, in the programme's folder.
NUMBERS = "report.json"
# In this order in every table and picture.
OUTCOMES = {
    "published": Words("published whole", "publicados completos"),
    "redacted": Words("published without some columns", "publicados sin algunas columnas"),
    "totals": Words("published as totals", "publicados como totales"),
    "withheld": Words("withheld, with the reason", "no se abren, con su motivo"),
    "refused": Words("stopped by a gate", "detenidos en una puerta"),
    "failed": Words("could not be done", "no se pudieron hacer"),
}
STAGES = {
    "plan": Words("plan", "plan"),
    "messy file": Words("messy file out of its system", "archivo tal como sale de su sistema"),
    "validate": Words("validate", "validar"),
    "fix and convert": Words("fix and convert", "corregir y convertir"),
    "protect": Words("protect people", "proteger a las personas"),
    "describe": Words("describe", "describir"),
    "publish": Words("gates and publishing", "puertas y publicación"),
}
# What made-up people did here, and only real ones can.
PEOPLE = {
    "signatures": Words("names under attestations and decisions", "nombres en responsivas y decisiones"),
    "meanings": Words("what a column means, written in the dictionary", "qué significa una columna, escrito en el diccionario"),
    "rows": Words("rows set aside because nothing in the file says what is right",
                  "filas apartadas porque nada en el archivo dice qué es lo correcto"),
    "columns": Words("columns with personal data that the decision did not name",
                     "columnas con datos personales que la decisión no nombraba"),
    "totals": Words("tables that show totals: by what to count", "tablas con totales: por qué contar"),
}  # fmt: skip


def outcome(one: Prepared, results: Mapping[tuple[str, str], str]) -> str:
    """Give what became of a dataset, a key of OUTCOMES.

    Parameters:
        one: what was made of it.
        results: what publishing came to, by department and dataset: published, unchanged, refused or failed.
    """
    if one.decision == "withhold":
        return "withheld"
    state = "failed" if one.problem else results.get((one.code, one.dataset), "failed")
    if state in ("refused", "failed"):
        return state
    return "totals" if one.decision == "aggregate" else "redacted" if one.redacted else "published"


def by_outcome(opened: Opened) -> Counter[str]:
    """Count the datasets of each outcome."""
    return Counter(outcome(one, opened.results) for one in opened.prepared)


def by_department(opened: Opened) -> dict[str, Counter[str]]:
    """Count the datasets of each outcome in each department."""
    found: dict[str, Counter[str]] = {code: Counter() for code in codes()}
    for one in opened.prepared:
        found[one.code][outcome(one, opened.results)] += 1
    return found


def seconds(opened: Opened) -> dict[str, float]:
    """Give how long each stage took in this run, by the clock.

    The stages of single datasets ran beside each other; the clock's time of all of them is shared out by what each took.
    """
    clock, worked = opened.seconds, Counter[str]()
    for one in opened.made:
        worked.update(one.seconds)
    whole = sum(worked.values())
    shared = {name: clock["prepare"] * worked[name] / whole if whole else 0.0 for name in STAGES if name in worked}
    return {name: round(shared.get(name, clock.get(name, 0.0)), 2) for name in STAGES}


def people(opened: Opened) -> Counter[str]:
    """Count what only people can decide and made-up people decided here."""
    found: Counter[str] = Counter()
    for one in opened.prepared:
        for code, many in one.people.items():
            found[code if code in PEOPLE else "totals"] += many
    found["signatures"] += 0
    return found


def to_json(opened: Opened) -> dict[str, Any]:
    """Give all of it as plain data."""
    prepared = opened.prepared
    return {
        "folder": str(opened.folder),
        "datasets": len(prepared),
        "outcomes": dict(by_outcome(opened)),
        "departments": {code: dict(many) for code, many in by_department(opened).items()},
        "seconds": {"all": round(sum(opened.seconds.values()), 2), **seconds(opened)},
        "first_run": opened.first_run,
        "made": len(opened.made),
        "sent": opened.sent,
        "errors": sum(one.errors for one in prepared),
        "mended": sum(one.mended for one in prepared),
        "people": dict(people(opened)),
        "signed_by_made_up_people": opened.signed,
        "stopped": [
            {"department": one.code, "dataset": one.dataset, "outcome": state, "why": opened.why(one)}
            for one in prepared
            if (state := outcome(one, opened.results)) in ("refused", "failed")
        ],
    }
