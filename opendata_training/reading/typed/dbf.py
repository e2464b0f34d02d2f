"""dBase tables (.dbf): dBase III and IV, FoxPro, and the cells of a Shapefile, with the long texts beside them.

Formats: https://learn.microsoft.com/previous-versions/visualstudio/foxpro/st4a0s68(v=vs.80) and
http://www.dbase.com/KnowledgeBase/int/db7_file_fmt.htm.
"""

from __future__ import annotations

import csv
import io
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ...locale import translator
from ..encoding import decode
from ..source import Source, corrupt
from .memos import Memos
from .points import are_told, labels_of, shape_points
from .stored import Stored, double_text

_ = translator("formats")
# What the byte for the language says (the first source above, "Code pages"); others are found out from the texts.
_LANGUAGES = {
    "cp437": (0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B),
    "cp850": (0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37), "cp1252": (0x03, 0x57, 0x58, 0x59),
    "mac_roman": (0x04,), "cp865": (0x08, 0x17, 0x66), "cp860": (0x24,), "cp863": (0x1C, 0x6C), "cp861": (0x67,),
    "cp852": (0x1F, 0x22, 0x23, 0x40, 0x64, 0x87), "cp866": (0x26, 0x65), "cp857": (0x6B, 0x88), "cp737": (0x6A, 0x86),
    "cp1250": (0xC8,), "cp1251": (0xC9,), "cp1254": (0xCA,), "cp1253": (0xCB,), "cp1257": (0xCC,), "cp932": (0x13, 0x7B),
    "cp936": (0x4D, 0x7A), "cp949": (0x4E, 0x79), "cp950": (0x4F, 0x78), "cp874": (0x50, 0x7C),
}  # fmt: skip
_BY_BYTE = {byte: name for name, bytes_ in _LANGUAGES.items() for byte in bytes_}
_SYSTEM = 1
# Moments are told in astronomers' days, of which so many went before the first that Python counts.
_JULIAN = 1_721_425


@dataclass(frozen=True)
class _Column:
    """A column: its name's bytes, the letter of its kind, and where its cells are in a record."""

    name: bytes
    kind: str
    start: int
    stop: int
    decimals: int


def tables(source: Source) -> list[Stored]:
    """Give the table in a .dbf file; numbers as they are stored, dates as ISO 8601, deleted records left out.

    Raises:
        Problem: when it is damaged.
    """
    data = source.data
    try:
        columns, records = _columns(data), _records(source)
        memos = _memos(source, columns)
        aside = [place for place, record in enumerate(records) if record[:1] == b"*"]
        kept = [record for record in records if record[:1] != b"*"] if aside else records
        cells = [_cells(column, kept, memos) for column in columns]
        points = shape_points(source.beside.get("shp", b""))
    except (struct.error, IndexError, ValueError, OverflowError) as error:
        raise corrupt(source.name) from error
    raw = {cell for column in cells for cell in column if isinstance(cell, bytes)}
    name = _encoding({*raw, *(column.name for column in columns)}, data[29], source.beside)
    text = {cell: cell.decode(name, "replace") for cell in raw}
    told = [[text[cell] if isinstance(cell, bytes) else cell for cell in column] for column in cells]
    labels = _labels([column.name.decode(name, "replace") for column in columns], source.beside.get("csv", b""))
    if len(points) == len(records):
        left = set(aside)
        points = [point for place, point in enumerate(points) if place not in left]
        if any(points) and not are_told(told, points):
            labels += labels_of(points)
            told += [[point[axis] if point else "" for point in points] for axis in (0, 1)]
    rows = [list(row) for row in zip(*told, strict=True)]
    return [Stored(labels, rows, aside=aside, encoding=name)]


def _labels(names: list[str], told: bytes) -> list[str]:
    """Give the columns' labels: of a Shapefile that `conversion` wrote, those that its names were cut short from."""
    listed = list(csv.reader(io.StringIO(told.decode("utf-8", "replace"), newline="")))
    fits = [row[0] for row in listed[1:] if len(row) == 2] == names and len(listed) == len(names) + 1
    return [row[1] for row in listed[1:]] if fits else names


def _columns(data: bytes) -> list[_Column]:
    from .signs import field_count

    length = struct.unpack_from("<H", data, 10)[0]
    found, start = [], 1
    described = [data[32 + 32 * number : 64 + 32 * number] for number in range(field_count(data))]
    # Texts of more than 255 bytes keep the rest of their width where other columns have their decimals.
    wide = 1 + sum(one[16] for one in described) < length
    for one in described:
        kind = chr(one[11])
        width = one[16] + (256 * one[17] if wide and kind == "C" else 0)
        # A column for the program's own notes is no column of the table.
        if kind != "0" and not (one[18] & _SYSTEM and data[0] in (0x30, 0x31, 0x32)):
            found.append(_Column(one[:11].split(b"\0")[0].strip(), kind, start, start + width, one[17]))
        start += width
    if start > length:
        raise ValueError("records are too short")
    return found


def _records(source: Source) -> list[bytes]:
    data = source.data
    count, start, length = struct.unpack_from("<IHH", data, 4)
    if start + count * length > len(data):
        raise corrupt(source.name)
    return [data[at : at + length] for at in range(start, start + count * length, length)]


def _memos(source: Source, columns: list[_Column]) -> Memos | None:
    if not any(column.kind == "M" for column in columns):
        return None
    for ending in ("fpt", "dbt"):
        if ending in source.beside:
            return Memos(source.beside[ending], ending == "fpt")
    warnings.warn(
        _("The long texts of {file} are in a second file of the same name that ends in .dbt or .fpt, which is not beside it: "
          "they are left blank. Ask for that file too.", file=source.name),
        stacklevel=2,
    )  # fmt: skip
    return None


def _cells(column: _Column, records: list[bytes], memos: Memos | None) -> list[bytes | str]:
    """Give a column's cells; those in letters as their bytes, since the encoding is found last."""
    raw = [record[column.start : column.stop] for record in records]
    if column.kind in ("C", "V"):
        return [cell.rstrip(b" \0") for cell in raw]
    known = {cell: _value(column, cell, memos) for cell in set(raw)}
    return [known[cell] for cell in raw]


def _value(column: _Column, raw: bytes, memos: Memos | None) -> bytes | str:
    kind = column.kind
    if kind in ("I", "+") and len(raw) == 4:
        return str(struct.unpack("<i", raw)[0])
    if kind == "Y":
        # Money, in ten thousandths.
        return format(Decimal(struct.unpack("<q", raw)[0]) / 10_000, ".4f")
    if kind in ("B", "O") and len(raw) == 8:
        value = struct.unpack("<d", raw)[0]
        return f"{value:.{column.decimals}f}" if column.decimals and kind == "B" else double_text(value)
    if kind in ("T", "@") and len(raw) == 8:
        return _moment(*struct.unpack("<ii", raw))
    if kind == "M":
        return memos.text(raw) if memos else b""
    if kind in "GPQW":
        return raw.hex() if raw.strip(b" \0") else ""
    text = raw.strip(b" \0")
    if kind == "L":
        return {b"T": "true", b"Y": "true", b"F": "false", b"N": "false", b"?": ""}.get(text.upper(), text)
    if kind == "D":
        return _day(text)
    return text


def _day(text: bytes) -> bytes | str:
    if not text.strip(b"0"):
        return ""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat() if len(text) == 8 else text
    except ValueError:
        return text


def _moment(days: int, thousandths: int) -> str:
    if not days:
        return ""
    past = timedelta(milliseconds=thousandths)
    day = date.fromordinal(days - _JULIAN)
    hours, rest = divmod(past.seconds, 3600)
    return f"{day.isoformat()}T{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"


def _encoding(texts: set[bytes], byte: int, beside: Mapping[str, bytes]) -> str:
    """Find the encoding: what the .cpg file says, UTF-8 where the letters are, the language of the header, or a guess."""
    letters = [text for text in texts if not text.isascii()]
    told = _codec(beside.get("cpg", b""))
    for name in (told, "utf-8", _BY_BYTE.get(byte)):
        if name and _decodes(letters, name):
            return name
    return decode(b"\n".join(sorted(letters))).encoding


def _decodes(texts: list[bytes], name: str) -> bool:
    try:
        for text in texts:
            text.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _codec(said: bytes) -> str | None:
    """Give Python's name of what a .cpg file says: UTF-8, 1252, ANSI 1252, ISO 88591."""
    name = said.decode("ascii", "ignore").strip().upper()
    if "88591" in name.replace("-", "").replace(" ", ""):
        return "iso8859-" + (name.replace("-", "").replace(" ", "").partition("8859")[2] or "1")
    digits = "".join(filter(str.isdigit, name))
    if name.replace("-", "") == "UTF8" or digits == "65001":
        return "utf-8"
    try:
        return f"cp{digits}" if digits and "é".encode(f"cp{digits}") else None
    except (LookupError, UnicodeEncodeError):
        return None
