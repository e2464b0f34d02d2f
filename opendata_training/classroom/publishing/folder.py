"""The folder that unit 3.1 begins with: a colleague's publication, at which every gate is closed, and what the office knows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import Words, translator
from ...publishing.description.draft import NAME, Draft, save
from .. import error_cards, places
from ..cards import Card
from ..lessons import own_files
from ..tasks import find_unit
from .pumps import LABELS, MEANINGS, PRODUCTS, RESULTS, YEARS, Pumps, pumps

_ = translator("classroom_publishing")
UNIT = "3.1"
LESSON, EXERCISE = "lesson", "exercise"
#: The capstone's publications, of its exercise and of its lesson: they are described and published by the same calls.
CAPSTONES = ("capstone", "capstone-lesson")
FOLDER = "publication"
PUBLISHER = "Procuraduría Federal del Consumidor"
POSITION = "Titular de la Dirección General de Verificación de Combustibles"
# No address: nobody can follow it.
NO_ADDRESS = "www.base-final"
# The day after which no day of the practice can be: modified then is modified in the future.
FUTURE = "2099-01-01"
_RHYTHMS = {
    "R/P1M": Words("once a month", "una vez al mes"),
    "R/P2M": Words("six times a year", "seis veces al año"),
    "R/P3M": Words("four times a year", "cuatro veces al año"),
    "R/P6M": Words("twice a year", "dos veces al año"),
    "R/P1Y": Words("once a year", "una vez al año"),
}
_LICENCES = {
    "CC-BY-4.0": Words("Creative Commons Attribution, version 4.0", "Creative Commons Atribución, versión 4.0"),
    "libre-uso-mx": Words("Mexico's terms of free use (Libre Uso MX)", "los Términos de Libre Uso MX"),
}


def folder_of(which: str = EXERCISE) -> Path:
    """Give the publication's folder of the lesson or of the exercise, or of the capstone's.

    Raises:
        Problem: when it is none of them.
    """
    if which in CAPSTONES:
        from ..capstone.folder import place_of

        return place_of(which) / FOLDER
    if which not in (LESSON, EXERCISE):
        raise Problem(_("“{given}” is none of: {words}.", given=which, words=f"{LESSON}, {EXERCISE}"))
    place = places.unit_folder(find_unit(UNIT)) if which == EXERCISE else places.workspace() / own_files.FOLDER / "3-1"
    return place / FOLDER


def practice(which: str = EXERCISE, seed: int | None = None) -> Pumps:
    """Give the data of the lesson or of the exercise.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.
    """
    return pumps(places.own_seed() if seed is None else seed, YEARS[which != LESSON])


def data_name(data: Pumps) -> str:
    """Give the name of the publication's file."""
    return f"gasolineras-{data.year}.csv"


def schema_name(data: Pumps) -> str:
    """Give the name of the file's data dictionary."""
    return f"gasolineras-{data.year}.schema.json"


def identifier_of(data: Pumps) -> str:
    """Give what the office's inventory calls the dataset; learners who share a portal have one each."""
    return f"practice-3-1-{data.year}-{_learner()}"


def short_name_of(data: Pumps) -> str:
    """Give the short name for the portal's address."""
    return f"gasolineras-{data.state}-{data.year}-{_learner()}"[:100]


def _learner() -> str:
    return (
        re.sub(r"[^a-z0-9_-]+", "-", str(places.settings().get("learner", "learner")).lower()).strip("-") or "learner"
    )


def poor_facts(data: Pumps) -> dict[str, Any]:
    """Give what the colleague wrote: little, and each gate finds something in it."""
    return {
        "identifier": "",
        "name": "Base FINAL (2)",
        "title": "Base",
        "description": "",
        "publisher": "",
        "contact_point": {"name": "", "position": "", "email": "pregunta en ventanilla"},
        "license": "",
        "theme": "",
        "keyword": [],
        "accrual_periodicity": "",
        "spatial": "",
        "temporal": {"start": "", "end": ""},
        "language": "",
        "version": "1.0.0",
        "modified": FUTURE,
        "landing_page": NO_ADDRESS,
        "distributions": [{"path": data_name(data), "title": "", "format": "", "license": "uso interno"}],
        "attestations": [],
        "waivers": [],
    }


def begun_facts(which: str) -> dict[str, Any]:
    """Give what a description said before the learner wrote in it.

    Parameters:
        which: "lesson" or "exercise", or the capstone's.
    """
    if which in CAPSTONES:
        from ..capstone.dataset import begun_facts as facts

        return facts(which)
    return poor_facts(practice(which))


def dictionary_of(data: Pumps) -> dict[str, Any]:
    """Give the file's data dictionary, a Table Schema; the office had made it in unit 2.6 and told nobody."""
    kinds = {"FECHA_VISITA": "date", "MANGUERAS_VERIFICADAS": "integer", "MANGUERAS_CON_FALLA": "integer"}
    units = dict.fromkeys(("MANGUERAS_VERIFICADAS", "MANGUERAS_CON_FALLA"), "mangueras")
    lists = {"PRODUCTO": PRODUCTS, "RESULTADO": RESULTS}
    described = []
    for label in LABELS:
        rules: dict[str, Any] = {"required": True} if label != "RESULTADO" else {}
        if label in lists:
            rules["enum"] = list(lists[label])
        one: dict[str, Any] = {"name": label, "type": kinds.get(label, "string"), "description": MEANINGS[label]}
        described.append(
            one | ({"unit": units[label]} if label in units else {}) | ({"constraints": rules} if rules else {})
        )
    return {"fields": described, "primaryKey": ["NUM_ACTA"], "missingValues": [""]}


def begin_publication(which: str = EXERCISE, seed: int | None = None) -> Card:
    """Lay out the publication that a colleague left: the file, its data dictionary, and a description with next to nothing.

    What is there stays. Who wants a file as it was deletes it, and everything as it was, the folder.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when which is neither, or the folder cannot be written.
    """
    error_cards.show_cards()
    folder, data = folder_of(which), practice(which, seed)
    handed = {
        data_name(data): data.original,
        schema_name(data): (json.dumps(dictionary_of(data), ensure_ascii=False, indent=1) + "\n").encode(),
    }
    if (folder / NAME).exists():
        # A file that is not there when work is marked was not handed in: it is marked as missing.
        gone = [] if places.grading() else [name for name in handed if not (folder / name).exists()]
        for name in gone:
            files.write_bytes(folder / name, handed[name])
        if gone:
            return Card.note(
                _("{files} is back as it was at the start; all else is as you left it.", files=", ".join(gone))
            )
        return Card.note(_("The folder {folder} is there, as you left it.", folder=folder.name))
    for name, content in handed.items():
        files.write_bytes(folder / name, content)
    save(Draft(folder, poor_facts(data)))
    return Card.note(
        _("The folder {folder} is beside this notebook.", folder=folder.name)
        if which == EXERCISE
        else _("The folder is {folder}.", folder="work/3-1/publication"),
        _("In it: {data}, its data dictionary {schema}, and the description {yaml}.", data=data_name(data),
          schema=schema_name(data), yaml=NAME),
    )  # fmt: skip


def office_note(which: str = EXERCISE, seed: int | None = None) -> Card:
    """Show what the office knows of the dataset and no program can find out.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.
    """
    data = practice(which, seed)
    rows = (
        (_("What it is"), _("Visits of inspectors to filling stations in {place}: a row is a visit.", place=data.place)),
        (_("Left out"), _("Stations that nobody visited. Where the result is blank, the case is not closed yet.")),
        (_("Period"), _("The first and the last visit in the file; the office publishes {rhythm}.",
                        rhythm=str(_RHYTHMS[data.rhythm]))),
        (_("Who publishes"), PUBLISHER),
        (_("Who answers"), f"{data.contact}, {data.email}"),
        (_("Post of whoever answers"), POSITION),
        (_("Licence decided on"), str(_LICENCES[data.licence])),
        (_("Who may say that it goes out"), data.signer),
        (_("Number in the inventory"), identifier_of(data)),
        (_("Short name for the address"), short_name_of(data)),
        (_("Its page"), _("none of its own: it will be the portal's")),
    )  # fmt: skip
    return Card("note", _("What only the office knows"), table=((_("what"), _("the office says")), *rows), wide=True)
