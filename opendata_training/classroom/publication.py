"""What a unit's description means in the words of a publication (DCAT)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..locale import Words, language, translator
from . import places

_ = translator("classroom")
# The practice department's data dictionary comes ready: unit 2.6 teaches how one is written.
MEANINGS = {
    "Año": Words("Year of the figures.", "Año de las cifras."),
    "Clave_Ent": Words("INEGI's key of the state: two characters.", "Clave de la entidad según el INEGI: dos caracteres."),
    "Entidad": Words("Name of the state.", "Nombre de la entidad federativa."),
    "Cve. Municipio": Words("INEGI's key of the municipality: the state's two characters and three of its own.",
                            "Clave del municipio según el INEGI: los dos caracteres de la entidad y tres propios."),
    "Municipio": Words("Name of the municipality.", "Nombre del municipio."),
    "Bien jurídico afectado": Words("What the law protects and the crime hurts.", "Lo que la ley protege y el delito daña."),
    "Tipo de delito": Words("Kind of crime, by the national list.", "Tipo de delito, según la lista nacional."),
    "Subtipo de delito": Words("Kind of crime, told more closely.", "Tipo de delito, con más detalle."),
    "Modalidad": Words("In which way it was done.", "De qué manera se cometió."),
    "Mes": Words("Month in which the investigation was opened.", "Mes en que se inició la averiguación."),
    "Delitos": Words("Investigations opened; blank while the month is not reported.",
                     "Averiguaciones iniciadas; en blanco mientras no se reporta el mes."),
}  # fmt: skip
UNKNOWN = Words("A column that the department's dictionary does not have under this title.",
                "Una columna que no está con este título en el diccionario de la dependencia.")  # fmt: skip


def description_of(unit: str, facts: Mapping[str, str | int | None], folder: Path) -> dict[str, Any]:
    """Give a publication's facts from a publication task's answers; a gate names what is blank.

    Parameters:
        unit: as "2.1".
        facts: the answers: title, description, licence, contact, attest.
        folder: the publication's folder; what was confirmed there once keeps its date.
    """
    attested = {
        "statement": _("The file holds no personal data and the department may publish it."),
        "name": _("A learner of the course"),
        "date": datetime.now(UTC).date().isoformat(),
    }
    # What is blank is given as blank: a publication that exists keeps what it is not told anew.
    description = {
        # Two learners of one portal must not write over each other.
        "identifier": f"practice-{unit.replace('.', '-')}-{places.settings().get('learner', 'learner')}",
        "publisher": _("Practice department"),
        # What this unit does not ask; unit 3.1 does.
        "theme": "JUST",
        "keyword": [_("crimes"), _("municipalities")],
        "accrual_periodicity": "R/P1Y",
        "spatial": "MX",
        "temporal": {"start": "2014-01-01", "end": "2014-12-31"},
        "language": language(),
        "title": facts.get("title") or "",
        "description": facts.get("description") or "",
        "license": "" if facts.get("licence") in (None, "none") else facts["licence"],
        "contact_point": {
            "name": _("Person in charge of open data"),
            "position": _("Open data office"),
            "email": facts.get("contact") or "",
        },
        "attestations": [attested] if facts.get("attest") == "yes" else [],
    }
    if description["attestations"] and _confirmed(folder):
        # Given anew it would carry today's date, and publishing the same again would count as a change.
        del description["attestations"]
    return description


def bring_dictionary(folder: Path) -> None:
    """Write what the practice file's columns mean into its data dictionary.

    Parameters:
        folder: the publication's folder.

    Raises:
        Problem: when the dictionary cannot be read or written.
    """
    from ..publishing.description import dictionaries
    from ..publishing.description.draft import load

    draft = load(folder)
    schemas = [schema for one in draft.distributions if (schema := dictionaries.told(draft, one))]
    blank = {label for schema in schemas for label in dictionaries.undescribed(schema)}
    dictionaries.describe(draft, {label: str(MEANINGS.get(label, UNKNOWN)) for label in blank})


def _confirmed(folder: Path) -> bool:
    import yaml

    try:
        known = yaml.safe_load((folder / "dataset.yaml").read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return False
    return isinstance(known, dict) and bool(known.get("attestations"))
