"""The tool's own words in decisions.csv, told apart from a person's: only what a person wrote outlives other answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextvars import copy_context
from functools import cache
from typing import Any

from ...countries.common.chosen import country
from ...countries.common.licences import all_licences
from ...countries.common.tree import END, Tree
from ...locale import LANGUAGES, translator, use_language
from .licensing import cite
from .trees import rights_tree
from .walking import Walk

_ = translator("planning_rights")
# Stands for what the tool put into a sentence: columns, a publisher. No file of text holds it.
_GAP = "\0"


def open_reason(walked: Walk) -> str:
    """Give the reason of a dataset whose next question nobody has answered yet, in the language in use.

    Parameters:
        walked: how far its answers lead.
    """
    assert walked.next is not None
    return _("Open: {question} Ask {whom}.", question=walked.next.ask, whom=walked.next.whom)


def is_own(row: Mapping[str, Any], code: str | None = None) -> bool:
    """Say whether a row's decision, reason and text are together what some answers lead to, in either language.

    Parameters:
        row: a row of decisions.csv.
        code: the country; the one in use when not told.
    """
    decision, reason, text = (str(row.get(key) or "").strip() for key in ("decision", "reason", "to_write"))
    if not (decision or reason or text):
        return True
    known = _known(country(code)).get((decision, reason), ())
    return any(re.fullmatch(one, text, re.DOTALL) for one in known)


def is_own_basis(text: str, code: str | None = None) -> bool:
    """Say whether a legal basis is made of nothing but the titles of the questions' laws, in either language.

    Parameters:
        text: the legal basis.
        code: the country; the one in use when not told.
    """
    titles = {title for law in rights_tree(code).laws.values() for title in (law.title.en, law.title.es)}
    return bool(text.strip()) and set(text.strip().split("; ")) <= titles


def publisher_cited(citation: str, name: str) -> str:
    """Give the publisher whom a citation of the tool's own making names; "" when a person wrote it.

    Parameters:
        citation: the citation.
        name: the dataset's name when it was made.
    """
    if not citation.strip() or not name.strip():
        return ""
    for lang in LANGUAGES:
        for pattern in copy_context().run(_citations, lang, name):
            if found := re.fullmatch(pattern, citation.strip()):
                return found[1]
    return ""


def _citations(lang: str, name: str) -> list[str]:
    use_language(lang)
    made = [re.escape(cite(name, _GAP, one.id)) for one in all_licences() if one.citation]
    return [one.replace(_GAP, "(.+)", 1).replace(_GAP, r"\1") for one in made]


@cache
def _known(code: str) -> dict[tuple[str, str], set[str]]:
    """Give, by decision and reason, the patterns of the texts that go with them."""
    found: dict[tuple[str, str], set[str]] = {}
    for lang in LANGUAGES:
        for decision, reason, text in copy_context().run(_sayings, lang, rights_tree(code)):
            found.setdefault((decision, reason), set()).add(re.escape(text).replace(_GAP, ".*"))
    return found


def _sayings(lang: str, tree: Tree) -> list[tuple[str, str, str]]:
    use_language(lang)
    return [
        (one.decision, one.reason, one.to_write(_GAP)) if one.decision else ("", open_reason(one), "")
        for one in _walks(tree, Walk(tree, (), tree.questions[tree.first]))
    ]


def _walks(tree: Tree, so_far: Walk) -> Iterator[Walk]:
    """Give every way through a tree, those that stop half-way too."""
    yield so_far
    question = so_far.next
    if question is None:
        return
    for answer in question.answers.values():
        following = None if answer.next == END else tree.questions[answer.next]
        yield from _walks(tree, Walk(tree, (*so_far.taken, (question, answer)), following))
