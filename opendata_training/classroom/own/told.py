"""What a step tells: in a notebook, on a terminal, and to the workbook that ran it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

State = Literal["done", "waiting", "failed"]
#: Under this name a notebook's output says how a step went.
KEY = "opendata"


@dataclass(frozen=True)
class Told:
    """What a step shows, and how it went.

    Parameters:
        unit: the unit, as "2.1".
        state: done; waiting for a file or a person; failed.
        shown: things that show themselves, one below the other.
        left: the names of the files that are there now, from the folder of own work.
        sentence: in one sentence, how it went.
    """

    unit: str
    state: State
    shown: Sequence[Any]
    left: Sequence[str] = ()
    sentence: str = ""

    def __repr__(self) -> str:
        return "\n\n".join(text_of(one) for one in self.shown)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        """Show all of it as one output, which says how it went to whoever reads the notebook by program."""
        page = "".join(html_of(one) for one in self.shown)
        about = {"unit": self.unit, "state": self.state, "left": list(self.left), "sentence": self.sentence}
        return {"text/plain": repr(self), "text/html": page}, {KEY: about}


def html_of(thing: Any) -> str:
    """Give a thing as it shows itself in a notebook."""
    shown = getattr(thing, "_repr_html_", None)
    page = shown() if shown is not None else None
    if page is None:
        return f'<pre style="white-space:pre-wrap;overflow-wrap:anywhere">{escape(text_of(thing))}</pre>'
    return str(page)


def text_of(thing: Any) -> str:
    """Give a thing as it shows itself on a terminal."""
    return repr(thing) if type(thing).__str__ is object.__str__ else str(thing)
