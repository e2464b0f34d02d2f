"""What the JSON formats share: each row an object, its labels the keys, its numbers numbers, a blank cell null.

RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259). A number keeps the digits that its cell has; dates are text in ISO 8601.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring
from typing import IO, Any

from ..block import Block
from ..field import Field, check
from ._writer import Writer, distinct


class ObjectWriter(Writer):
    """Writes rows as objects, one a line.

    Parameters:
        stream: where it goes.
        fields: the columns.
        opening: what stands before all objects.
        comma: what stands between two, besides the line end.
        closing: what stands after them.
    """

    def __init__(self, stream: IO[bytes], fields: Sequence[Field], opening: str, comma: str, closing: str) -> None:
        super().__init__(stream, fields)
        names = distinct(self.labels)
        self._kept = names == self.labels
        # No label is written where there are no rows.
        self.exact = False
        self._comma, self._closing = f"{comma}\n", closing
        # A percent sign in a label is none of the places where cells go.
        members = (encode_basestring(name).replace("%", "%%") + ": %s" for name in names)
        self._object = "{" + ", ".join(members) + "}"
        self._begun = False
        self.stream.write(opening.encode())

    def write(self, block: Block) -> None:
        """Write some rows."""
        texts = self.objects(block)
        if texts:
            self.stream.write(((self._comma if self._begun else "") + self._comma.join(texts)).encode())
            self._begun = True
            self.exact = self._kept

    def objects(self, block: Block) -> list[str]:
        """Give each row as the text of an object."""
        columns = [self._encoded(place, block.cells(place)) for place in range(len(self.fields))]
        return [self._object % row for row in zip(*columns, strict=True)]

    def _encoded(self, place: int, cells: list[str]) -> list[str]:
        field = self.fields[place]
        if field.kind in ("integer", "number"):
            check(field, place, set(cells))
            return [cell or "null" for cell in cells]
        return [encode_basestring(cell) if cell else "null" for cell in cells]

    def close(self) -> None:
        """Write what stands after the objects."""
        self.stream.write((("\n" if self._begun else "") + self._closing).encode())


def rows_of(objects: Iterable[dict[str, Any]]) -> tuple[list[str], Iterator[list[str]]]:
    """Give the labels and rows of objects that were written here.

    Parameters:
        objects: the objects, in which every number is its text.
    """
    every = iter(objects)
    first = next(every, {})

    def rows() -> Iterator[list[str]]:
        if first:
            yield [value or "" for value in first.values()]
        for one in every:
            yield [value or "" for value in one.values()]

    return list(first), rows()


def parsed(line: bytes) -> Any:
    """Give what a line of JSON says, numbers as their text."""
    return json.loads(line, parse_int=str, parse_float=str)
