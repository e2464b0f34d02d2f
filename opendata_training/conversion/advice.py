"""What to do with a large output: when to split it, how, and when to pack it.

The limits are those of a published guide of Argentina's open-data programme: no split below 500,000 rows, a split considered
above a million, by time, place or theme, the whole kept too; files above 50 MB packed; names in small letters with hyphens, the
date last.
"""

from __future__ import annotations

from ..locale import translator
from .output import PACKED
from .result import Written

_ = translator("conversion")
NO_SPLIT, SPLIT, PACK = 500_000, 1_000_000, 50_000_000
# What packs itself.
_PACKED_FORMATS = (".parquet", ".xlsx", ".zip", PACKED)


def advice(whole: Written, was_split: bool) -> list[str]:
    """Give sentences on a large output; none for a small one.

    Parameters:
        whole: the file of the whole table.
        was_split: whether it was split.
    """
    said = []
    if was_split and whole.rows < NO_SPLIT:
        said.append(
            _(
                "With {rows} rows one file is easier to use than several; a split pays from a million rows on.",
                rows=whole.rows,
            )
        )
    elif not was_split and whole.rows > SPLIT:
        said.append(
            _("The table has {rows} rows. Consider giving it in parts too, by year, state or theme (--split-by), beside the whole.",
              rows=whole.rows)
        )  # fmt: skip
    if whole.bytes > PACK and whole.path.suffix.lower() not in _PACKED_FORMATS:
        said.append(
            _("{file} has {megabytes} MB. Pack it for a poor line: write {packed}, or a .parquet file for programs.",
              file=whole.path.name, megabytes=whole.bytes // 1_000_000, packed=whole.path.name + PACKED)
        )  # fmt: skip
    return said
