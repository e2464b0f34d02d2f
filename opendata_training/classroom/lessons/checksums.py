"""Checksums: the fingerprint of a text, and the files of a folder compared with the list that came with them."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import places
from ..cards import Card
from . import own_files

_ = translator("classroom")
LIST = ".sha256"
#: So many characters of a checksum tell two files apart by eye.
SHOWN = 12
#: What `convert` writes beside the tables: no data of their own.
_BESIDE = re.compile(r"(\.changes\.(json|html)|\.sha256|(-|^)index\.csv|-set-aside\.csv)$")


def fingerprint(text: str) -> Card:
    """Show the checksum (SHA-256) of a text.

    Parameters:
        text: any words.
    """
    found = hashlib.sha256(str(text).encode()).hexdigest()
    return Card.note(_("The checksum of “{text}”", text=text), found, _("Always {count} characters, however long the text.",
                                                                     count=len(found)))  # fmt: skip


def data_files(folder: Path) -> list[Path]:
    """Give the tables of a folder, without the lists and logs beside them.

    Raises:
        Problem: when the folder cannot be looked into.
    """
    try:
        found = sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith((".", "~")))
    except OSError as error:
        raise files.trouble(folder, error) from error
    return [one for one in found if not _BESIDE.search(one.name)]


def listed(folder: Path) -> dict[str, str]:
    """Give the checksums that the lists of a folder tell, as {file: checksum}; {} where there is no list.

    Raises:
        Problem: when a list cannot be read.
    """
    told: dict[str, str] = {}
    for path in sorted(folder.glob(f"*{LIST}")):
        try:
            lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        except OSError as error:
            raise files.trouble(path, error) from error
        for line in lines:
            # As `sha256sum` writes it: the checksum, two signs, the name.
            if found := re.fullmatch(r"([0-9a-fA-F]{64})[ \t]+\*?(\S.*?)\s*", line):
                told[Path(found[2].replace("\\", "/")).name] = found[1].lower()
    return told


def sum_of(path: Path) -> str:
    """Give a file's checksum.

    Raises:
        Problem: when it cannot be read.
    """
    try:
        return files.sha256(path)
    except OSError as error:
        raise files.trouble(path, error) from error


def checksums(folder: str | Path) -> Card:
    """Compare the files of a folder with the checksums listed there (*.sha256) and, where there is an index, with its sizes.

    Parameters:
        folder: the folder, or a list of checksums in it.

    Raises:
        Problem: when there is no list of checksums, or something cannot be read.
    """
    place = own_files.find(folder)
    place = place.parent if place.name.endswith(LIST) else place
    if place.is_file():
        raise Problem(_("{file} is no folder. Name the folder that the parts are in.", file=place.name))
    if not place.is_dir():
        # "Run all" in an exercise just begun goes on: the folder comes with an earlier task.
        return Card("not-attempted", files.trouble(place, FileNotFoundError()).sentence)
    told, index = listed(place), _index(place)
    if not told:
        raise Problem(_("{folder} has no list of checksums (a file that ends in .sha256). Ask for it, or make it with "
                        "write_sums.", folder=place.name))  # fmt: skip
    rows = []
    for name in sorted(told):
        path, (rows_told, bytes_told) = place / name, index.get(name, ("", ""))
        if not path.is_file():
            rows.append((name, rows_told, "", bytes_told, "", told[name][:SHOWN], "", _("not here")))
            continue
        here = sum_of(path)
        same = here == told[name]
        # The same checksum is the same bytes, so the same rows: only another one has to be counted.
        rows.append((name, rows_told, rows_told if same else _rows_of(path), bytes_told, str(path.stat().st_size),
                     told[name][:SHOWN], here[:SHOWN], _("the same") if same else _("OTHER")))  # fmt: skip
    agreed = sum(row[-1] == _("the same") for row in rows)
    head = (_("file"), _("rows, by the index"), _("rows here"), _("bytes, by the index"), _("bytes here"),
            _("checksum, by the list"), _("checksum here"), _("compared"))  # fmt: skip
    return Card("note", _("Checksums that agree: {same} of {count}", same=agreed, count=len(rows)), table=(head, *rows),
                wide=True)  # fmt: skip


def write_sums(folder: str | Path) -> Card:
    """Write the list of checksums of a folder's tables, checksums.sha256, in place of others; one that agrees stays.

    Parameters:
        folder: the folder.

    Raises:
        Problem: when it cannot be read or written.
    """
    place = own_files.find(folder)
    if places.grading():
        return Card.note(_("Nothing is written while an exercise is marked; {folder} is marked as it is.",
                           folder=place.name))  # fmt: skip
    if not place.is_dir() or not (found := data_files(place)):
        return Card(
            "not-attempted", _("There are no tables in {folder} yet. Put the parts there first.", folder=place.name)
        )
    sums = {one.name: sum_of(one) for one in found}
    if listed(place) == sums:
        return Card.note(_("The list of checksums in {folder} is there and agrees.", folder=place.name))
    for old in place.glob(f"*{LIST}"):
        if old.name != f"checksums{LIST}":
            old.unlink()
    files.write_text(place / f"checksums{LIST}", "".join(f"{told}  {name}\n" for name, told in sums.items()))
    return Card.note(_("Checksums written: {count}", count=len(found)),
                     _("They are in {file}, one line a file.", file=f"{place.name}/checksums{LIST}"))  # fmt: skip


def _rows_of(path: Path) -> str:
    from ...reading import read

    try:
        return str(len(read(path).cells))
    except Problem:
        return ""


def _index(folder: Path) -> dict[str, tuple[str, str]]:
    """Give rows and bytes of each file by the folder's index; {} without one that can be read."""
    told: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.glob("*index.csv")):
        try:
            with path.open(encoding="utf-8-sig", newline="") as stream:
                for row in csv.DictReader(stream):
                    told[row.get("file") or ""] = (row.get("rows") or "", row.get("bytes") or "")
        except (OSError, UnicodeDecodeError, csv.Error):
            continue
    return told
