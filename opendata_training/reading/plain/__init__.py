"""Large sheets of .xlsx files, read by arrays where they are written as plainly as programs write them.

The library that reads workbooks makes each cell one by one, and leaves out what has to be looked for in the XML besides. Here
the XML is gone through once, all cells of a piece at a time: `tags` (where the cells are) -> `values` (what they mean; `strings`
has the shared texts, and `library` is asked what a style makes of a number) -> `scanning` (rows, piece by piece). What is not
plain goes to the library whole, so that nothing is read in two ways.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping

from .library import Library, without
from .scanning import scan
from .strings import shared_strings
from .tags import NotPlain
from .values import Values

__all__ = ["LARGE", "read_plain", "without"]

#: From so many bytes of XML on arrays are quicker than the library; they are loaded first.
LARGE = 4 << 20


def read_plain(
    archive: zipfile.ZipFile, parts: Mapping[str, str], shown: dict[str, int]
) -> dict[str, tuple[list[list[str]], bytes]]:
    """Read the large sheets of an .xlsx that are plain.

    Parameters:
        archive: the workbook.
        parts: the parts of it that the sheets are in, by the sheets' names.
        shown: the styles that show a number as more than itself: how many digits it is padded to, 0 for a percentage.

    Returns:
        Rows of text from the first one on, and the XML below the rows, by the names of those sheets.
    """
    sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    found = {}
    strings: list[str] | None = None
    for sheet, part in parts.items():
        if sizes.get(part, 0) < LARGE:
            continue
        try:
            strings = shared_strings(archive) if strings is None else strings
            found[sheet] = scan(archive, part, Values(Library(archive, sheet, part), strings, shown))
        except NotPlain:
            continue
    return found
