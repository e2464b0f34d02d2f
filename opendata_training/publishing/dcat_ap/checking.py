"""The table of rules applied to a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import words
from .rules import MOMENT, MOMENTS, TEXT, THING, VOCABULARIES, Rule, rules, short, whole

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

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


def violations(graph: Graph, *, beyond: bool = False) -> list[Violation]:
    """List what in a graph is not as DCAT-AP 3.0.1 asks.

    Parameters:
        graph: a catalogue or datasets; with the types of the terms it names, as the official shapes ask for too.
        beyond: also what the specification says and the official shapes do not check (see `BEYOND`).
    """
    from rdflib import URIRef

    found: list[Violation] = []
    nodes: dict[str, list[Node]] = {}
    for rule in rules():
        if rule.of not in nodes:
            nodes[rule.of] = sorted(_instances(graph, rule.of), key=str)
        for node in nodes[rule.of]:
            values = sorted(graph.objects(node, URIRef(whole(rule.property)), unique=True), key=str)
            label = ""
            for code, value in (*_counted(rule, values), *_held(graph, rule, values, beyond)):
                label = label or _label(graph, node)
                found.append(Violation(code, rule, str(node), label, "" if value is None else str(value)))
    return found + (_backwards(graph) if beyond else [])


def _counted(rule: Rule, values: list[Node]) -> Iterator[tuple[str, Node | None]]:
    if len(values) < rule.least:
        yield MISSING, None
    if rule.most is not None and len(values) > rule.most:
        yield SEVERAL, values[-1]


def _held(graph: Graph, rule: Rule, values: list[Node], beyond: bool) -> Iterator[tuple[str, Node | None]]:
    from rdflib import Literal

    for value in values:
        if rule.holds in (TEXT, MOMENT):
            if not isinstance(value, Literal):
                yield NO_TEXT, value
            elif beyond and rule.holds == MOMENT and not _typed(value, MOMENTS):
                yield NO_MOMENT, value
            elif beyond and rule.least and not value.strip():
                yield BLANK, value
        elif rule.holds.startswith("xsd:"):
            if not isinstance(value, Literal):
                yield NO_TEXT, value
            elif not _typed(value, (rule.holds,)):
                yield OTHER_TYPE, value
        elif isinstance(value, Literal):
            yield NO_THING, value
        elif rule.holds != THING and not _is_a(graph, value, rule.holds):
            yield OTHER_KIND, value
        if beyond and rule.vocabulary and not str(value).startswith(VOCABULARIES[rule.vocabulary]):
            yield NO_TERM, value


def _typed(value: Node, types: tuple[str, ...]) -> bool:
    from rdflib import Literal

    return isinstance(value, Literal) and short(str(value.datatype or "")) in types and not value.ill_typed


def _classes(graph: Graph, name: str) -> set[Node]:
    """Give a class and those that the graph itself says are kinds of it."""
    from rdflib import RDFS, URIRef

    found = graph.transitive_subjects(RDFS.subClassOf, URIRef(whole(name)))
    return {one for one in found if one is not None}


def _instances(graph: Graph, name: str) -> set[Node]:
    from rdflib import RDF

    return {node for one in _classes(graph, name) for node in graph.subjects(RDF.type, one)}


def _is_a(graph: Graph, node: Node, name: str) -> bool:
    from rdflib import RDF

    return any((node, RDF.type, one) in graph for one in _classes(graph, name))


def _label(graph: Graph, node: Node) -> str:
    """Give what people call a node: its title or name, else its address."""
    from rdflib import URIRef

    for name in ("dct:title", "foaf:name", "skos:prefLabel", "vcard:fn"):
        value = graph.value(node, URIRef(whole(name)))
        if value is not None and str(value).strip():
            return str(value).strip()
    return str(node) if isinstance(node, URIRef) else ""


def _backwards(graph: Graph) -> list[Violation]:
    """Find periods whose end is before their start."""
    from rdflib import URIRef

    found = []
    last = next(rule for rule in rules() if rule.property == "dcat:endDate")
    for node in sorted(_instances(graph, last.of), key=str):
        days = [graph.value(node, URIRef(whole(name))) for name in ("dcat:startDate", "dcat:endDate")]
        texts = [str(day) for day in days if day is not None]
        # Days are compared as far as both are told: 2014 does not end before 2014-06.
        if len(texts) == 2 and texts[1] < texts[0][: len(texts[1])]:
            found.append(Violation(BACKWARDS, last, str(node), "", texts[1]))
    return found
