"""A dataset's description as the metrics look at it: DCAT as a graph, the dataset in it, and one of its files at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..description.draft import NAME
from ..links import Answer

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

DCAT = "http://www.w3.org/ns/dcat#"
DCT = "http://purl.org/dc/terms/"
_PREFIXES = {"dcat": DCAT, "dct": DCT}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True)
class Described:
    """One dataset, described.

    Parameters:
        graph: the triples that tell of it, and of nothing else.
        node: what it is in the graph.
        identifier: what tells it from others; its address where it has no identifier.
        title: its title, "" for none.
        published: whether it is on a portal; a folder that was never published is not, and has no addresses yet.
        folder: where its files are on this machine; None where they are not.
        paths: where each file is in the folder, by its node.
    """

    graph: Graph
    node: Node
    identifier: str = ""
    title: str = ""
    published: bool = True
    folder: Path | None = None
    paths: Mapping[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> list[Path]:
        """The files on this machine that it is made of: its description and what that names."""
        return [self.folder / name for name in (NAME, *self.paths.values()) if name] if self.folder else []

    @cached_property
    def files(self) -> tuple[Node, ...]:
        """Its distributions, by their names in the graph; those that are only text are none."""
        from rdflib import Literal

        return tuple(one for one in self.values(self.node, "dcat:distribution") if not isinstance(one, Literal))

    def values(self, node: Node | None, name: str) -> list[Node]:
        """Give what a node says under a property's name, as dct:title; what says nothing is left out.

        Parameters:
            node: the dataset or one of its files; None has nothing.
            name: the property.
        """
        from rdflib import URIRef

        prefix, _colon, local = name.partition(":")
        if node is None:
            return []
        found = self.graph.objects(node, URIRef(_PREFIXES[prefix] + local))
        return sorted((one for one in found if self._says_something(one)), key=str)

    def _says_something(self, value: Node) -> bool:
        from rdflib import BNode, Literal

        if isinstance(value, BNode):
            # A thing without a name is what is said of it: an empty period of time is none.
            return any(
                str(property_) != _TYPE and str(said).strip() not in ("", "mailto:")
                for property_, said in self.graph.predicate_objects(value)
                if said != value
            )
        return bool(str(value).strip()) if isinstance(value, Literal) else str(value) not in ("", "mailto:")


@dataclass(frozen=True)
class Offered:
    """A dataset that a source describes, not looked at yet: of a catalogue with thousands one is scored.

    Parameters:
        identifier: what tells it from others.
        title: its title.
        address: its address.
        read: gives its description.
    """

    identifier: str
    title: str
    address: str
    read: Callable[[], Described]


@dataclass(frozen=True)
class Entry:
    """A dataset with one of its files, which is what points are given to.

    Parameters:
        described: the dataset.
        file: the file; None when there is none.
        answers: what was found at its addresses; None to take it that they all answer.
    """

    described: Described
    file: Node | None
    answers: Mapping[str, Answer] | None = None

    def of_dataset(self, name: str) -> list[Node]:
        """Give what the dataset says under a property."""
        return self.described.values(self.described.node, name)

    def of_file(self, name: str) -> list[Node]:
        """Give what the file says under a property."""
        return self.described.values(self.file, name)

    @property
    def addresses(self) -> list[str]:
        """The addresses of the file."""
        return [str(one) for name in ("dcat:accessURL", "dcat:downloadURL") for one in self.of_file(name)]
