"""Task 1.1.e: the datasets that nobody wrote down, found in what the office keeps and added."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ...planning.inventory.alike import classes
from ...planning.inventory.looking import says_nobody, says_nothing
from ...reading.kinds import plain
from ..planning.inventory_steps import OWN
from ..planning.received_inventory import Received, Values
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task
from ._u1_1_mended import Row, examine, lines_of

# How a dataset that was found counts: that it is there, that its line is whole, that it says rightly whether it may be opened.
_THERE, _WHOLE, _RIGHT = 0.4, 0.3, 0.3
_NEEDED = ("responsible", "resource", "about", "owner", "system")


def judge(rows: Sequence[Row], given: Received) -> Outcome:
    """Judge what was added to the inventory.

    Parameters:
        rows: the inventory's rows.
        given: what was handed over.
    """
    _found, others = lines_of(rows, given)
    others = [row for row in others if any(str(value or "").strip() for value in row.values())]
    if not others:
        return NOT_ATTEMPTED
    mistakes: list[Mistake] = []
    points = 0.0
    for true in given.unlisted.values():
        mine = next((row for row in others if _same(str(row["name"]), true["name"])), None)
        if mine is None:
            mistakes.append(Mistake("not-found", {"count": len(given.unlisted)}))
            continue
        others.remove(mine)
        points += _THERE
        blank = next(
            (
                key
                for key in _NEEDED
                if says_nothing(str(mine[key])) or (key == "owner" and says_nobody(str(mine[key])))
            ),
            "",
        )
        if blank:
            mistakes.append(Mistake("cell-blank", {"name": mine["name"], "column": _TITLES[blank]}))
        elif plain(true["owner"]) not in plain(str(mine["owner"])):
            mistakes.append(Mistake("owner-other", {"name": mine["name"]}))
        else:
            points += _WHOLE
        wrong = _opening(mine, true)
        points += 0 if wrong else _RIGHT
        mistakes += [Mistake(wrong, {"name": mine["name"]})] if wrong else []
    mistakes += [Mistake("no-dataset", {"name": row["name"]}) for row in others]
    share = max(0.0, points / len(given.unlisted) - 0.25 * len(others))
    mistakes.sort(key=lambda one: one.code != "exposes")
    return Outcome(min(share, 0.99) if mistakes else 1.0, tuple(_one_each(mistakes)))


def _one_each(mistakes: Sequence[Mistake]) -> list[Mistake]:
    """Say once that something was not found, however much it is."""
    lacking = [one for one in mistakes if one.code == "not-found"]
    told = [one for one in mistakes if one.code != "not-found"]
    return [*told, Mistake("not-found", {"count": len(lacking)})] if lacking else told


def _same(name: str, true: str) -> bool:
    return bool(name.strip()) and len(set(classes([true, name]).values())) == 1


def _opening(row: Row, true: Values) -> str:
    if true["sensitivity"] == "personal":
        if row["private"] == "public" or row["sensitivity"] in ("public", "internal"):
            return "exposes"
        if row["private"] not in ("private", "restricted") or row["sensitivity"] != "personal":
            return "opening-unsaid"
        return "why-lacking" if says_nothing(str(row["reason"])) else ""
    if row["private"] in ("private", "restricted") or row["sensitivity"] in ("personal", "reserved"):
        return "closed-without-need"
    return "" if row["private"] == "public" and row["sensitivity"] in ("public", "internal") else "opening-unsaid"


_TITLES = {
    "responsible": Words("Responsible", "Responsable"),
    "resource": Words("Resource", "Nombre del recurso"),
    "about": Words("What is it about?", "¿De qué es?"),
    "owner": Words("Owner", "Área que lo genera"),
    "system": Words("System", "Sistema"),
}

MISSING = Task(
    id="1.1.e",
    points=3,
    title=Words("What nobody wrote down", "Lo que nadie anotó"),
    objective=Words(
        "Find the datasets that an inventory lacks by what the office keeps, tell datasets from copies and from what is no data, "
        "and add them whole.",
        "Encontrar los conjuntos que le faltan a un inventario mirando lo que la oficina guarda, distinguir conjuntos de copias y "
        "de lo que no son datos, y agregarlos completos.",
    ),
    file=f"{OWN}.csv",
    hints=(
        Words(
            "Go down the list of what the office keeps and tick off what the inventory has.",
            "Baja por la lista de lo que la oficina guarda y marca lo que el inventario ya tiene.",
        ),
        Words(
            "Two are missing. A copy of a dataset is that dataset, and messages are not one. Use the name that the list has.",
            "Faltan dos. Una copia de un conjunto es ese conjunto, y los mensajes no lo son. Usa el nombre que trae la lista.",
        ),
        Words(
            "Each new line needs responsible, resource, what it is about, owner, system, private data and sensitivity. The one "
            "with data of persons is private, personal data, with a reason; the other is public. Leave the id blank.",
            "Cada fila nueva lleva responsable, recurso, de qué es, área que lo genera, sistema, datos privados y sensibilidad. La "
            "que trae datos de personas es privada, datos personales, con razón; la otra es pública. La clave va vacía.",
        ),
    ),
    mistakes={
        "inventory-unusable": Words(
            "The inventory cannot be used yet. {why}", "El inventario todavía no se puede usar. {why}"
        ),
        "exposes": Words(
            "{name}: the list says that data of persons are in it, and your line says that it may be opened as it is.",
            "{name}: la lista dice que trae datos de personas, y tu fila dice que se puede abrir así como está.",
        ),
        "not-found": Words(
            "Datasets of the list that the inventory still lacks: {count}. Add them under the name that the list has.",
            "Conjuntos de la lista que el inventario todavía no tiene: {count}. Agrégalos con el nombre que trae la lista.",
        ),
        "cell-blank": Words(
            "{name}: {column} is blank. A line is only of use when somebody can act on it.",
            "{name}: {column} está vacío. Una fila sirve cuando alguien puede hacer algo con ella.",
        ),
        "owner-other": Words(
            "{name}: the list says that another unit looks after it.", "{name}: la lista dice que lo lleva otra área."
        ),
        "opening-unsaid": Words(
            "{name}: say in both columns, private data and sensitivity, whether it may be opened.",
            "{name}: di en las dos columnas, datos privados y sensibilidad, si se puede abrir.",
        ),
        "why-lacking": Words(
            "{name}: it is private, and its reason is blank. What does the list say is in it?",
            "{name}: es privado y su razón está vacía. ¿Qué dice la lista que trae?",
        ),
        "closed-without-need": Words(
            "{name}: the list says that there is nothing to protect, and your line closes it.",
            "{name}: la lista dice que no hay nada que proteger, y tu fila lo cierra.",
        ),
        "no-dataset": Words(
            "“{name}” is no new dataset: it is a copy, it is no data, or it is there already. Take it out.",
            "«{name}» no es un conjunto nuevo: es una copia, no son datos o ya está. Quítalo.",
        ),
    },
    examine=lambda work: examine(work, judge),
)
