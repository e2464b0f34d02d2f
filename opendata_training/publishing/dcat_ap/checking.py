"""The table of rules applied to a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import words
from .rules import MOMENT, MOMENTS, TEXT, THING, VOCABULARIES, Rule, rules, short, whole
from .statements import Blank, Statements, Text, Value

if TYPE_CHECKING:
    from rdflib import Graph

#: What can be wrong with a property.
MISSING, SEVERAL, NO_TEXT, NO_THING, OTHER_KIND, OTHER_TYPE = (
    "missing", "several", "no-text", "no-thing", "other-kind", "other-type",
)  # fmt: skip
#: What the specification says and its shapes do not check.
NO_MOMENT, NO_TERM, BLANK, BACKWARDS = "no-moment", "no-term", "blank", "backwards"
BEYOND = (NO_MOMENT, NO_TERM, BLANK, BACKWARDS)


@dataclass(frozen=True)
class Violation:
    """A rule that a node does not keep.

    Parameters:
        code: what is wrong, as ``missing``.
        rule: the rule.
        node: the node's address, or its name in the graph where it has none.
        label: what people call the node; empty when it has no name.
        value: what stands there; empty when nothing does.
    """

    code: str
    rule: Rule
    node: str
    label: str = ""
    value: str = ""

    @property
    def property(self) -> str:
        """The property, as ``dct:title``."""
        return self.rule.property

    def __str__(self) -> str:
        return words.sentence(self.code, self.rule, self.label, self.value)


def violations(told: Graph | Statements, *, beyond: bool = False) -> list[Violation]:
    """List what in a graph is not as DCAT-AP 3.0.1 asks.

    Parameters:
        told: a catalogue or datasets; with the types of the terms it names, as the official shapes ask for too.
        beyond: also what the specification says and the official shapes do not check (see `BEYOND`).
    """
    stated = told if isinstance(told, Statements) else Statements.of_graph(told)
    found: list[Violation] = []
    nodes: dict[str, list[str]] = {}
    for rule in rules():
        if rule.of not in nodes:
            nodes[rule.of] = sorted(stated.instances(rule.of))
        for node in nodes[rule.of]:
            values = sorted(stated.values(node, whole(rule.property)), key=str)
            label = ""
            for code, value in (*_counted(rule, values), *_held(stated, rule, values, beyond)):
                label = label or _label(stated, node)
                found.append(Violation(code, rule, str(node), label, "" if value is None else str(value)))
    return found + (_backwards(stated) if beyond else [])


def _counted(rule: Rule, values: list[Value]) -> Iterator[tuple[str, Value | None]]:
    if len(values) < rule.least:
        yield MISSING, None
    if rule.most is not None and len(values) > rule.most:
        yield SEVERAL, values[-1]


def _held(stated: Statements, rule: Rule, values: list[Value], beyond: bool) -> Iterator[tuple[str, Value | None]]:
    for value in values:
        if rule.holds in (TEXT, MOMENT):
            if not isinstance(value, Text):
                yield NO_TEXT, value
            elif beyond and rule.holds == MOMENT and not _typed(value, MOMENTS):
                yield NO_MOMENT, value
            elif beyond and rule.least and not value.text.strip():
                yield BLANK, value
        elif rule.holds.startswith("xsd:"):
            if not isinstance(value, Text):
                yield NO_TEXT, value
            elif not _typed(value, (rule.holds,)):
                yield OTHER_TYPE, value
        elif isinstance(value, Text):
            yield NO_THING, value
        elif rule.holds != THING and not stated.is_a(value, rule.holds):
            yield OTHER_KIND, value
        if beyond and rule.vocabulary and not str(value).startswith(VOCABULARIES[rule.vocabulary]):
            yield NO_TERM, value


def _typed(value: Text, types: tuple[str, ...]) -> bool:
    return short(value.kind) in types and not value.false


def _first(stated: Statements, node: str, name: str) -> str:
    """Give what stands at a property, by its short name, as text; empty when nothing does."""
    return next((str(value).strip() for value in stated.values(node, whole(name))), "")


def _label(stated: Statements, node: str) -> str:
    """Give what people call a node: its title or name, else its address."""
    names = (_first(stated, node, name) for name in ("dct:title", "foaf:name", "skos:prefLabel", "vcard:fn"))
    return next(filter(None, names), "" if isinstance(node, Blank) else node)


def _backwards(stated: Statements) -> list[Violation]:
    """Find periods whose end is before their start."""
    found = []
    last = next(rule for rule in rules() if rule.property == "dcat:endDate")
    for node in sorted(stated.instances(last.of)):
        start, end = (_first(stated, node, name) for name in ("dcat:startDate", "dcat:endDate"))
        # Days are compared as far as both are told: 2014 does not end before 2014-06.
        if start and end and end < start[: len(end)]:
            found.append(Violation(BACKWARDS, last, str(node), "", end))
    return found
