"""What a notebook's texts must be for people who do not see them, see them badly, or listen to them.

Source: WCAG 2.2 (https://www.w3.org/TR/WCAG22/), by its numbers.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

from opendata_training.locale.notebooks import MARK_SCHEME, source_of

VOID = {"br", "hr", "img"}
# Words that say nothing of where a link leads.
EMPTY_WORDS = {"here", "this", "link", "click here", "this link", "more", "aquí", "este", "esta", "enlace", "liga", "haz clic aquí",
               "clic aquí", "este enlace", "más"}  # fmt: skip
_ENGLISH = r"(?:red|green|yellow|orange|blue|gr[ea]y|purple|pink)"
_SPANISH = r"(?:roj[oa]s?|verdes?|amarill[oa]s?|naranjas?|azul(?:es)?|gris(?:es)?|morad[oa]s?)"
# "the red cells", "in red", "the grey", "las grises", "en rojo"; a green light that somebody speaks of is none.
COLOUR = re.compile(
    rf"\b(?:(?:in|the)\s+{_ENGLISH}\b(?!\s+light)|{_ENGLISH}\s+(?:cells?|rows?|bars?|ones?|lines?|part)\b"
    rf"|(?:en|el|las?|los)\s+{_SPANISH}\b|(?:celdas?|filas?|barras?|partes?|líneas?)\s+(?:en\s+)?{_SPANISH}\b)"
    "|[\U0001f534\U0001f535\U0001f7e0-\U0001f7eb]",
    re.IGNORECASE,
)


class _Tags(HTMLParser):
    """Notes what is open too long or closed too early."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" and not dict(attrs).get("alt"):
            self.faults.append("1.1.1: an image without alt")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"4.1.1: </{tag}> closes nothing")


def without_code(text: str) -> str:
    """Give a text without what is code in it: there, signs mean themselves."""
    text = re.sub(r"(?ms)^( *)(```|~~~).*?^\1\2", "", text)
    text = re.sub(r"(?m)^(?: {8}|\t).*$", "", text)
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "`x`", text, flags=re.DOTALL)


def links(text: str) -> list[tuple[str, str]]:
    """Give the (words, address) of the links of a markdown text, pictures left out."""
    return re.findall(r"(?<!!)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)", without_code(text))


def faults_of_text(text: str) -> list[str]:
    """List what is wrong with one markdown cell."""
    text = text.partition(MARK_SCHEME)[0]
    bare = without_code(text)
    found = ["1.1.1: a picture without words" for alt in re.findall(r"!\[([^\]]*)\]\(", bare) if not alt.strip()]
    found += [f"2.4.4: a link that says {words!r}" for words, _to in links(text)
              if words.strip(" *_.").casefold() in EMPTY_WORDS | {""}]  # fmt: skip
    found += [f"1.4.1: a colour alone: {one[0]!r}" for one in COLOUR.finditer(bare)]
    for head in re.findall(r"(?m)^\|(.*)\|[ \t]*\n\|[ :|-]+\|[ \t]*$", bare):
        cells = [cell.strip() for cell in head.split("|")]
        if not all(cells[1:]):
            found.append(f"1.3.1: a table without words over its columns: {head!r}")
    tags = _Tags()
    tags.feed(bare)
    return [*found, *tags.faults, *(f"4.1.1: <{tag}> is never closed" for tag in tags.open)]


def faults_of_headings(levels: list[int]) -> list[str]:
    """List what is wrong with a notebook's headings, given by their levels."""
    found = [] if levels[:1] == [1] and levels.count(1) == 1 else [f"1.3.1: headings begin {levels[:3]}"]
    return found + [f"1.3.1: a heading {later} under one of {earlier}" for earlier, later in pairwise(levels)
                    if later > earlier + 1]  # fmt: skip


def faults_of(notebook: dict[str, Any]) -> list[str]:
    """List what is wrong with a notebook."""
    texts = [(cell["id"], source_of(cell)) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    levels = [
        len(signs)
        for _id, text in texts
        for signs in re.findall(r"(?m)^(#{1,6}) ", without_code(text.partition(MARK_SCHEME)[0]))
    ]
    return [*faults_of_headings(levels), *(f"{name}: {one}" for name, text in texts for one in faults_of_text(text))]


def faults_of_outputs(notebook: dict[str, Any]) -> list[str]:
    """List the pictures that a notebook which was run shows without words."""
    found = []
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            html = "".join(data.get("text/html", ""))
            if "image/png" in data and not html:
                found.append(f"{cell['id']}: 1.1.1: a picture without words")
            found += [f"{cell['id']}: 1.1.1: an image without alt" for image in re.findall(r"<img\b[^>]*>", html)
                      if not re.search(r'alt="[^"]+"', image)]  # fmt: skip
    return found
