"""3.1 Metadata and one-click publication: the folder begun, its score, the closed gates, and what would be sent; nothing is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....errors import Problem
from ....files import write_bytes
from ....locale import Words
from ...cards import Card
from ..bench import CLEAN, CROSSWALK, DICTIONARY, INVENTORY, PUBLICATION, RECIPE
from ..cleaning import BESIDE
from ..step import Step

if TYPE_CHECKING:
    from ....publishing.outcome import GateResult
    from ..bench import Bench

_LEFT = Words("Only a person knows this", "Esto solo lo sabe una persona")
_LEFT_LINE = Words("Write it in {folder}/dataset.yaml.", "Escríbelo en {folder}/dataset.yaml.")
_NOTHING_LEFT = Words("Nothing is left to ask.", "No queda nada que preguntar.")
_FIELDS = (Words("field", "campo"), Words("question", "pregunta"))
_CLOSED = Words("Closed gates: {closed} of {all}", "Puertas cerradas: {closed} de {all}")
_ALL_OPEN = Words("All {count} gates are open", "Las {count} puertas están abiertas")
_GATES = (Words("gate", "puerta"), Words("what to mend", "qué arreglar"))
_DRY = Words("A dry run: what would be sent ({count})", "Un ensayo: lo que se enviaría ({count})")
_NOT_SENT = Words("Nothing was sent, and no portal was asked.", "No se envió nada ni se consultó ningún portal.")
_SENDS = (Words("what", "qué"), Words("value", "valor"))
_WIDEST = 80


def run(bench: Bench) -> list[Any]:
    """Begin or renew the publication, and look at it as a portal would."""
    from ....publishing import gates, missing
    from ....publishing.description.draft import load
    from ....publishing.score import score

    folder = publication(bench)
    bench.keeper.left.append(folder / "dataset.yaml")
    left = missing(folder)
    asked = Card("note", str(_LEFT), (_LEFT_LINE.format(folder=PUBLICATION),),
                 table=(tuple(map(str, _FIELDS)), *((one.field, one.question) for one in left)), wide=True)  # fmt: skip
    results = gates.examine(load(folder).measured(), online=False)
    return [
        asked if left else Card("correct", str(_NOTHING_LEFT)),
        score(folder, online=False),
        _gates(results),
        _dry(folder),
    ]


def publication(bench: Bench) -> Path:
    """Give the publication's folder: begun, or renewed with the clean file as it is now; what people wrote in it stays.

    Parameters:
        bench: what is worked on.

    Raises:
        Problem: when a file cannot be read or written.
    """
    from ....planning.publications.beginning import facts_of
    from ....publishing import new_publication
    from ....publishing.description.draft import is_publication

    folder = bench.folder / PUBLICATION
    begun = is_publication(folder)
    # What people wrote since in the inventory does not write over what they wrote in the description.
    facts = {} if begun else facts_of(bench.inventory, {}, {})
    titles = {} if begun else {bench.clean.name: str(bench.inventory.get("resource") or bench.name)}
    new_publication(folder, bench.clean, titles=titles, **facts)
    _for_the_next_release(bench)
    described = _described(bench, folder)
    return new_publication(folder, [], columns=described) if described else folder


def _for_the_next_release(bench: Bench) -> None:
    """Leave in the publication how the next release is cleaned and matched, where nobody has written it there otherwise."""
    whole = bench.clean.with_name(f"{bench.clean.stem}{BESIDE}")
    for source, name in ((whole, RECIPE), (bench.folder / CROSSWALK, CROSSWALK)):
        if source.is_file():
            data = source.read_bytes()
            bench.keep(f"{PUBLICATION}/{name}", data.decode("utf-8", "replace"), partial(write_bytes, data=data))


def _described(bench: Bench, folder: Path) -> dict[str, str]:
    """Give what a person wrote of columns in the dictionary of unit 2.6, where the publication's says nothing yet."""
    from ....publishing.description import dictionaries
    from ....publishing.description.draft import load
    from ....validation.schema.dictionary import schema_of_dictionary

    place = bench.folder / DICTIONARY
    if not place.is_file():
        return {}
    draft = load(folder)
    schemas = [schema for one in draft.distributions if (schema := dictionaries.told(draft, one))]
    blank = {label for schema in schemas for label in dictionaries.undescribed(schema)}
    fields = schema_of_dictionary(place)["fields"]
    return {one["name"]: one["description"] for one in fields if one.get("description") and one["name"] in blank}


def _gates(results: list[GateResult]) -> Card:
    closed = [one for one in results if not one.passed]
    if not closed:
        return Card("correct", _ALL_OPEN.format(count=len(results)))
    rows = ((one.title or one.gate, one.why) for one in closed)
    return Card("not-yet", _CLOSED.format(closed=len(closed), all=len(results)), table=(tuple(map(str, _GATES)), *rows),
                wide=True)  # fmt: skip


def _dry(folder: Path) -> Card:
    """Say what a portal would get, field by field, without asking one."""
    from ....publishing.description.draft import load
    from ....publishing.portals import connect

    portal = connect(f"pack:{folder / 'pack'}", None)
    try:
        changes = portal.difference(load(folder).measured(), None).changes
    except Problem as problem:
        return Card("not-yet", problem.sentence, (str(_NOT_SENT),))
    finally:
        portal.close()
    rows = [(str(one["field"]), _short(one["after"])) for one in changes]
    return Card(
        "note", _DRY.format(count=len(rows)), (str(_NOT_SENT),), table=(tuple(map(str, _SENDS)), *rows), wide=True
    )


def _short(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "—")
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


STEP = Step(
    unit="3.1",
    does=Words(
        "It begins the publication of your clean file: description, score, gates, and a dry run that sends nothing.",
        "Empieza la publicación de tu archivo limpio: descripción, puntaje, puertas, y un ensayo que no envía nada.",
    ),
    person=Words(
        "Write what is missing into publication/dataset.yaml, and run this again until the gates are open. Ask somebody who may "
        "say so before you sign. Publishing is a step of its own, and yours: opendata publish.",
        "Escribe lo que falta en publication/dataset.yaml y ejecuta esto otra vez hasta que las puertas se abran. Antes de firmar, "
        "pregúntale a quien puede autorizarlo. Publicar es un paso aparte, y es tuyo: opendata publish.",
    ),
    run=run,
    needs=(f"{CLEAN}/*.csv", INVENTORY, RECIPE, CROSSWALK, DICTIONARY),
    leaves=(f"{PUBLICATION}/dataset.yaml",),
)
