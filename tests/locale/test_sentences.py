"""Every sentence of the package exists in Spanish, says the same facts, and no translation is left of a sentence gone."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest

import opendata_training

PACKAGE = Path(opendata_training.__file__).parent
CATALOGUES = PACKAGE / "locale" / "es"
MODULES = sorted(PACKAGE.rglob("*.py"))
every_catalogue = pytest.mark.parametrize("path", sorted(CATALOGUES.glob("*.po")), ids=lambda path: path.stem)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def catalogue_of(tree: ast.Module) -> str | None:
    """Give the catalogue's name that a module's `_ = translator("…")` names."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "_":
            call = node.value
            assert isinstance(call, ast.Call) and isinstance(call.args[0], ast.Constant)
            return str(call.args[0].value)
    return None


def sentences(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_" and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, node.lineno


def placeholders(sentence: str) -> set[str]:
    return {name.partition(".")[0].partition("[")[0] for _t, name, _s, _c in string.Formatter().parse(sentence) if name}


def entries(name: str) -> dict[str, str]:
    path = CATALOGUES / f"{name}.po"
    if not path.is_file():
        return {}
    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(path)) if not entry.obsolete}


@cache
def used() -> dict[str, dict[str, str]]:
    """Give {catalogue: {sentence: where it is said}}."""
    found: dict[str, dict[str, str]] = {}
    for path in MODULES:
        name = catalogue_of(parsed(path))
        for sentence, line in sentences(parsed(path)):
            assert name is not None, f"{path.name}:{line} says a sentence without a translator"
            found.setdefault(name, {})[sentence] = f"{path.relative_to(PACKAGE)}:{line}"
    return found


@pytest.mark.parametrize("name", sorted(used()))
def test_every_sentence_is_in_spanish(name: str) -> None:
    known = entries(name)
    missing = [f"{where}: {sentence}" for sentence, where in used()[name].items() if not known.get(sentence)]
    assert not missing, f"es/{name}.po lacks:\n" + "\n".join(missing)


@every_catalogue
def test_no_translation_is_stale(path: Path) -> None:
    # argparse's own sentences differ from one Python to the next; the command line's tests look at them.
    if path.stem != "argparse":
        stale = sorted(set(entries(path.stem)) - set(used().get(path.stem, {})))
        assert not stale, f"es/{path.name} has sentences that nobody says:\n" + "\n".join(stale)


@every_catalogue
def test_both_languages_name_the_same_facts(path: Path) -> None:
    for english, spanish in entries(path.stem).items():
        assert placeholders(spanish) == placeholders(english), english


def test_every_first_argument_is_a_literal() -> None:
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_" and node.args:
                first = node.args[0]
                # The command line hands argparse's own texts through.
                allowed = isinstance(first, ast.Constant) or path.name == "cli.py"
                assert allowed, f"{path.relative_to(PACKAGE)}:{node.lineno}: the sentence is not a literal"


def words_in_code() -> list[tuple[str, str, str]]:
    """Give (where, English, Spanish) of every Words(...) written in the package."""
    found = []
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
                given = {key.arg: key.value for key in node.keywords}
                given |= dict(zip(("en", "es"), node.args, strict=False))
                texts = [
                    node_.value if isinstance(node_ := given.get(code), ast.Constant) else None for code in ("en", "es")
                ]
                if texts != [None, None]:
                    found.append(
                        (f"{path.relative_to(PACKAGE)}:{node.lineno}", str(texts[0] or ""), str(texts[1] or ""))
                    )
    return found


def test_words_have_both_languages_and_the_same_facts() -> None:
    for where, english, spanish in words_in_code():
        assert english.strip() and spanish.strip(), where
        assert placeholders(english) == placeholders(spanish), where


def test_spanish_is_not_english_left_behind() -> None:
    """A sentence of several words that is the same in both languages was copied, not translated."""
    same = [where for where, english, spanish in words_in_code() if english == spanish and len(english.split()) > 5]
    for path in CATALOGUES.glob("*.po"):
        same += [f"{path.name}: {en}" for en, es in entries(path.stem).items() if en == es and len(en.split()) > 5]
    assert not same
