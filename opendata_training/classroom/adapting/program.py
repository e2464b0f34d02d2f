"""The program's own sentences with the new words: the cards, hints and forms of the classroom, the agencies' names, the country."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .words import Swap

_DOMAIN = re.compile(r'translator\("([a-z_]+)"\)')
_ALSO = re.compile(r"^ALSO: tuple\[str, \.\.\.\] = \(\)$", re.MULTILINE)
_DEFAULT = re.compile(r'^DEFAULT = "[a-z]{2}"$', re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """A text in a module.

    Parameters:
        text: the text.
        language: "en" or "es" for a sentence that people read; "" for data.
        start: where its literal begins, in bytes.
        end: where it ends.
        english: of a Spanish sentence, the English one beside it.
        translated: whether a catalogue has its Spanish.
    """

    text: str
    language: str
    start: int
    end: int
    english: str | None = None
    translated: bool = False


def texts(source: str) -> list[Said]:
    """Give the texts of a module: the sentences of `Words` and `_`, and the data; what only explains the code is left out.

    Parameters:
        source: the module, or a cell of code.

    Raises:
        SyntaxError: when it is no Python.
    """
    lines = source.encode().splitlines(keepends=True)
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line))
    tree = ast.parse(source)
    passed = {id(one) for node in ast.walk(tree) for one in _no_data(node)}
    found: dict[int, Said] = {}

    def add(node: ast.Constant, language: str, english: str | None = None, *, translated: bool = False) -> None:
        start = begins[node.lineno - 1] + node.col_offset
        end = begins[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        found.setdefault(start, Said(str(node.value), language, start, end, english, translated))

    # Outer calls come first: a sentence is found as one before its text is.
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Words", "_"):
            spoken = _spoken(node)
            for language, text in spoken.items():
                add(text, language, str(spoken["en"].value) if language == "es" and "en" in spoken else None,
                    translated=node.func.id == "_")  # fmt: skip
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            add(node, "")
    return sorted(found.values(), key=lambda one: one.start)


def _no_data(node: ast.AST) -> Iterator[ast.AST]:
    """Give the texts that are no data: docstrings, and the parts of a text that is put together."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
        yield body[0].value
    if isinstance(node, ast.JoinedStr):
        yield from ast.walk(node)


def _spoken(node: ast.Call) -> dict[str, ast.Constant]:
    """Give the sentences of a call of Words or of `_`, by language."""
    named = {one.arg: one.value for one in node.keywords if one.arg in ("en", "es")}
    both = node.args[:2] if isinstance(node.func, ast.Name) and node.func.id == "Words" else node.args[:1]
    values: dict[str, ast.expr] = {
        **dict(zip(("en", "es"), both, strict=False)),
        **{str(key): one for key, one in named.items()},
    }
    return {key: one for key, one in values.items() if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def adapted_module(source: str, swaps: Mapping[str, Swap], data: Swap) -> str:
    """Give a module with the new words in its sentences and the agencies' new names in its data; all else stays as it is.

    Parameters:
        source: the module.
        swaps: what changes sentences, by language.
        data: what changes data.
    """
    if not any(swap.finds(source) for swap in (*swaps.values(), data)):
        return source
    return _changed(source, lambda one: swaps[one.language](one.text, one.english) if one.language else data(one.text))


def adapted_code(source: str, data: Swap) -> str:
    """Give a cell of code with the agencies' new names in its texts; one that is no plain Python stays as it is.

    Parameters:
        source: the cell.
        data: what changes data.
    """
    try:
        return _changed(source, lambda one: data(one.text)) if data.finds(source) else source
    except SyntaxError:
        return source


def without_texts(source: str) -> str:
    """Give a cell of code with its texts taken out, to compare what must not change.

    Parameters:
        source: the cell.
    """
    try:
        return _changed(source, lambda _one: "")
    except SyntaxError:
        return source


def _changed(source: str, new: Callable[[Said], str]) -> str:
    made = source.encode()
    for one in reversed(texts(source)):
        said = new(one)
        if said != one.text:
            made = made[: one.start] + json.dumps(said, ensure_ascii=False).encode() + made[one.end :]
    return made.decode()


def domain_of(source: str) -> str:
    """Give the catalogue of a module's sentences; "" for none.

    Parameters:
        source: the module.
    """
    found = _DOMAIN.search(source)
    return found[1] if found else ""


def adapted_sentences(data: bytes, ours: frozenset[str], others: frozenset[str], swaps: Mapping[str, Swap]) -> bytes:
    """Give a catalogue of the program with the new words in the sentences of the classroom.

    Parameters:
        data: the catalogue.
        ours: the sentences that the classroom's modules say.
        others: those that other modules say, which stay in it as they are.
        swaps: what changes sentences, by language.
    """
    import polib

    catalogue = polib.pofile(data.decode("utf-8"), wrapwidth=0)
    for entry in list(catalogue):
        if entry.msgid not in ours:
            continue
        english, spanish = swaps["en"](entry.msgid), swaps["es"](entry.msgstr, entry.msgid)
        if entry.msgid in others and english != entry.msgid:
            catalogue.append(polib.POEntry(msgid=english, msgstr=spanish))
        elif entry.msgid not in others:
            entry.msgid, entry.msgstr = english, spanish
    text = str(catalogue)
    return (text if text.endswith("\n") else f"{text}\n").encode()


def renamed_agency(source: str, names: tuple[str, str, str]) -> str:
    """Give an agency's module with its new acronym and names.

    Parameters:
        source: the module, which says TITLE and then ACRONYM.
        names: the acronym, the English and the Spanish name; "" where one stays.
    """
    acronym, *titles = names
    en, es, short = (one for one in texts(source)[:3])
    new = {en.start: titles[0], es.start: titles[1], short.start: acronym}
    return _changed(source, lambda one: new.get(one.start) or one.text)


def in_country(source: str, code: str) -> str:
    """Give the module that chooses the country with another one as the usual.

    Parameters:
        source: the module.
        code: the country's code.
    """
    return _DEFAULT.sub(f'DEFAULT = "{code}"', source, count=1)


def with_licences_of(source: str, code: str) -> str:
    """Give the module of the licences with another country's known too: the practice files are under it.

    Parameters:
        source: the module.
        code: that country's code.
    """
    return _ALSO.sub(f'ALSO: tuple[str, ...] = ("{code}",)', source, count=1)
