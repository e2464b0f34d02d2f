"""Columns that changed places since the previous release, or that stand elsewhere than the schema says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...locale import Words
from ..drift.since import since
from ..finding import Example, Fix, Hits
from ..phrases import RELEASE, SCHEMA
from ..schema.checking import judged, moved
from ..subject import Subject

CODE = "column-moved"
# Advice: programs that read by label do not mind; those that count columns do.
SEVERITY = "advice"
FIX: Fix | None = Fix("column-moved", safe=False)
LABEL = Words(en="Columns in another place", es="Columnas en otro lugar")
MESSAGE = Words(
    en='the column "{label}" is not where {source} has it', es="la columna «{label}» no está donde la tiene {source}"
)
WHAT_TO_DO = Words(
    en="Keep the columns in one order from release to release.",
    es="Conserva el mismo orden de columnas de una versión a otra.",
)
CAUGHT = Example(b"b,c,a\n1,2,3\n", ((1, 3),), previous=b"a,b,c\n1,2,3\n")
LEFT_ALONE = Example(b"a,x,c\n1,2,3\n", previous=b"a,b,c\n1,2,3\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    for place, _after in found.moved if found else ():
        yield subject.label(place, source=SCHEMA)
    if subject.previous is not None:
        now = [label.strip() for label in subject.labels]
        before = [label.strip() for label in subject.previous]
        changed = since(subject)
        # A column that has another title has moved where its old one was elsewhere.
        for place, label in changed.renamed.items() if changed else ():
            if label not in now and before.count(label) == 1:
                before[before.index(label)] = now[place]
        once, places = Counter(before), {label: place for place, label in enumerate(now)}
        twice = Counter(now)
        kept = [label for label in before if label and once[label] == twice[label] == 1]
        for place, _after in moved([places[label] for label in kept], kept):
            yield subject.label(place, source=RELEASE)
