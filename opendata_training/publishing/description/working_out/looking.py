"""A data file is opened once, and all that is worked out of it is worked out of that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....errors import Problem
from ..formats import format_of

if TYPE_CHECKING:
    from ....validation.subject import Column, Subject


@dataclass(frozen=True)
class Seen:
    """A table as far as it tells of itself.

    Parameters:
        subject: its columns.
        schema: the first Table Schema that can be made of it, without titles and descriptions.
    """

    subject: Subject
    schema: dict[str, Any]

    def columns(self) -> list[tuple[Column, dict[str, Any]]]:
        """Give its columns, each with its field of the schema."""
        return list(zip(self.subject.columns, self.schema["fields"], strict=True))


def see(path: Path) -> Seen | None:
    """Look through a file; None when it is no table or cannot be read: the data gate says what is wrong with it.

    A large file is gone through window by window, and is never whole in the memory.

    Parameters:
        path: the file.
    """
    if not format_of(path).table:
        return None
    from ....reading.windows import is_for_windows
    from ....validation.opening import subject_of
    from ....validation.schema.inferring import infer
    from ....validation.windows import counted

    try:
        subject = counted(path, None)[1] if is_for_windows(path) else subject_of(path)
    except Problem:
        return None
    schema = infer(subject)
    return Seen(subject, schema) if schema["fields"] else None
