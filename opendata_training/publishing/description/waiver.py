"""A waiver: a named person says why personal data may be published all the same, by which law, and in which columns.

It is written in YAML, in dataset.yaml under ``waivers`` or in a file of its own beside it, whose name then stands there:

    waivers:
      - name: Ana Pérez
        reason: The law orders that the list of beneficiaries names each of them.
        legal_basis: Ley General de Transparencia, article 70, XV
        columns: [NOMBRE, PRIMER_APELLIDO]
        date: 2014-06-15
        file: padron-2014.csv

``file`` may be left out where the publication has one file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain
from .days import is_past_day
from .people import is_person

_ = translator("privacy")
_NEEDED = ("name", "reason", "legal_basis", "columns", "date")
# A reason in one word is none.
_LEAST = 20
# Whoever waives everything has not looked.
_EVERYTHING = frozenset(("*", "all", "todo", "todas", "todos", "all columns", "todas las columnas"))


@dataclass(frozen=True)
class Waiver:
    """What a named person answers for.

    Parameters:
        name: who signs.
        reason: why it must be published.
        legal_basis: the law that says so, with its article.
        columns: the labels of the columns, or their places from 1.
        date: the day it was signed, YYYY-MM-DD.
        file: the file it is about; "" for the publication's only one.
    """

    name: str
    reason: str
    legal_basis: str
    columns: tuple[str, ...]
    date: str
    file: str = ""

    def covers(self, file: str, column: int, label: str) -> bool:
        """Say whether it is about a column of a file.

        Parameters:
            file: the file's path in the publication.
            column: the column's place, from 1.
            label: its label; case, accents and outer blanks do not matter.
        """
        named = {plain(one) for one in self.columns}
        return (not self.file or self.file == file) and (plain(label) in named - {""} or str(column) in self.columns)


def load_waivers(path: Path) -> list[Waiver]:
    """Read the waivers of a YAML file, which has one or a list of them.

    Parameters:
        path: the file.

    Raises:
        Problem: when it cannot be read, or what it says is not whole.
    """
    import yaml

    files.refuse_special(path)
    try:
        # BaseLoader keeps every value the text that was written: 2014-06-15 and no stay what they are.
        told = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise files.trouble(path, error) from error
    except (yaml.YAMLError, RecursionError, UnicodeDecodeError) as error:
        raise Problem(_("{file} cannot be understood. Write it in UTF-8, with lines like “name: …”, and texts that hold a colon in "
                        "quotes.", file=str(path))) from error  # fmt: skip
    waivers, mend = read_waivers(told if isinstance(told, list) else [told], path.parent)
    if mend or not waivers:
        raise Problem(" ".join(mend) or _("{file} holds no waiver.", file=str(path)))
    return waivers


def read_waivers(told: Any, folder: Path) -> tuple[list[Waiver], list[str]]:
    """Read waivers as a description has them; give those that are whole, and what to mend in the others.

    Parameters:
        told: a list of mappings, or of names of files that have them.
        folder: where those files are.
    """
    found: list[Waiver] = []
    mend: list[str] = []
    for number, one in enumerate(told if isinstance(told, list) else [told] if told else [], start=1):
        if isinstance(one, str) and one.strip():
            place = (folder / one.strip()).resolve()
            if not place.is_relative_to(folder.resolve()):
                mend.append(_("The waiver {file} is outside the publication's folder. Put it there.", file=one))
                continue
            try:
                found += load_waivers(place)
            except Problem as problem:
                mend.append(problem.sentence)
            continue
        wrong = _wrong(one, number)
        mend += wrong
        if not wrong:
            found.append(_whole(one))
    return found, mend


def _wrong(one: Any, number: int) -> list[str]:
    if not isinstance(one, dict):
        return [_("Waiver {number} must say: {parts}.", number=number, parts=", ".join(_NEEDED))]
    missing = [part for part in _NEEDED if not (_columns(one) if part == "columns" else _text(one, part))]
    if missing:
        return [_("Waiver {number} lacks: {parts}. Only the person who signs it can write them.", number=number,
                  parts=", ".join(missing))]  # fmt: skip
    said = []
    if len(_text(one, "reason")) < _LEAST:
        said.append(_("The reason of waiver {number} is too short. Say in a sentence why these data must be published.",
                      number=number))  # fmt: skip
    if not is_person(_text(one, "name")):
        said.append(_("Waiver {number} is signed by “{name}”, which names nobody. Write the name of the person who answers for it.",
                      number=number, name=_text(one, "name")))  # fmt: skip
    if not is_past_day(_text(one, "date")):
        said.append(_("The date of waiver {number}, “{date}”, cannot be read or has not come yet. Write it as YYYY-MM-DD, up to "
                      "today.", number=number, date=_text(one, "date")))  # fmt: skip
    if _EVERYTHING & {plain(column) for column in _columns(one)}:
        said.append(_("Waiver {number} is about everything. Name each column that it is about.", number=number))
    return said


def _whole(one: dict[str, Any]) -> Waiver:
    texts = {part: _text(one, part) for part in ("name", "reason", "legal_basis", "date", "file")}
    return Waiver(columns=tuple(_columns(one)), **texts)


def _text(one: dict[str, Any], part: str) -> str:
    value = one.get(part, "")
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _columns(one: dict[str, Any]) -> Sequence[str]:
    value = one.get("columns") or []
    words = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return [str(word).strip() for word in words if str(word).strip()]
