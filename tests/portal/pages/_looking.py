"""What every page must be for people who do not see it, see it badly, or have no mouse: checks without a browser.

Sources: WCAG 2.2 (https://www.w3.org/TR/WCAG22/), by its numbers, and HTML's content rules.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"meta", "link", "img", "input", "br", "hr", "rect"}
NAMED = {"a", "button", "summary", "th", "caption", "h1", "h2", "h3", "h4", "title", "label"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    inside: list[Element] = field(default_factory=list)

    def all_text(self) -> str:
        """Give what a screen reader says of it, what is hidden from it left out."""
        if self.attributes.get("aria-hidden") == "true":
            return ""
        own = self.attributes.get("aria-label") or (self.attributes.get("alt", "") if self.tag == "img" else "")
        return own or " ".join([self.text, *(one.all_text() for one in self.inside)]).strip()

    def within(self, *tags: str) -> bool:
        """Say whether it is inside an element of such a tag."""
        return self.parent is not None and (self.parent.tag in tags or self.parent.within(*tags))


class Page(HTMLParser):
    """A page as its elements; what is open too long or closed too early is noted."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        self.faults += [f"<{one.tag}> is never closed" for one in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        self.faults += [f"<{tag}> says {name} twice" for name, times in Counter(names).items() if times > 1]
        parent = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, parent)
        self.elements.append(element)
        if parent:
            parent.inside.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1].tag if self._open else 'nothing'}")
        elif self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].text += f" {data.strip()}" if data.strip() else ""

    def of(self, *tags: str) -> list[Element]:
        """Give the elements of some tags."""
        return [one for one in self.elements if one.tag in tags]


def faults(text: str) -> list[str]:
    """List what is wrong with a page."""
    page = Page(text)
    return [
        *page.faults,
        *_frame(page),
        *_headings(page),
        *_names(page),
        *_tables(page),
        *_nesting(page),
        *_dangers(page),
    ]


def _frame(page: Page) -> list[str]:
    found = []
    html = page.of("html")
    if len(html) != 1 or html[0].attributes.get("lang") not in ("es", "en"):
        found.append("3.1.1: the page does not say its language")
    if len(page.of("title")) < 1 or not page.of("title")[0].text.strip():
        found.append("2.4.2: the page has no title")
    if len(page.of("main")) != 1 or len(page.of("header")) != 1 or len(page.of("footer")) != 1:
        found.append("1.3.1: one main, header and footer each")
    first = next((one for one in page.elements if one.tag == "a"), None)
    if not first or first.attributes.get("href") != "#content":
        found.append("2.4.1: the first link does not skip to the content")
    navs = Counter(one.attributes.get("aria-label") or one.attributes.get("aria-labelledby") for one in page.of("nav"))
    found += [f"1.3.1: navigation {name!r} {times} times" for name, times in navs.items() if times > 1 or not name]
    return found


def _headings(page: Page) -> list[str]:
    found = []
    levels = [int(one.tag[1]) for one in page.elements if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1 or levels[:1] != [1]:
        found.append(f"1.3.1: the headings begin {levels[:3]}, with {levels.count(1)} of the first level")
    found += [f"1.3.1: a heading {later} under one of {earlier}" for earlier, later in pairwise(levels)
              if later > earlier + 1]  # fmt: skip
    return found


def _names(page: Page) -> list[str]:
    found = [f"4.1.2: <{one.tag}> without words: {one.attributes}" for one in page.elements
             if one.tag in NAMED and not one.all_text()]  # fmt: skip
    ids = Counter(one.attributes["id"] for one in page.elements if "id" in one.attributes)
    found += [f"4.1.1: the id {key} is there {times} times" for key, times in ids.items() if times > 1 or not key]
    for one in page.elements:
        for name in ("aria-labelledby", "for"):
            found += [
                f"1.3.1: {name} points at nothing: {key}"
                for key in one.attributes.get(name, "").split()
                if key not in ids
            ]
        href = one.attributes.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            found.append(f"2.4.1: {href} leads nowhere")
        # A name that is read aloud must begin with what is seen, for those who speak to the computer.
        label, seen = (
            one.attributes.get("aria-label"),
            " ".join([one.text, *(inner.all_text() for inner in one.inside)]).strip(),
        )
        if one.tag in ("a", "button") and label and seen and not _begins(label, seen):
            found.append(f"2.5.3: {seen!r} is read as {label!r}")
    labelled = {one.attributes.get("for") for one in page.of("label")}
    found += [f"3.3.2: a field without a label: {one.attributes}" for one in page.of("input", "select", "textarea")
              if one.attributes.get("type") not in ("hidden", "submit") and one.attributes.get("id") not in labelled]  # fmt: skip
    found += ["1.1.1: an image without alt" for one in page.of("img") if "alt" not in one.attributes]
    found += ["1.1.1: a drawing that is neither named nor hidden" for one in page.of("svg")
              if not (one.attributes.get("role") == "img" and one.attributes.get("aria-label"))
              and one.attributes.get("aria-hidden") != "true"]  # fmt: skip
    return found


def _begins(label: str, seen: str) -> bool:
    first = seen.split()[0].casefold()
    return label.casefold().split()[0].strip(":") == first.strip(":")


def _tables(page: Page) -> list[str]:
    found = [
        "1.3.1: a heading cell without a scope"
        for one in page.of("th")
        if one.attributes.get("scope") not in ("col", "row")
    ]
    found += ["1.3.1: a table without a heading cell" for one in page.of("table")
              if not any(cell.within("table") for cell in page.of("th") if _in(cell, one))]  # fmt: skip
    for one in page.elements:
        if one.attributes.get("class") == "scroll":
            kept = one.attributes
            if kept.get("tabindex") != "0" or kept.get("role") != "region" or not (
                kept.get("aria-label") or kept.get("aria-labelledby")
            ):  # fmt: skip
                found.append(f"2.1.1: a part that scrolls and cannot be reached by key: {kept}")
    return found


def _in(one: Element, other: Element) -> bool:
    return one.parent is not None and (one.parent is other or _in(one.parent, other))


def _nesting(page: Page) -> list[str]:
    found = [f"a link or button in a <{one.parent.tag}>" for one in page.of("a", "button", "summary") if one.within("a", "button")
             and one.parent]  # fmt: skip
    found += [
        f"<{one.tag}> in a paragraph"
        for one in page.of("p", "div", "ul", "dl", "table", "section", "h2", "h3")
        if one.within("p")
    ]
    found += [
        f"<{one.tag}> in a list" for one in page.elements if one.parent and one.parent.tag == "ul" and one.tag != "li"
    ]
    found += [f"tabindex {one.attributes['tabindex']}" for one in page.elements
              if one.attributes.get("tabindex") not in (None, "0", "-1")]  # fmt: skip
    return found


def _dangers(page: Page) -> list[str]:
    found = []
    for one in page.elements:
        found += [
            f"an attribute that runs or styles: {name}"
            for name in one.attributes
            if name.startswith("on") or name == "style"
        ]
        for name in ("href", "src", "action"):
            if not one.attributes.get(name, "/").startswith(("/", "#", "http://", "https://", "mailto:", "?")):
                found.append(f"an address that is none: {one.attributes[name]}")
    return found
