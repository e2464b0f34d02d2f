"""What a kind of personal data looks at: a column's values and the table's labels; and what it says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ...reading.kinds import kind, plain
from ..column import Column
from ..subject import Subject
from ..words import MISSING_AMONG_NUMBERS, MISSING_ANYWHERE
from . import labels

# As many different values are looked at before all of them are.
_SAMPLE = 200


@dataclass(frozen=True)
class Sign:
    """What speaks for a kind of personal data in a column.

    Parameters:
        share: how many of the values that are there look like it, 0 to 1.
        header: whether the label says so.
        right: how many of those have the right check digit; None where the kind has none.
        by: what they were told by: "format", "names", "dates" (as in the persons' keys beside it), "text" (within texts).
        personal: whether it is personal whatever else the table holds; None where that tells.
        alone: whether it counts where the table tells neither of persons nor of things.
        part: whether it is a part of something that many have in common, as a street is of an address.
        others: how many values are a company's or an office's, where that is why it is not personal.
    """

    share: float
    header: bool
    right: float | None = None
    by: str = "format"
    personal: bool | None = None
    alone: bool = False
    part: bool = False
    others: float = 0.0


class Looked:
    """A column, as the kinds look at it.

    Parameters:
        column: the column.
    """

    def __init__(self, column: Column) -> None:
        self.column = column
        self.words = labels.words_of(column.label)
        self.role = labels.role(self.words)

    @cached_property
    def values(self) -> list[tuple[str, int]]:
        """The different values without outer blanks, and how many cells have each; spellings of nothing are none."""
        found = []
        for text, times in zip(self.column.uniques, self.column.times, strict=True):
            text = text.strip()
            if text and not is_nothing(text):
                found.append((text, times))
        return found

    @cached_property
    def some(self) -> list[tuple[str, int]]:
        """A sample of them."""
        return self.values[:: max(1, len(self.values) // _SAMPLE)]

    @cached_property
    def total(self) -> int:
        """How many cells hold a value."""
        return sum(times for _text, times in self.values)

    def share(self, test: Callable[[str], object], least: float = 0.0) -> float:
        """Give the share of the values that pass a test.

        Parameters:
            test: the test.
            least: what it must come near to in the sample before all are looked at.
        """
        sampled = share_of(self.some, test)
        return sampled if sampled < 0.5 * least or len(self.some) == len(self.values) else share_of(self.values, test)

    def passing(self, test: Callable[[str], object]) -> list[tuple[str, int]]:
        """Give the values that pass a test, each with how many cells have it."""
        return [(text, times) for text, times in self.values if test(text)]


def is_nothing(text: str) -> bool:
    """Say whether a text without outer blanks is a spelling of no value."""
    # Names, keys and addresses are longer than what people write for nothing.
    return len(text) <= 16 and (
        kind(text) == "nothing" or plain(text) in MISSING_ANYWHERE or plain(text) in MISSING_AMONG_NUMBERS
    )


def share_of(values: list[tuple[str, int]], test: Callable[[str], object]) -> float:
    """Give the share of some values, each with how many cells have it, that pass a test."""
    total = sum(times for _text, times in values)
    return sum(times for text, times in values if test(text)) / total if total else 0.0


class About:
    """What a table's labels say it is about.

    Parameters:
        subject: the table.
    """

    def __init__(self, subject: Subject) -> None:
        words = [labels.words_of(label) for label in subject.labels]
        roles = [labels.role(one) for one in words]
        self.words = words
        self.establishments = any(map(labels.of_establishment, words))
        self.animals = any(map(labels.of_animal, words))
        self.individuals = labels.of_individuals(words)
        # Somebody's names in parts, or sex and age: "nombre" is a person's then.
        self.names_in_parts = "surname" in roles
        self.persons = self.persons_besides("")

    def persons_besides(self, words: str) -> bool:
        """Say whether the labels tell of persons one by one, one of them apart.

        Parameters:
            words: the words of the label that is not to count.
        """
        others = [one for one in self.words if one != words]
        return (
            self.individuals
            or any(labels.role(one) in ("surname", "holder", "given") for one in others)
            or (not self.animals and any(map(labels.of_facts, others)))
        )
