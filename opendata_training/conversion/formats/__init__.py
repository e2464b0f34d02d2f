"""The formats, one a file; a file's name is the ending of the files that it writes, ``_`` for a point inside it (shp_zip).

A format declares

- ``WORDS`` (Words): what it is and what it is for;
- ``TYPED`` (bool): whether numbers and dates are written as such;
- ``writer(stream, fields) -> Writer``: writes a table to a binary stream, block by block, its fields as
  `conversion.field.fields_of` gives them; a blank cell is nothing (null) where the format has a word for that. Raises Problem
  when no table with these fields can be written;
- ``read(stream) -> (labels, rows)``: the labels, and an iterator of rows of text, exactly as they were written where the
  writer's ``exact`` said so. A format that cannot promise that at all (a workbook forgets the kind of line end inside a cell)
  has none, and the change log keeps the table;
- ``MOST_ROWS``, where there is such a limit: how many data rows it takes, so that it can be said before one is written.
"""

from __future__ import annotations

from pathlib import Path

from ... import families


def endings() -> tuple[str, ...]:
    """Give the endings of all formats, without the point before them."""
    return tuple(name.replace("_", ".") for name in families.member_names(__name__))


def ending_of(path: Path) -> str | None:
    """Give the ending of a file's name when a format has it, in small letters: csv, shp.zip."""
    name = path.name.lower()
    return next((one for one in endings() if name.endswith(f".{one}") and len(name) > len(one) + 1), None)
