"""What is known of a whole table while its conversion is planned: each column's texts, how often each is there, its role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import overload

from ..validation.cells import Counted
from ..validation.column import Column
from ..validation.subject import Subject
from .block import Block, counted


class _Lazily(Sequence[Counted]):
    """The texts of each column of a block, counted when they are asked for: many conversions never ask."""

    def __init__(self, block: Block, known: Mapping[int, Counted] | None = None) -> None:
        self._block, self._found = block, dict(known or {})

    @overload
    def __getitem__(self, place: int) -> Counted: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Counted]: ...
    def __getitem__(self, place: int | slice) -> Counted | Sequence[Counted]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        if at not in self._found:
            self._found[at] = _counted(counted(self._block.columns[at]))
        return self._found[at]

    def __len__(self) -> int:
        return len(self._block.columns)

    def of_same(self, now: Block) -> _Lazily:
        """Give those of a block that shares some columns with this one, without counting these again."""
        same = {at: found for at, found in self._found.items() if self._block.columns[at] is now.columns[at]}
        return _Lazily(now, same)


class Known:
    """A table as a fix sees it before it does anything.

    Of a large file these are the texts of its profile: all of a column where they are few, else some of each shape.

    Parameters:
        labels: the labels.
        texts: for each column its texts with how often each is there.
        complete: for each column, whether these are all its texts.
        rows: how many rows there are.
        in_block: whether all of it is in one block.
    """

    def __init__(
        self,
        labels: Sequence[str],
        texts: Sequence[Counted],
        rows: int,
        subject: Subject | None = None,
        *,
        in_block: bool = False,
    ) -> None:
        self.labels = list(labels)
        self.texts = texts
        self.rows = rows
        self.in_block = in_block
        self._subject = subject

    @classmethod
    def of_block(cls, block: Block) -> Known:
        """Give what is known of a table that is in memory whole."""
        return cls(block.labels, _Lazily(block), block.height, in_block=True)

    @classmethod
    def of_subject(cls, subject: Subject) -> Known:
        """Give what is known of a large file that was profiled."""
        cells = [column.cells for column in subject.columns]
        assert all(isinstance(one, Counted) for one in cells)
        return cls(subject.labels, cells, len(subject.rows), subject)  # type: ignore[arg-type]

    @property
    def subject(self) -> Subject:
        """The table as validation sees it: roles, verdicts, habits."""
        if self._subject is None:
            self._subject = Subject(self.labels, self.texts, range(self.rows), None, None, counted=True)
        return self._subject

    def column(self, place: int) -> Column:
        """Give a column as validation sees it, by its place from 0."""
        return self.subject.columns[place]

    def filled(self, place: int) -> list[str]:
        """Give a column's distinct texts that are not blank."""
        return [text for text in self.texts[place].uniques if text.strip()]

    def subject_of(self, block: Block) -> Subject:
        """Give some rows as validation sees them; a row's number is its place in the block, from 0."""
        from ..validation.cells import Cells, Factored, framed

        whole = None if self.in_block else self.subject
        cells: list[Cells] = []
        for place, column in enumerate(block.columns):
            if isinstance(column, list):
                cells.append(Factored(column))
            else:
                cells.append(framed(column, self.texts[place]))
        return Subject(block.labels, cells, range(block.height), None, None, None, whole)

    def told_whole(self, place: int) -> bool:
        """Tell whether every row of a column was counted: of a large file, rows that stand out (a total) may not be."""
        return self.texts[place].rows == self.rows

    @cached_property
    def examples(self) -> Block:
        """The known texts as rows, each column by itself: what is in no example of a shape is in no cell of it."""
        height = max((len(one.uniques) for one in self.texts), default=0)
        columns = [[*one.uniques, *[""] * (height - len(one.uniques))] for one in self.texts]
        return Block(self.labels, columns, range(height))

    def fitting(self, fits: Callable[[list[str]], bool]) -> list[int]:
        """Give the places, from 0, of the columns whose filled texts pass a test; a column without any never does."""
        found = []
        for place in range(len(self.labels)):
            filled = self.filled(place)
            if filled and fits(filled):
                found.append(place)
        return found

    def guilty(self, code: str) -> dict[int, set[str]]:
        """Give the texts that validation finds at fault under a code, by the place of their column from 0."""
        found = {}
        for column in self.subject.columns:
            texts = self.subject.verdict(column).texts(code)
            if texts:
                found[column.place] = {column.uniques[text] for text in texts}
        return found

    def mended(self, mends: Mapping[int, Callable[[str], str]]) -> Known:
        """Give what is known once some columns are mended, by their places from 0."""
        texts = list(self.texts)
        changed = False
        for place, mend in mends.items():
            after: Counter[str] = Counter()
            differs = False
            for text, times in zip(texts[place].uniques, texts[place].times, strict=True):
                new = mend(text)
                differs = differs or new != text
                after[new] += times
            if differs:
                changed = True
                texts[place] = _counted(after, texts[place].complete)
        return self._other(self.labels, texts) if changed else self

    def relabelled(self, labels: Sequence[str]) -> Known:
        """Give the same under other labels."""
        return self._other(labels, self.texts)

    def chosen(self, places: Sequence[int]) -> Known:
        """Give some of the columns in another order."""
        return self._other([self.labels[at] for at in places], [self.texts[at] for at in places])

    def instead(self, place: int, labels: Sequence[str], texts: Sequence[Mapping[str, int] | None]) -> Known:
        """Give what is known once one column made room for others.

        Parameters:
            place: its place from 0.
            labels: all labels afterwards.
            texts: of each new column its texts with how often each is there; None where nothing is known of them.
        """
        complete = self.texts[place].complete
        new = [Counted([], [], False) if one is None else _counted(Counter(one), complete) for one in texts]
        return self._other(labels, [*self.texts[:place], *new, *self.texts[place + 1 :]])

    def melted(self, kept: Sequence[int], melted: Sequence[int], labels: Sequence[str], names: Sequence[str]) -> Known:
        """Give what is known once some columns became rows.

        Parameters:
            kept: the places, from 0, of the columns that stay.
            melted: the places of those that become rows.
            labels: the labels afterwards: of those that stay, of the names, of the amounts.
            names: what each melted column is called in the new rows.
        """
        many = len(melted)
        stay = [
            Counted(self.texts[at].uniques, [many * times for times in self.texts[at].times], self.texts[at].complete)
            for at in kept
        ]
        amounts: Counter[str] = Counter()
        for at in melted:
            amounts.update(dict(zip(self.texts[at].uniques, self.texts[at].times, strict=True)))
        told = Counter({name: self.rows * names.count(name) for name in names})
        complete = all(self.texts[at].complete for at in melted)
        return Known(
            labels, [*stay, _counted(told), _counted(amounts, complete)], self.rows * many, in_block=self.in_block
        )

    def _other(self, labels: Sequence[str], texts: Sequence[Counted]) -> Known:
        return Known(labels, texts, self.rows, in_block=self.in_block)

    def after(self, before: Block, now: Block) -> Known:
        """Give what is known of a small table after a step, where only some columns are others than before."""
        if now.height != before.height or now.labels != before.labels:
            return Known.of_block(now)
        if all(old is new for old, new in zip(before.columns, now.columns, strict=True)):
            return self
        if not isinstance(self.texts, _Lazily):
            return Known.of_block(now)
        return Known(now.labels, self.texts.of_same(now), now.height, in_block=True)


def _counted(texts: Counter[str], complete: bool = True) -> Counted:
    return Counted(list(texts), list(texts.values()), complete)
