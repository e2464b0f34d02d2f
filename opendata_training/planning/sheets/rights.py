"""rights.csv: what was answered to the country's questions on the right to publish, a column a question.

Its columns are those of the country in use, so it is made when it is asked for.
"""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    if name != "SHEET":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ..rights.answering import rights_sheet

    return rights_sheet()
