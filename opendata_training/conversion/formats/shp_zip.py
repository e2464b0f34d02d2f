"""A Shapefile in a ZIP file: the points, the cells, and how they go together, as maps' programs have exchanged them since 1998.

ESRI Shapefile Technical Description, https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/
pdfs/shapefile.pdf: page 3 (the parts), 4 (the header), 6 (a record), 7 (a point), 23 (the index).
"""

from __future__ import annotations

import csv
import io
import pickle
import shutil
import struct
import tempfile
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import IO, Any

from ...errors import Problem
from ...locale import Words, translator
from ...reading.typed.beside import LABELS
from ..block import Block
from ..field import Field, check
from ._archive import Archive
from ._dbase import MOST_BYTES, MOST_COLUMNS, Table
from ._points import Points
from ._writer import Writer

_ = translator("formats")
WORDS = Words(
    en="a Shapefile in a ZIP file, a point for each row: for programs that draw maps; names of columns are cut to 10 letters, "
    "a list of them is inside",
    es="un Shapefile en un archivo ZIP, un punto por cada fila: para programas que dibujan mapas; los nombres de las columnas "
    "se cortan a 10 letras y adentro va la lista de todos",
)
TYPED = True
# Every part says its size in a signed number of 32 bits.
MOST_SIZE = 2**31 - 1
_NOTHING, _POINT = 0, 1
_HEADER, _RECORD_HEADER = 100, 8
# Degrees of WGS 84, in the words of ESRI's programs: https://docs.ogc.org/is/12-063r5/12-063r5.html
_WGS_84 = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]]'
)
_NAME = "datos"
# Packed columns, or points, of one block.
Spool = IO[bytes]


class _ShapefileWriter(Writer):
    """Keeps the rows in files of their own until it is known how wide the columns are and where the points lie."""

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        super().__init__(stream, fields)
        # Blanks at the end of a text are lost, and so are the labels' own letters.
        self.exact = False
        self._points = Points(fields)
        if len(self.fields) > MOST_COLUMNS:
            raise Problem(
                _("A Shapefile holds {most} columns; this table has {columns}. Write a .geojson file.", most=MOST_COLUMNS,
                  columns=len(self.fields))
            )  # fmt: skip
        # A moment has no type of its own here and stays text.
        self._table = Table([Field(one.label) if one.kind == "datetime" else one for one in self.fields])
        self._cells: Spool = tempfile.TemporaryFile(prefix="opendata-")  # noqa: SIM115
        self._shapes: Spool = tempfile.TemporaryFile(prefix="opendata-")  # noqa: SIM115
        self._box: list[float] = []
        self._rows, self._size = 0, _HEADER

    def write(self, block: Block) -> None:
        """Write some rows."""
        columns = [block.cells(place) for place in range(len(self.fields))]
        for place, (field, cells) in enumerate(zip(self.fields, columns, strict=True)):
            if field.kind == "text":
                self._see(place, cells)
            else:
                check(field, place, set(cells))
        points = [point and (float(point[0]), float(point[1])) for point in self._points.of(block)]
        self._table.measure(columns)
        pickle.dump(columns, self._cells, pickle.HIGHEST_PROTOCOL)
        pickle.dump(points, self._shapes, pickle.HIGHEST_PROTOCOL)
        known = [point for point in points if point]
        if known:
            across, up = zip(*known, strict=True)
            west, south, east, north = self._box or (across[0], up[0], across[0], up[0])
            self._box = [min(west, *across), min(south, *up), max(east, *across), max(north, *up)]
        self._rows += len(points)
        self._size += sum(_RECORD_HEADER + _length(point) for point in points)
        if max(self._size, self._table.size) > MOST_SIZE:
            raise Problem(
                _("A Shapefile holds 2 GB, and this table is larger. Write a .geojson file, or split the table.")
            )

    def _see(self, place: int, cells: Sequence[str]) -> None:
        """See that the texts are no longer than a column may be wide."""
        for row, cell in enumerate(cells, start=self._rows + 1):
            # No letter takes more than four bytes.
            if len(cell) * 4 > MOST_BYTES and len(cell.encode()) > MOST_BYTES:
                raise Problem(
                    _('The text in data row {row}, column "{label}", is too long for a Shapefile, which takes {most} bytes. '
                      "Write a .geojson file, or shorten the text.", row=row, label=self.labels[place], most=MOST_BYTES)
                )  # fmt: skip

    def close(self) -> None:
        """Finish the file."""
        try:
            # Put together apart, since a ZIP file goes back to what it has written.
            with tempfile.TemporaryFile(prefix="opendata-") as packed:
                with Archive(packed, level=4) as archive:
                    self._pack(archive)
                packed.seek(0)
                shutil.copyfileobj(packed, self.stream, 1 << 20)
        finally:
            self.drop()

    def _pack(self, archive: Archive) -> None:
        with archive.begin(f"{_NAME}.shp") as part:
            part.write(self._header(self._size))
            number = 0
            for points in _kept(self._shapes):
                part.write(b"".join(_record(number + at, point) for at, point in enumerate(points, start=1)))
                number += len(points)
        with archive.begin(f"{_NAME}.shx") as part:
            part.write(self._header(_HEADER + _RECORD_HEADER * self._rows))
            at = _HEADER
            for points in _kept(self._shapes):
                lengths = list(map(_length, points))
                starts = accumulate((_RECORD_HEADER + length for length in lengths), initial=at)
                index = zip(starts, lengths, strict=False)
                part.write(b"".join(struct.pack(">ii", start // 2, length // 2) for start, length in index))
                at += _RECORD_HEADER * len(lengths) + sum(lengths)
        with archive.begin(f"{_NAME}.dbf") as part:
            part.write(self._table.header())
            for columns in _kept(self._cells):
                part.write(self._table.records(columns))
            part.write(b"\x1a")
        archive.add(f"{_NAME}.prj", _WGS_84.encode())
        archive.add(f"{_NAME}.cpg", b"UTF-8")
        archive.add(LABELS, _listed(self._table.names, self.labels))

    def _header(self, size: int) -> bytes:
        box = self._box or [0.0] * 4
        return struct.pack(">i20xi", 9994, size // 2) + struct.pack("<ii8d", 1000, _POINT, *box, *[0.0] * 4)

    def drop(self) -> None:
        """Give up what was begun."""
        self._cells.close()
        self._shapes.close()


def _length(point: tuple[float, float] | None) -> int:
    return 20 if point else 4


def _record(number: int, point: tuple[float, float] | None) -> bytes:
    head = struct.pack(">ii", number, _length(point) // 2)
    return head + (struct.pack("<idd", _POINT, *point) if point else struct.pack("<i", _NOTHING))


def _kept(spool: Spool) -> Iterator[Any]:
    spool.seek(0)
    while True:
        try:
            yield pickle.load(spool)
        except EOFError:
            return


def _listed(names: Sequence[str], labels: Sequence[str]) -> bytes:
    """Give the table of the names that the columns have here and their labels."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([("field", "label"), *zip(names, labels, strict=True)])
    return text.getvalue().encode()


def writer(stream: IO[bytes], fields: Sequence[Field]) -> Writer:
    """Begin the points and cells."""
    return _ShapefileWriter(stream, fields)
