"""What a unit's description means in the words of a publication (DCAT)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..locale import language, translator
from . import places

_ = translator("classroom")


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
        "language": language(),
        "title": facts.get("title") or "",
        "description": facts.get("description") or "",
        "license": "" if facts.get("licence") in (None, "none") else facts["licence"],
        "contact_point": {"name": _("Person in charge of open data"), "email": facts.get("contact") or ""},
        "attestations": [attested] if facts.get("attest") == "yes" else [],
    }
    if description["attestations"] and _confirmed(folder):
        # Given anew it would carry today's date, and publishing the same again would count as a change.
        del description["attestations"]
    return description


def _confirmed(folder: Path) -> bool:
    import yaml

    try:
        known = yaml.safe_load((folder / "dataset.yaml").read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return False
    return isinstance(known, dict) and bool(known.get("attestations"))
