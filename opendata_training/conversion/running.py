"""A table on its way through the steps of a conversion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from ..reading.windows import Told
from .changes import Log, StepNotes
from .fix import Mending
from .recipe import Step, planned
from .sieve import Seen, Sieve

if TYPE_CHECKING:
    from .block import Block
    from .field import Field
    from .fix import Fixed, Work
    from .known import Known
    from .source import Source


class Run:
    """A table on its way through the steps.

    A small one goes through step by step, so that each step is planned on the table as it is then; of a large one all steps are
    planned on its profile, and it goes through window by window.
    """

    def __init__(self, source: Source, steps: Sequence[Step], places: ExitStack, told: Told) -> None:
        self.source, self.told_bytes = source, told
        self.notes = [StepNotes(step, places) for step in steps]
        self.works: list[Work] = []
        self.known: Known = source.known
        self._small: list[tuple[Block, Fixed]] = []

    def fields(self, told: dict[int, Field], typed: bool) -> list[Field]:
        """Plan all steps, and give what the columns are afterwards.

        Parameters:
            told: what columns are whatever they look like, by their places from 0.
            typed: whether any output tells numbers and dates from text; else all columns are text.
        """
        seen = Seen()
        block = None if self.source.in_parts else next(self.source.blocks())
        for note in self.notes:
            work = planned(note.step, self.known)
            if block is None:
                self.works.append(Sieve(work, self.known, seen) if isinstance(work, Mending) else work)
                self.known = work.foresee(self.known)
                continue
            self.works.append(work)
            fixed = work.do(block)
            self._small.append((block, fixed))
            self.known = self.known.after(block, fixed.block)
            block = fixed.block
        return fields_after(self.known, told, typed)

    def blocks(self, log: Log, keep: bool) -> Iterable[Block]:
        """Give the blocks after all steps, everything noted.

        Parameters:
            log: takes the records that were read.
            keep: whether the table is kept where the first step changes something, since the output will not give it back.
        """
        if not self.source.in_parts:
            block = next(self.source.blocks())
            log.add_records(block.rows)
            kept = False
            for note, work, (before, fixed) in zip(self.notes, self.works, self._small, strict=True):
                here = not kept and (work.reshapes or (keep and fixed.cells > 0))
                kept = kept or here
                note.note(fixed, before, here)
                block = fixed.block
            yield block
            return
        first_kept = 0 if keep else next((at for at, work in enumerate(self.works) if work.reshapes), None)
        for block in self.source.blocks(self.told_bytes):
            log.add_records(block.rows)
            for at, (note, work) in enumerate(zip(self.notes, self.works, strict=True)):
                fixed = work.do(block)
                note.note(fixed, block, at == first_kept)
                block = fixed.block
            yield block

    @property
    def changed(self) -> bool:
        """Whether any step changed anything."""
        return any(note.cells for note in self.notes)

    def told(self) -> dict[str, int]:
        """Give how many cells each fix changed that was named or changed something."""
        found: dict[str, int] = {}
        for note in self.notes:
            if note.step.asked or note.cells:
                found[note.step.fix] = found.get(note.step.fix, 0) + note.cells
        return found

    def doubts(self) -> list[str]:
        """Give what a person must be told that no fix could decide."""
        return [one for work in self.works for one in getattr(work, "doubts", ())]


def fields_after(known: Known, told: dict[int, Field], typed: bool) -> list[Field]:
    """Give what each column holds.

    Parameters:
        known: the table.
        told: what columns are whatever they look like, by their places from 0.
        typed: whether that matters; else all are text.
    """
    from .field import Field, fields_of

    if not typed:
        return [Field(label) for label in known.labels]

    columns = [known.column(place) for place in range(len(known.labels))]
    return [told.get(at, one) for at, one in enumerate(fields_of(known.labels, columns))]
