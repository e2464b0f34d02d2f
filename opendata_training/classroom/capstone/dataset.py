"""Step e of the capstone: the clean file, its dictionary and its recipe become a publication, and a person describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ... import files
from ...locale import language, translator
from ...publishing.description.draft import NAME, Draft, load, save
from .. import places
from ..cards import Card
from .desk import Desk
from .folder import (
    CAPSTONE,
    CLEAN,
    DATA,
    DICTIONARY,
    PUBLICATION,
    RECIPE,
    SCHEMA,
    identifier_of,
    place_of,
    practice_desk,
    short_name_of,
    table_in,
)
from .given import forget

_ = translator("classroom_capstone")
#: What a person writes and no program can work out; begun blank.
BLANK = ("title", "description", "keyword", "theme", "publisher", "license", "rights")


def begin_dataset(which: str = CAPSTONE, again: str = "") -> Card:
    """Make the folder publication of the clean file, with its dictionary and its recipe; what was written into it stays.

    Once it was published nothing is brought in by this any more, unless told to: the next release goes by publish_next().

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
        again: "yes" to bring the files of steps b to d in again after it was published.

    Raises:
        Problem: when a file cannot be read or written.
    """
    from ..tasks import plain

    folder = place_of(which)
    target = folder / PUBLICATION
    if places.grading():
        return Card.note(_("The description is marked as it is."))
    sent = any((target / "receipts").glob("*.json"))
    if sent and plain(again) not in ("yes", "si"):
        return Card.note(
            _("The folder {folder} is published; nothing was brought in again.", folder=PUBLICATION),
            _("If you mended a step since, write again=\"yes\" between the brackets, and publish afterwards."),
        )  # fmt: skip
    clean, dictionary, recipe = (table_in(folder, name) for name in (CLEAN, DICTIONARY, RECIPE))
    lacking = [name for name, path in ((DATA, clean), (f"{DICTIONARY}.csv", dictionary)) if path is None]
    if clean is None or dictionary is None:
        return Card("not-attempted", _("Not there yet: {files}. Steps b to d make them.", files=", ".join(lacking)))
    if not (target / NAME).is_file():
        forget(folder, PUBLICATION)
    _bring(which, target, clean, dictionary, recipe)
    lines = [
        _("In it: {data}, its dictionary {schema}, and the description {yaml}.", data=DATA, schema=SCHEMA, yaml=NAME)
    ]
    if recipe is None:
        lines.append(_("There is no recipe: the next release will have to be mended by hand."))
    return Card.note(_("The folder {folder} is beside this notebook.", folder=PUBLICATION), *lines)


def _bring(which: str, target: Path, clean: Path, dictionary: Path, recipe: Path | None) -> None:
    from ...publishing import new_publication
    from ...validation.schema.dictionary import schema_of_dictionary

    data, begun = practice_desk(which), (target / NAME).is_file()
    schema = schema_of_dictionary(dictionary)
    files.write_bytes(target / DATA, _as_csv(clean))
    known: dict[str, Any] = {} if begun else {**dict.fromkeys(BLANK, ""), "keyword": []}
    known |= {"identifier": identifier_of(which), "name": short_name_of(data, which)}
    new_publication(target, target / DATA, recipe=recipe, **known)
    # As the learner has it, whatever could be inferred.
    files.write_text(target / SCHEMA, json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def _as_csv(path: Path) -> bytes:
    """Give a table as CSV in UTF-8, whatever a spreadsheet program saved it as."""
    if path.suffix == ".csv":
        return path.read_bytes()
    from ...reading import read
    from ..handed_csv import csv_bytes

    frame = read(path).frame
    labels = [str(label) for label in frame.columns]
    return csv_bytes(labels, (dict(zip(labels, map(str, row), strict=True)) for row in frame.values.tolist()))


def begun_facts(which: str) -> dict[str, Any]:
    """Give what the description said before a person wrote in it.

    Parameters:
        which: see `known` in folder.py.
    """
    data = practice_desk(which)
    return {
        "identifier": identifier_of(which), "name": short_name_of(data, which), "spatial": data.place,
        "temporal": {"start": data.first, "end": data.last}, "language": language(), "access_rights": "public",
        "distributions": [{"path": DATA, "title": "Quejas", "format": "CSV", "media_type": "text/csv", "schema": SCHEMA}],
    }  # fmt: skip


def good_texts(data: Desk) -> dict[str, str]:
    """Give a description that is right, by the names of the line.

    Parameters:
        data: the register.
    """
    return {
        "title": f"Quejas ciudadanas sobre {data.agency.subject} en {data.place}",
        "description": "Cada fila es una queja recibida en la oficina: de qué, dónde, en cuántos días se respondió y cuánto se "
                       "reclama. No están las que llegaron por correo postal; los días en blanco aún no tienen respuesta.",
        "keyword": "quejas, atención ciudadana, tiempo de respuesta",
        "theme": data.agency.theme,
        "publisher": data.agency.name,
        "contact_name": data.contact,
        "contact_position": data.position,
        "contact_email": data.email,
        "license": data.licence,
        "accrual_periodicity": data.rhythm,
        "spatial": data.place,
        "start": data.first,
        "end": data.last,
        "language": "es",
        "access_rights": "public",
        "rights": "Cita el nombre del conjunto, la dependencia, la dirección y la fecha.",
        "file_title": "Registro de quejas, una fila por queja",
        "file_description": "Las columnas se explican en el diccionario de datos que va con el archivo.",
    }  # fmt: skip


def finish(which: str) -> None:
    """Describe and sign a publication rightly, for a given state.

    Parameters:
        which: see `known` in folder.py.
    """
    from dataclasses import replace

    from ..publishing.describing import statements, with_texts

    data, draft = practice_desk(which), load(place_of(which) / PUBLICATION)
    made: Draft = with_texts(draft, good_texts(data))
    save(replace(made, facts={**made.facts, "attestations": statements(name=data.signer, date="2026-01-15")}))
