"""The texts that the cells of a workbook share, which are stored once."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from .tags import NotPlain

SHARED = "xl/sharedStrings.xml"
#: Blanks around a text that are no part of it, unless it says that they are kept.
EDGES = " \t\r\n"
_OPEN, _CLOSE, _SPACED = "<si><t>", "</t></si>", '<si><t xml:space="preserve">'
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Stands before a text that keeps its blanks; no XML holds it.
_KEPT = "\0"
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_OPENED = re.compile(r"\ufeff?(?:<\?xml[^<>]*\?>)?\s*<sst(?: [^<>]*[^<>/])?>")
_CODED = re.compile("_x[0-9A-Fa-f]{4}_")


def is_coded(text: str) -> bool:
    """Say whether there are other systems' line ends in a text of XML, or signs written as _x000D_: the library reads them."""
    return "\r" in text or ("_x" in text and bool(_CODED.search(text)))


def unescaped(text: str) -> str:
    """Give a text of XML with its entities as the signs that they stand for.

    Raises:
        NotPlain: when one is none of XML's own.
    """
    if "&" not in text:
        return text
    if text.count("&") != len(_ENTITY.findall(text)):
        raise NotPlain
    return _ENTITY.sub(_sign, text)


def _sign(entity: re.Match[str]) -> str:
    named, decimal, hexadecimal = entity.groups()
    if named:
        return _NAMED[named]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    if not number or 0xD800 <= number < 0xE000 or number > 0x10FFFF:
        raise NotPlain
    return chr(number)


def shared_strings(archive: zipfile.ZipFile) -> list[str]:
    """Give the shared texts of a workbook in order, without their fonts.

    Raises:
        NotPlain: when they are not written as programs write them.
    """
    if SHARED not in archive.namelist():
        return []
    try:
        xml = archive.read(SHARED).decode()
    except UnicodeDecodeError as error:
        raise NotPlain from error
    opened, end = _OPENED.match(xml), xml.rfind("</sst>")
    if not opened or end < opened.end() or "<!" in xml or _KEPT in xml or is_coded(xml[opened.end() :]):
        raise NotPlain
    xml = xml[opened.end() : end].strip().replace("<si/>", _OPEN + _CLOSE).replace(_SPACED, _OPEN + _KEPT)
    if not xml:
        return []
    # Nearly all are one plain text, and follow one another; what stands between two of them is looked at alone. One more at
    # the beginning and one at the end make no difference between the first and the others.
    runs = f"{_CLOSE}{xml}{_OPEN}".split(_CLOSE + _OPEN)
    texts = [text for run in runs for text in ((run,) if "<" not in run else _texts(f"{_OPEN}{run}{_CLOSE}"))][1:-1]
    if "&" in xml:
        texts = list(map(unescaped, texts))
    return [text[1:] if text.startswith(_KEPT) else text.strip(EDGES) for text in texts]


def _texts(run: str) -> Iterator[str]:
    """Give the texts of some items, of which not all are one plain text."""
    *items, end = run.split("</si>")
    if end.strip():
        raise NotPlain
    for item in map(str.lstrip, items):
        text = item.removeprefix(_OPEN).removesuffix("</t>")
        yield _rich(item) if "<" in text else text


def _rich(item: str) -> str:
    """Give the text of several fonts in one, its entities as they were; how it is pronounced is no part of it."""
    try:
        tree = ElementTree.fromstring(f"{item}</si>")
    except ElementTree.ParseError as error:
        raise NotPlain from error
    pieces = []
    for child in tree:
        if child.tag not in ("t", "r", "rPh", "phoneticPr"):
            raise NotPlain
        for one in {"t": [child], "r": child.findall("t")}.get(child.tag, []):
            text = one.text or ""
            pieces.append(text if one.get(_SPACE) == "preserve" else text.strip(EDGES))
    return _KEPT + "".join(pieces).replace("&", "&amp;")
