"""What JSON and its line-by-line sister share: each row an object, its labels the keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import translator

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")


def objects(frame: pd.DataFrame) -> Iterator[str]:
    """Give each row as the text of a JSON object; every cell is text, a missing one the empty text.

    Raises:
        Problem: when a label repeats, since an object would keep only one of the cells.
    """
    labels = [str(label) for label in frame.columns]
    repeated = [label for label, times in Counter(labels).items() if times > 1]
    if repeated:
        raise Problem(
            _(
                'Several columns are called "{label}" and JSON can keep only one of them. '
                "Give them different labels in the source, or write a .csv file.",
                label=repeated[0],
            )
        )
    for row in frame.itertuples(index=False, name=None):
        yield json.dumps(dict(zip(labels, row, strict=True)), ensure_ascii=False)
