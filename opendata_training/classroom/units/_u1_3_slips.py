"""What tasks b, c and e of unit 1.3 share: right answers of a seed, and what comes out where one slips with the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..tasks import Example, Outcome, Work, compare

Said = Mapping[tuple[str, str | int], str]


@dataclass(frozen=True)
class Slips:
    """The answers of a task whose numbers a seed makes.

    Parameters:
        right: gives the right answers of a seed.
        careless: gives what a slip makes of it: {(question, answer): the mistake}; also answers that are right by chance.
    """

    right: Callable[[int], Mapping[str, str | int]]
    careless: Callable[[int], Said]

    def named(self, seed: int) -> dict[tuple[str, str | int], str]:
        """Give the slips of a seed whose answer is not right by chance."""
        true = self.right(seed)
        return {key: code for key, code in self.careless(seed).items() if true[key[0]] != key[1]}

    def examine(self, work: Work) -> Outcome:
        """Check a learner's answers."""
        return compare(work, dict(self.right(work.seed)), self.named(work.seed))

    def answers(self, work: Work, **changed: str) -> dict[str, str]:
        """Give the right answers as they are written, but for some."""
        return {**{key: str(value) for key, value in self.right(work.seed).items()}, **changed}

    def example(self, mistake: str = "", **changed: str) -> Example:
        """Give right answers, but for some."""
        return Example(lambda work: self.answers(work, **changed), mistake)

    def slip(self, item: str, code: str) -> Example:
        """Give right answers with one slip of the seed's own numbers."""

        def answers(work: Work) -> dict[str, str]:
            named = self.named(work.seed)
            given = next(value for (key, value), found in named.items() if (key, found) == (item, code))
            return self.answers(work, **{item: str(given)})

        return Example(answers, code)
