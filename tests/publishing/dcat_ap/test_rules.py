"""Our table of DCAT-AP's rules: it agrees with the official shapes on whatever is done to a graph, and speaks plainly."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from opendata_training.locale import use_language
from opendata_training.publishing import dcat_ap
from opendata_training.publishing.dcat_ap import checking, words
from opendata_training.publishing.dcat_ap.rules import MOMENT, TEXT, THING, rules, whole
from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.metadata import catalogue

from ..described import FULL, LEAST, PUBLISHED, put
from ..shapes import refused

SHACL = {
    "missing": "MinCountConstraintComponent",
    "several": "MaxCountConstraintComponent",
    "no-text": "NodeKindConstraintComponent",
    "no-thing": "NodeKindConstraintComponent",
    "other-kind": "ClassConstraintComponent",
    "other-type": "DatatypeConstraintComponent",
}
SAMPLES = {"xsd:decimal": "1.5", "xsd:duration": "P1D", "xsd:hexBinary": "ab", "xsd:nonNegativeInteger": "3"}


def whole_graph() -> Graph:
    """Give a valid graph with every class and every property of the table."""
    graph = Graph()
    nodes: dict[str, URIRef] = {}

    def node(kind: str) -> URIRef:
        if kind not in nodes:
            nodes[kind] = URIRef(f"https://x.example/{kind.replace(':', '-')}")
            graph.add((nodes[kind], RDF.type, URIRef(whole(kind))))
        return nodes[kind]

    for rule in rules():
        value: Node
        if rule.holds == TEXT:
            value = Literal("a text")
        elif rule.holds == MOMENT:
            value = Literal("2014-06-15", datatype=XSD.date)
        elif rule.holds in SAMPLES:
            value = Literal(SAMPLES[rule.holds], datatype=URIRef(whole(rule.holds)))
        else:
            value = URIRef("https://x.example/thing") if rule.holds == THING else node(rule.holds)
        graph.add((node(rule.of), URIRef(whole(rule.property)), value))
    return graph


def written_graph(folder: Path) -> Graph:
    """Give the graph of a catalogue as we write it."""
    home = catalogue.Catalogue("https://portal.example", "Data", "All.", "A department")
    pairs = [(put(folder, FULL), PUBLISHED), (put(folder, LEAST), PUBLISHED)]
    return Graph().parse(data="".join(catalogue.turtle(home, pairs)), format="turtle")


def spoil(graph: Graph, chance: random.Random) -> str:
    """Change one thing of a graph at random, and say what was done."""
    one = chance.choice(sorted(graph))
    subject, prop, value = one
    others: list[Node] = [
        Literal("some words"), Literal("2014-06-15"), Literal("x", lang="es"), Literal("2014", datatype=XSD.gYear),
        Literal("-1", datatype=XSD.integer), Literal("zz", datatype=XSD.hexBinary), Literal("P1Y", datatype=XSD.duration),
        Literal("1.5", datatype=XSD.decimal), Literal("x", datatype=XSD.nonNegativeInteger), Literal("", lang="en"), BNode(),
        URIRef("https://y.example/thing"), URIRef("http://publications.europa.eu/resource/authority/language/SPA"),
        chance.choice(sorted(graph))[2], chance.choice(sorted(graph))[0],
    ]  # fmt: skip
    other = chance.choice(others)
    match chance.choice(["drop", "double", "replace", "untype", "retype", "subclass", "all"]):
        case "drop":
            graph.remove(one)
        case "double":
            graph.add((subject, prop, other))
        case "replace":
            graph.remove(one)
            graph.add((subject, prop, other))
        case "untype":
            graph.remove((value, RDF.type, None))
        case "retype":
            graph.add((chance.choice(sorted(graph))[0], RDF.type, URIRef(whole(chance.choice(rules()).of))))
        case "subclass":
            graph.remove((subject, RDF.type, URIRef(whole("dcat:Dataset"))))
            graph.add((subject, RDF.type, URIRef("https://x.example/Kind")))
            graph.add((URIRef("https://x.example/Kind"), RDFS.subClassOf, URIRef(whole(chance.choice(rules()).of))))
        case _:
            graph.remove((subject, prop, None))
    return f"{one} -> {other!r}"


def compared(graph: Graph) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Give our verdict and the official one as {(property, kind of rule)}."""
    ours = {(whole(one.property), SHACL[one.code]) for one in dcat_ap.violations(graph)}
    # A text where a thing must be is said twice by the shapes: it is no thing, and it is not of the class.
    kinds = {prop for prop, kind in ours if kind == SHACL["no-thing"]}
    echo = {SHACL["other-kind"], SHACL["other-type"]}
    theirs = {pair for pair in refused(graph) if not (pair[0] in kinds and pair[1] in echo and pair not in ours)}
    return ours, theirs


def rounds(folder: Path, seeds: range, changes: int) -> None:
    for seed in seeds:
        chance = random.Random(seed)
        graph = whole_graph() if seed % 2 else written_graph(folder)
        done = [spoil(graph, chance) for _number in range(changes)]
        ours, theirs = compared(graph)
        assert ours == theirs, (seed, done)


def test_whole_graphs_are_valid_for_both(tmp_path: Path) -> None:
    for graph in (whole_graph(), written_graph(tmp_path)):
        assert compared(graph) == (set(), set())


def test_whatever_is_done_to_a_graph_the_official_shapes_say_the_same(tmp_path: Path) -> None:
    rounds(tmp_path, range(10), 4)


@pytest.mark.long
def test_hundreds_of_changes_and_the_official_shapes_say_the_same(tmp_path: Path) -> None:
    rounds(tmp_path, range(100, 500), 1)
    rounds(tmp_path, range(500, 600), 5)


def test_each_rule_of_the_table_is_one_of_the_shapes() -> None:
    """Whatever a line asks for, the shapes miss it too when it is gone, doubled or of another kind."""
    for spoilt in (Literal("words", lang="es"), BNode()):
        graph = whole_graph()
        for rule in rules():
            subject = next(graph.subjects(RDF.type, URIRef(whole(rule.of))))
            graph.add((subject, URIRef(whole(rule.property)), spoilt))
        ours, theirs = compared(graph)
        assert ours == theirs and len(ours) > 80
    graph = whole_graph()
    for rule in rules():
        for subject in list(graph.subjects(RDF.type, URIRef(whole(rule.of)))):
            graph.remove((subject, URIRef(whole(rule.property)), None))
    ours, theirs = compared(graph)
    assert ours == theirs and {kind for _prop, kind in ours} == {SHACL["missing"]}


@pytest.mark.parametrize(
    ("prop", "value", "code"),
    [
        ("dct:issued", Literal("15/06/2014"), "no-moment"),
        ("dct:issued", Literal("2014-13-45", datatype=XSD.date), "no-moment"),
        ("dct:modified", Literal("2014-06-15"), "no-moment"),
        ("dcat:theme", URIRef("https://x.example/theme"), "no-term"),
        ("dct:accrualPeriodicity", URIRef("https://x.example/monthly"), "no-term"),
        ("dct:language", URIRef("https://x.example/es"), "no-term"),
        ("dct:title", Literal(" "), "blank"),
    ],
)
def test_what_the_specification_says_beyond_its_shapes(prop: str, value: Node, code: str, tmp_path: Path) -> None:
    graph = written_graph(tmp_path)
    subject = URIRef(FULL["identifier"])
    graph.remove((subject, URIRef(whole(prop)), None))
    graph.add((subject, URIRef(whole(prop)), value))
    kinds = {rule.holds for rule in rules() if (rule.of, rule.property) == ("dcat:Dataset", prop)}
    graph.add((value, RDF.type, URIRef(whole(kinds.pop())))) if isinstance(value, URIRef) else None
    graph.add((value, URIRef(whole("skos:prefLabel")), Literal("x"))) if prop == "dcat:theme" else None
    assert compared(graph) == (set(), set())
    found = dcat_ap.violations(graph, beyond=True)
    assert [(one.code, one.property) for one in found] == [(code, prop)] and code in dcat_ap.BEYOND


def test_a_period_that_ends_before_it_begins(tmp_path: Path) -> None:
    for start, end, wrong in (
        ("2014-06", "2014", False),
        ("2015-01-01", "2014-12-31", True),
        ("2014", "2014-01-01", False),
    ):
        facts = {**LEAST, "identifier": "urn:x-test:1", "temporal": {"start": start, "end": end}}
        home = catalogue.Catalogue("https://portal.example", "Data", "All.", "A department")
        text = "".join(catalogue.turtle(home, [(put(tmp_path, facts), PUBLISHED)]))
        found = dcat_ap.violations(Graph().parse(data=text, format="turtle"), beyond=True)
        assert [one.code == "backwards" for one in found] == [True] * wrong


def test_problems_of_a_description_are_sentences_in_both_languages(tmp_path: Path) -> None:
    assert dcat_ap.problems(put(tmp_path, FULL)) == dcat_ap.problems(put(tmp_path, LEAST)) == []
    draft = Draft(tmp_path, {"distributions": [{"path": "x.csv"}]})
    assert dcat_ap.problems(draft) == [
        "The dataset has no title (dct:title). Add it, in “title” of dataset.yaml.",
        "The dataset has no description (dct:description). Add it, in “description” of dataset.yaml.",
    ]
    use_language("es")
    assert dcat_ap.problems(draft)[0] == (
        "El conjunto de datos no tiene título (dct:title). Agrega ese dato, en «title» de dataset.yaml."
    )


def test_every_finding_has_words(tmp_path: Path) -> None:
    codes = {*SHACL, *dcat_ap.BEYOND}
    assert {rule.of for rule in rules()} == set(words.CLASSES) and {rule.property for rule in rules()} == set(
        words.PROPERTIES
    )
    for code in codes:
        for rule in rules():
            for language in ("en", "es"):
                use_language(language)
                said = str(checking.Violation(code, rule, "n", "x" * 200, "y" * 200))
                assert said[0].isupper() and said.endswith(".") and "{" not in said and len(said) < 400
