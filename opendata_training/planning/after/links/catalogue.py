"""The addresses of a catalogue: a list as a table, data.json, CKAN's packages, DCAT as JSON-LD, or receipts of publications."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from ....errors import Problem
from ....files import refuse_special, trouble
from ....locale import translator
from ...sheet import Row, read_sheet

if TYPE_CHECKING:
    import pandas as pd

_ = translator("planning_after")
Source = Union[str, "os.PathLike[str]", "pd.DataFrame"]
# Addresses of files and of pages, as data.json (https://resources.data.gov/resources/dcat-us/), DCAT and CKAN name them.
_FILE_KEYS = ("downloadURL", "download_url", "accessURL", "access_url")
_PAGE_KEYS = ("landingPage", "landing_page")
_LISTS = ("distribution", "distributions", "resources", "resource", "files")
_FORMAT_KEYS = ("format", "mediaType", "media_type", "mimetype")
_TITLE_KEYS = ("title", "name", "path")
_DATASET_KEYS = ("title", "name", "dataset", "identifier")
# A catalogue of a whole government has some tens of megabytes.
_MOST = 200_000_000


def addresses(source: Source) -> list[Row]:
    """Give the addresses of a catalogue as rows of links.csv.

    Parameters:
        source: a table with a column of addresses, a JSON file, the address of one or of a portal, a folder of publications (the
            newest receipt of each tells where its files went), or a DataFrame.

    Raises:
        Problem: when it cannot be read or holds no address.
    """
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        from .portal import catalogue_at

        found = list(of_json(catalogue_at(source)))
        if not found:
            raise Problem(_("{address} has no dataset with files.", address=source))
        return found
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        if path.is_dir():
            found = list(_of_receipts(path))
        elif path.suffix.lower() in (".json", ".jsonld"):
            found = list(of_json(_json(path)))
        else:
            return _of_table(path)
        if not found:
            raise Problem(_("No address of a file is in {file}. Give a list of addresses, a data.json, a CKAN catalogue or a "
                            "folder of publications.", file=str(source)))  # fmt: skip
        return found
    return _of_table(source)


def _of_table(source: Any) -> list[Row]:
    from ...sheets.links import SHEET

    try:
        found = [row for row in read_sheet(SHEET, source) if row["address"]]
    except Problem:
        # A plain list, one address a line, has no titles.
        lines = _lines(source)
        if not lines:
            raise
        found = [Row({**_blank(), "address": line}, number) for number, line in lines]
    if not found:
        raise Problem(_("There is no address in {file}.", file=str(source)))
    return found


def _lines(source: Any) -> list[tuple[int, str]]:
    """Give the lines of a text that are addresses; none when one is something else."""
    if not isinstance(source, (str, os.PathLike)) or Path(source).suffix.lower() not in (".txt", ".csv"):
        return []
    try:
        text = Path(source).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return []
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    return lines if all(line.lower().startswith(("http://", "https://")) for _number, line in lines) else []


def _blank() -> dict[str, Any]:
    from ...sheets.links import SHEET

    days = {"checked": None, "since": None, "updated": None, "status": None}
    return {one.key: days.get(one.key, "") for one in SHEET.columns}


def _json(path: Path) -> Any:
    refuse_special(path)
    try:
        if path.stat().st_size > _MOST:
            raise Problem(_("{file} is too large for a catalogue.", file=str(path)))
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise trouble(path, error) from error
    except (ValueError, RecursionError) as error:
        raise Problem(_("{file} is not whole JSON. Download the catalogue again.", file=str(path))) from error


def of_json(told: Any) -> Iterator[Row]:
    """Give the addresses in a catalogue that was read as JSON, whichever of the usual forms it has.

    Parameters:
        told: what was read.
    """
    yield from _walked(told, {}, False)


def _walked(told: Any, dataset: Mapping[str, str], within: bool) -> Iterator[Row]:
    """Walk through JSON; a dataset is what has a list of files, and each of them is told by it."""
    if isinstance(told, list):
        for one in told:
            if isinstance(one, str) and one.lower().startswith(("http://", "https://")) and not dataset:
                # A list of addresses and nothing else.
                yield Row({**_blank(), "address": one})
            yield from _walked(one, dataset, within)
        return
    if not isinstance(told, Mapping):
        return
    bare = {_bare(key): value for key, value in told.items()}
    if any(key in bare for key in _LISTS):
        dataset = {"id": _first(bare, ("name", "identifier", "id")), "name": _first(bare, _DATASET_KEYS)}
        yield from _page(bare, dataset)
        for key, value in bare.items():
            yield from _walked(value, dataset, key in _LISTS)
        return
    keys = (*_FILE_KEYS, "url") if within else _FILE_KEYS
    address = _first(bare, keys)
    if address:
        row = {**_blank(), **dataset, "resource": _first(bare, _TITLE_KEYS), "address": address}
        yield Row({**row, "format": _format(_first(bare, _FORMAT_KEYS))})
        return
    for value in bare.values():
        yield from _walked(value, dataset, within)


def _page(bare: Mapping[str, Any], dataset: Mapping[str, str]) -> Iterator[Row]:
    address = _first(bare, _PAGE_KEYS)
    if address:
        yield Row({**_blank(), **dataset, "resource": _("its page"), "address": address, "format": "HTML"})


def _bare(key: str) -> str:
    """Give a JSON-LD key without its vocabulary: dcat:downloadURL is downloadURL."""
    return key.rpartition("#")[2].rpartition("/")[2].rpartition(":")[2]


def _first(bare: Mapping[str, Any], keys: Sequence[str]) -> str:
    for key in keys:
        value = bare.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("@value")
        if isinstance(value, (str, int)) and str(value).strip():
            return str(value).strip()
    return ""


def _format(text: str) -> str:
    """Give a format without the vocabulary that it may come from."""
    return text.rstrip("/").rpartition("/")[2] if text.lower().startswith("http") else text


def _of_receipts(folder: Path) -> Iterator[Row]:
    """Give the addresses of the newest receipt of each publication under a folder."""
    from ....publishing.description.receipts import order

    newest: dict[Path, Path] = {}
    for path in sorted(folder.rglob("receipts/*.json"), key=lambda one: (one.parent, order(one))):
        newest[path.parent] = path
    for path in newest.values():
        receipt = _json(path)
        if not isinstance(receipt, Mapping):
            continue
        dataset = {"id": str(receipt.get("dataset") or ""), "name": path.parent.parent.name}
        if receipt.get("url"):
            yield Row(
                {**_blank(), **dataset, "resource": _("its page"), "address": str(receipt["url"]), "format": "HTML"}
            )
        for one in receipt.get("files") or []:
            if isinstance(one, Mapping) and one.get("url"):
                name = str(one.get("path") or "")
                yield Row({**_blank(), **dataset, "resource": name, "address": str(one["url"]),
                           "format": Path(name).suffix.lstrip(".").upper()})  # fmt: skip
