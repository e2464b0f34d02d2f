"""What is the same for all datasets of a department, asked once and kept in defaults.yaml beside their folders."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import language, translator
from ...publishing.description import fields

_ = translator("planning_publications")
NAME = "defaults.yaml"
#: The fields of dataset.yaml that a department has in common.
SHARED = ("publisher", "contact_point.name", "contact_point.position", "contact_point.email", "license", "theme",
          "accrual_periodicity", "spatial", "language", "organization")  # fmt: skip
# Datasets differ in these, or a file tells them; they may be left blank here.
MAY_BE_BLANK = frozenset(("theme", "accrual_periodicity", "spatial", "organization"))


def read(folder: Path) -> dict[str, str]:
    """Read the defaults, by the fields' names; what is not written yet is blank.

    Parameters:
        folder: where the publications are.

    Raises:
        Problem: when there is such a file and it cannot be read.
    """
    import yaml

    path = folder / NAME
    try:
        # BaseLoader keeps every value the text that was written.
        told = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except FileNotFoundError:
        told = {}
    except OSError as error:
        raise files.trouble(path, error) from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise Problem(_("{file} cannot be understood. Write it in UTF-8, with lines like “publisher: …”, and texts that hold a "
                        "colon in quotes.", file=str(path))) from error  # fmt: skip
    if not isinstance(told, Mapping):
        told = {}
    return {name: _value(told, name) for name in SHARED}


def _value(told: Mapping[str, Any], name: str) -> str:
    field, _dot, part = name.partition(".")
    value = told.get(field, "")
    if part:
        value = value.get(part, "") if isinstance(value, Mapping) else ""
    return value.strip() if isinstance(value, str) else ""


def write_first(folder: Path, known: Mapping[str, str]) -> None:
    """Write the defaults the first time, with what the plan knows filled in; what people wrote there later is theirs.

    Parameters:
        folder: where the publications are.
        known: what is the same for all datasets by the plan.

    Raises:
        Problem: when it cannot be written.
    """
    import yaml

    path = folder / NAME
    if path.is_file():
        return
    told: dict[str, Any] = {}
    for name in SHARED:
        field, _dot, part = name.partition(".")
        value = known.get(name, "") or (language() if name == "language" else "")
        if part:
            told.setdefault(field, {})[part] = value
        else:
            told[field] = value
    head = _("What is the same for all datasets of the department. Write it here once, and run opendata new --from again: it goes "
             "where a dataset says nothing of its own.")  # fmt: skip
    files.write_text(path, f"# {head}\n{yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100)}")


def asked(defaults: Mapping[str, str]) -> list[tuple[str, str]]:
    """List what only a person can add to the defaults: each field with its question."""
    questions = {one.name: one.question for one in fields.DATASET}
    return [
        (name, str(questions[name]))
        for name in SHARED
        if not defaults[name] and name not in MAY_BE_BLANK and questions.get(name)
    ]
