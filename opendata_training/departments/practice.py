"""One release whole in memory, with its truth, the recipe that mends it, and the facts that exercises ask about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import translator
from .assembling import Making
from .dataset import codes, datasets_of, department
from .recipes import Step, recipe_of
from .sheet import Sheet
from .variants import OPEN_SEED
from .writing import written

if TYPE_CHECKING:
    import pandas as pd

_ = translator("departments")

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


@dataclass(frozen=True)
class Built:
    """A department's practice file with all that is known about it.

    Parameters:
        name: the file's name.
        data: its bytes, mess included.
        truth: the clean table, a dict a row, every value a text.
        recipe: the steps that turn the messy file, once read, into the truth.
        facts: what an exercise may ask about the file: encoding, delimiter, title_rows, records…
    """

    name: str
    data: bytes
    truth: list[dict[str, str]]
    recipe: list[Step]
    facts: dict[str, Any]

    def truth_frame(self) -> pd.DataFrame:
        """Give the truth as a DataFrame of texts."""
        import pandas as pd

        return pd.DataFrame(self.truth, dtype=str)


def practised() -> tuple[str, ...]:
    """Give the codes of the departments of which exercises use a file: those that name a PRACTICE release."""
    return tuple(code for code in codes() if hasattr(department(code), "PRACTICE"))


def build(code: str, seed: int = OPEN_SEED) -> Built:
    """Make one department's practice file: the release of its flagship dataset that exercises use.

    Parameters:
        code: the department's code, as "sesnsp".
        seed: a whole number; the same one gives the same bytes on every machine.

    Raises:
        Problem: when there is no such department, or exercises do not use it.
    """
    if code not in practised():
        raise Problem(
            _(
                "There is no practice file called {code}. The ones there are: {codes}.",
                code=code,
                codes=", ".join(practised()),
            )
        )
    about = department(code)
    dataset = datasets_of(code)[about.FLAGSHIP]
    release = dataset.release(about.PRACTICE)
    made = Making(f"{code}/{about.FLAGSHIP}", dataset, release, seed, dataset.small).whole()
    truth = [dict(zip(dataset.labels, row, strict=True)) for row in zip(*made.clean, strict=True)]
    facts = {**facts_of(made.sheet), "truth_rows": len(truth)}
    return Built(release.file, written(made.sheet), truth, recipe_of(made.sheet, release, dataset), facts)


def facts_of(sheet: Sheet) -> dict[str, Any]:
    """Give what can be asked about how a table is written."""
    layout = sheet.layout
    names = {sign: name for name, sign in DELIMITERS.items()}
    put_in = [one for one in sheet.ids if not isinstance(one, int)]
    return {
        "encoding": layout.encoding,
        "delimiter": names[layout.delimiter],
        "byte_order_mark": layout.mark,
        "newline": "crlf" if layout.newline == "\r\n" else "lf",
        "title_rows": sum(map(bool, sheet.above)),
        "blank_rows": sum(not row for row in sheet.above),
        "header_rows": len(sheet.header_rows()),
        "records": len(sheet.ids) - len(put_in),
        "total_rows": sum("+total-row." in str(one) for one in put_in),
        "footer_rows": sum(map(bool, sheet.below)),
    }
