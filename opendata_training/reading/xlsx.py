"""What an .xlsx says in its XML that the library leaves out: errors, how numbers are shown, merged ranges, how large it is.

A file that would fill the memory is found out here, before the library opens it: XML that unpacks to more than it says, a cell
in the last row and column, a long text used by a million cells.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from ..errors import Problem
from ..locale import translator
from .plain import read_plain
from .sheet import MOST_CELLS, Merged, column_number
from .source import LIMIT, corrupt, too_large

_ = translator("reading")
_CELL = re.compile(rb"<(?:\w+:)?c ([^>]*)>")
_AT = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
# Searches that begin with letters, not with a choice, are several times as fast; these two only tell where to look closer.
_ROW = re.compile(rb'row [^<>]*?\br="([0-9]{1,20})"')
_ANY = re.compile(rb'<(?:\w+:)?c (?:[^>]*? )?r="([A-Z]{1,9})([0-9]{1,20})"[^/>]*>')
_WIDE = re.compile(rb'r="(?:B[F-Z]|[C-Z][A-Z]|[A-Z]{3}|[A-Z]{1,2}[0-9]{6})[0-9]')
# As no program writes it, but the library reads it.
_UNUSUAL = (b"r='", b"r =", b"r= ")
_ERROR = re.compile(
    rb'<(?:\w+:)?c ([^>]*\bt="e"[^>]*)>(?:(?!</(?:\w+:)?c>).){0,20000}?<(?:\w+:)?v>([^<]{1,40})<', re.DOTALL
)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_STRING = re.compile(rb't="s"[^>]*>(?:<f[^>]*/>)?<v>([0-9]+)<')
# A sheet is sparse when it has room for so many cells and holds one in so many: then the room is not asked for.
_ROOM, _SPARSE = 2_000_000, 20
# Built-in formats of ECMA-376, 18.8.30.
_FORMATS = {"9": "0%", "10": "0.00%"}


@dataclass
class Told:
    """What one sheet's XML says.

    Parameters:
        errors: the errors that formulas gave, by row and column from 0.
        padded: cells whose numbers are shown with leading zeros, with how many digits.
        percent: cells that are shown as percentages.
        merged: merged ranges, from 1.
        sparse: whether the sheet has a few cells in very much room.
        unusual: whether it is wide, or written so that what is seen of it here may not be all.
        part: the part of the archive that it is in, when it was read already.
        rows: then its rows as text.
    """

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    padded: dict[tuple[int, int], int] = field(default_factory=dict)
    percent: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)
    sparse: bool = False
    unusual: bool = False
    part: str = ""
    rows: list[list[str]] | None = None


def look(name: str, archive: zipfile.ZipFile, sheet: str | None = None) -> dict[str, Told]:
    """Look through an .xlsx before it is opened; large sheets that are plain are read while they are looked through.

    Parameters:
        name: what to call the file in sentences.
        archive: the workbook.
        sheet: the only one to read; None reads all.

    Returns:
        What each sheet says, by its name; nothing for workbooks in another format.

    Raises:
        Problem: when it is damaged, or would fill the memory.
    """
    _measure(name, archive)
    try:
        parts = _sheet_parts(archive)
        shown = _shown(archive)
    except (ElementTree.ParseError, KeyError, ValueError) as error:
        raise corrupt(name) from error
    plain = read_plain(archive, {one: part for one, part in parts.items() if sheet in (None, one)}, shown)
    found, uses = {}, []
    for one, part in parts.items():
        if one in plain:
            rows, below = plain[one]
            found[one] = Told(merged=_merged(below), part=part, rows=rows)
        elif part in archive.namelist():
            found[one], strings = _look_at(name, archive, part, shown)
            uses.append((part, strings))
    _weigh_strings(name, archive, uses)
    return found


def _measure(name: str, archive: zipfile.ZipFile) -> None:
    """See that what is packed unpacks to what it says: the library does not stop there, and reading to the end does tell."""
    for entry in archive.infolist():
        if entry.flag_bits & 1:
            raise RuntimeError("encrypted")
        sheet = entry.filename.startswith("xl/worksheets/")
        if not sheet and entry.compress_size > 1 << 16:
            with archive.open(entry) as stream:
                while stream.read(1 << 20):
                    pass


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as stream:
        data = stream.read(1 << 26)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("entities")
    return ElementTree.fromstring(data)


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Give the part of the archive that each sheet is in."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {one.get("Id", ""): one.get("Target", "") for one in _part(archive, "xl/_rels/workbook.xml.rels")}
    parts = {}
    for element in _part(archive, "xl/workbook.xml").iter():
        if _local(element) == "sheet":
            key = next((value for label, value in element.items() if label.endswith("}id")), "")
            target = targets.get(key, "")
            parts[element.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return parts


def _shown(archive: zipfile.ZipFile) -> dict[str, int]:
    """Give the styles that show a number as more than itself: how many digits it is padded to, 0 for a percentage."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    formats, styles = dict(_FORMATS), {}
    for element in _part(archive, "xl/styles.xml").iter():
        if _local(element) == "numFmt":
            formats[element.get("numFmtId", "")] = element.get("formatCode", "")
        elif _local(element) == "cellXfs":
            for number, style in enumerate(element):
                code = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", formats.get(style.get("numFmtId", ""), "").split(";")[0])
                if re.fullmatch(r"0{2,20}", code):
                    styles[str(number)] = len(code)
                elif code.endswith("%"):
                    styles[str(number)] = 0
    return styles


def _look_at(name: str, archive: zipfile.ZipFile, part: str, shown: dict[str, int]) -> tuple[Told, int]:
    told = Told()
    count = strings = last = 0
    wide = False
    styled = re.compile(rb'\bs="(%s)"' % b"|".join(number.encode() for number in shown)) if shown else None
    for piece in _pieces(archive, part):
        if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
            raise corrupt(name)
        count += piece.count(b"<c ") + piece.count(b":c ")
        strings += piece.count(b't="s"')
        last = max([last, *map(int, _ROW.findall(piece))])
        wide = wide or bool(_WIDE.search(piece))
        if b't="e"' in piece:
            for attributes, value in _ERROR.findall(piece):
                at = _AT.search(attributes)
                if at:
                    told.errors[_place(at)] = value.decode("utf-8", "replace")
        if styled and styled.search(piece):
            _note_styles(piece, styled, shown, told)
        if b"mergeCell" in piece:
            told.merged += _merged(piece)
        told.unusual = told.unusual or wide or any(sign in piece for sign in _UNUSUAL)
    if last > 1 << 20:
        raise corrupt(name)
    if wide or (last * 57 > _ROOM and count * _SPARSE < last * 57):
        # From the last cells that hold something; a colour alone takes no room.
        last, columns, filled = _extent(archive, part)
        told.sparse = last * columns > _ROOM and last * columns > _SPARSE * filled
        if last * columns > MOST_CELLS and not told.sparse:
            raise Problem(_("{file} has a cell so far down and to the right that its sheet would not fit into memory. Delete the "
                            "rows and columns after the table, save, and try again.", file=name))  # fmt: skip
        if last > 1 << 20 or columns > 1 << 14:
            raise corrupt(name)
    return told, strings


def _merged(piece: bytes) -> list[Merged]:
    return [
        (int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
        for left, top, right, bottom in _MERGED.findall(piece)
    ]


def _place(at: re.Match[bytes]) -> tuple[int, int]:
    return int(at[2]) - 1, column_number(at[1].decode()) - 1


def _note_styles(piece: bytes, styled: re.Pattern[bytes], shown: dict[str, int], told: Told) -> None:
    for attributes in _CELL.findall(piece):
        style, at = styled.search(attributes), _AT.search(attributes)
        if style and at:
            digits = shown[style[1].decode()]
            if digits:
                told.padded[_place(at)] = digits
            else:
                told.percent.add(_place(at))


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Give a sheet's XML in pieces that cut no cell in two, unless it is longer than a piece."""
    with archive.open(name) as stream:
        rest = b""
        while piece := stream.read(1 << 20):
            text = rest + piece
            cut = max(text.rfind(b"</row>"), text.rfind(b"</c>"), text.rfind(b"/>"), text.rfind(b":c>"))
            cut = cut if cut > 0 and len(text) - cut < 1 << 20 else max(0, text.rfind(b"<"))
            cut = cut or len(text)
            yield text[:cut]
            rest = text[cut:]
        yield rest


def _extent(archive: zipfile.ZipFile, part: str) -> tuple[int, int, int]:
    """Give the last row and column that hold something, and how many cells do."""
    rows, letters, filled = 0, set[bytes](), 0
    for piece in _pieces(archive, part):
        found = _ANY.findall(piece)
        filled += len(found)
        letters.update(column for column, _row in found)
        rows = max([rows, *(int(row) for _column, row in found)])
    return rows, max((column_number(one.decode()) for one in letters), default=0), filled


def _weigh_strings(name: str, archive: zipfile.ZipFile, uses: list[tuple[str, int]]) -> None:
    """Refuse a workbook in which a few long texts, stored once, are used by so many cells that they fill the memory."""
    part = "xl/sharedStrings.xml"
    if part not in archive.namelist():
        return
    size, used = archive.getinfo(part).file_size, sum(strings for _sheet, strings in uses)
    if size * used <= LIMIT or used <= 1:
        return
    with archive.open(part) as stream:
        lengths = [len(one) for one in stream.read().split(b"<si")[1:]]
    if max(lengths, default=0) * used <= LIMIT:
        return
    total = 0
    for sheet, _strings in uses:
        for piece in _pieces(archive, sheet):
            total += sum(
                lengths[int(one)] for one in _STRING.findall(piece) if len(one) < 9 and int(one) < len(lengths)
            )
            if total > LIMIT:
                raise too_large(name)
