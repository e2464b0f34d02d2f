"""What `privacy` found: on the terminal, in a notebook, as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...locale import translator
from .classes import Risk
from .detecting import Found
from .evidence import evidence
from .small_cells import SmallCells

_ = translator("privacy")


@dataclass(frozen=True)
class Privacy:
    """The personal data of a table, and how easily its rows are told apart; never with the values of cells.

    Parameters:
        name: what to call the table.
        rows: how many data records there are.
        width: how many columns.
        columns: the columns in which a kind of personal data was found, whether a person's or not, by their places.
        risk: k, l and unique rows; None where no quasi-identifiers were named.
        small: the columns of counts with small cells; empty where the table is about persons one by one.
    """

    name: str
    rows: int
    width: int
    columns: list[Found]
    risk: Risk | None = None
    small: list[SmallCells] = field(default_factory=list)

    @property
    def personal(self) -> list[Found]:
        """The columns that are personal data."""
        return [one for one in self.columns if one.personal]

    @property
    def k(self) -> int | None:
        """The size of the smallest class; None without quasi-identifiers."""
        return self.risk.k if self.risk else None

    @property
    def l(self) -> int | None:  # noqa: E743 - the measure's own name
        """The fewest different sensitive values in a class; None without a sensitive column."""
        return self.risk.l if self.risk else None

    @property
    def unique_rows(self) -> int | None:
        """How many rows are alone in their class; None without quasi-identifiers."""
        return self.risk.unique_rows if self.risk else None

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata privacy`."""
        return {
            "columns": [
                {
                    "column": one.column,
                    "label": one.label,
                    "kind": one.kind.CODE,
                    "personal": one.personal,
                    "share": round(one.sign.share, 4),
                    "evidence": evidence(one),
                }
                for one in self.columns
            ],
            "quasi": list(self.risk.quasi) if self.risk else [],
            "sensitive": self.risk.sensitive if self.risk else None,
            "k": self.k,
            "l": self.l,
            "unique_rows": self.unique_rows,
        }

    def __str__(self) -> str:
        from .shown import text

        return text(self)

    def _repr_html_(self) -> str:
        from .shown import card

        return card(self)
