"""What a step works on: the own file, an earlier release of it, the folder for what is left, and what was found out already."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ... import files
from ...locale import Words
from ...publishing.description.formats import stem_of
from .keeping import Keeper

if TYPE_CHECKING:
    from ...conversion import Result
    from ...planning import Row
    from ...validation import Report
    from ...validation.column import Column
    from ...validation.privacy import Privacy
    from ...validation.subject import Subject

CLEAN, INVENTORY, RECIPE, DICTIONARY = "clean", "inventory.csv", "recipe.csv", "dictionary.csv"
CROSSWALK, PUBLICATION, EARLIER = "crosswalk.csv", "publication", "earlier"
_TYPES = {
    "string": Words("text", "texto"),
    "integer": Words("whole numbers", "números enteros"),
    "number": Words("numbers", "números"),
    "date": Words("dates", "fechas"),
    "datetime": Words("days and hours", "días y horas"),
    "time": Words("hours", "horas"),
    "year": Words("years", "años"),
    "yearmonth": Words("months", "meses"),
    "boolean": Words("yes or no", "sí o no"),
}
_BLANK = Words("nothing yet: every cell is blank", "nada todavía: todas las celdas están en blanco")


class Bench:
    """One file on the bench; each thing that several steps ask for is found out once.

    Parameters:
        file: the own file; it is only read.
        folder: where what is made of it goes.
        previous: an earlier release of it; None without one.
    """

    def __init__(self, file: Path, folder: Path, previous: Path | None = None) -> None:
        self.file, self.folder, self.previous = file, folder, previous
        self.keeper = Keeper(folder)
        #: What the conversion said, where the clean file was made now.
        self.converted: Result | None = None

    def keep(self, name: str, of: object, write: Callable[[Path], Any]) -> Path:
        """Leave a file behind (see `Keeper.keep`)."""
        return self.keeper.keep(name, of, write)

    @cached_property
    def fingerprint(self) -> str:
        """The file's fingerprint, which says whether it is another one than last time."""
        files.refuse_special(self.file)
        try:
            return files.sha256(self.file)
        except OSError as error:
            raise files.trouble(self.file, error) from error

    @cached_property
    def report(self) -> Report:
        """What is wrong with the file as it came."""
        from ...validation import validate

        found = validate(self.file)
        # The folders of this machine are nobody's business, should the page be shown to somebody.
        about = found.diagnosis and replace(found.diagnosis, file=self.file.name)
        return replace(found, diagnosis=about)

    @cached_property
    def privacy(self) -> Privacy:
        """Which columns of the file hold personal data."""
        from ...validation.privacy import privacy

        return privacy(self.file)

    @cached_property
    def clean(self) -> Path:
        """The clean file that unit 2.1 leaves; made now where it is not there yet."""
        from .cleaning import cleaned

        return cleaned(self)

    @cached_property
    def subject(self) -> Subject:
        """The clean file's columns."""
        return subject_of(self.clean)

    @cached_property
    def inventory(self) -> Row:
        """The file's row of the inventory, as a person has it by now; begun where it is not there yet."""
        from .listing import listed

        return listed(self)

    @cached_property
    def earlier(self) -> Path | None:
        """The earlier release; a copy of it under another name where it is called as the file, so that both can be told apart."""
        if self.previous is None or self.previous.name != self.file.name:
            return self.previous
        stem = stem_of(self.previous)
        name = f"{EARLIER}/{stem}-{EARLIER}{self.previous.name.removeprefix(stem)}"
        return self.keep(name, files.sha256(self.previous), partial(_copied, self.previous))

    @property
    def personal(self) -> list[str]:
        """The labels of the columns with personal data, in the file as it came."""
        return [one.label for one in self.privacy.personal]

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return stem_of(self.file)


def _copied(source: Path, target: Path) -> None:
    with source.open("rb") as stream, files.written_whole(target) as copy:
        shutil.copyfileobj(stream, copy)


def subject_of(path: Path) -> Subject:
    """Look through a table once; a large one window by window.

    Parameters:
        path: the file.

    Raises:
        Problem: when it cannot be read.
    """
    from ...reading.windows import is_for_windows
    from ...validation.opening import subject_of as whole
    from ...validation.windows import counted

    return counted(path, None)[1] if is_for_windows(path) else whole(path)


def is_key(column: Column) -> bool:
    """Say whether a column holds keys, and not the names that stand beside them under a like label.

    Parameters:
        column: the column.
    """
    from ...validation.words import is_key_label

    texts = [text for text in column.uniques if text.strip()]
    return is_key_label(column.label) and 2 * sum(any(sign.isdigit() for sign in text) for text in texts) > len(texts)


def type_of(field: Mapping[str, Any], column: Column) -> str:
    """Say what a column holds, in plain words.

    Parameters:
        field: its field of the schema.
        column: the column.
    """
    return str(_BLANK if not column.known else _TYPES.get(field["type"], field["type"]))


def facts(row: Mapping[str, Any]) -> dict[str, str]:
    """Give a row's cells as texts, so that two runs can be compared."""
    return {key: str(value) for key, value in row.items() if value not in (None, "")}
