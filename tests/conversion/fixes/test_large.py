"""A fix of a large file, of which only texts are known before it goes by in parts, does what it does to a small one."""

from __future__ import annotations

from types import ModuleType

import polars
import pytest

from opendata_training import families
from opendata_training.conversion.block import Block
from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import FIXES, Step, planned
from tests.conversion.tables import block_of, done, rows_of


@pytest.mark.parametrize("member", families.members(FIXES), ids=lambda member: member.CODE)
def test_a_large_file_is_mended_as_a_small_one(member: ModuleType) -> None:
    step = Step(member.CODE, member.EXAMPLE.columns, member.EXAMPLE.value)
    block = block_of(member.EXAMPLE.before)
    small = done(step, block)
    for height in (1, 3):
        work = planned(step, Known(block.labels, Known.of_block(block).texts, block.height))
        parts = [block.part(start, start + height) for start in range(0, block.height, height)]
        found = [
            work.do(
                Block(part.labels, [polars.Series(values=one, dtype=polars.String) for one in part.columns], part.rows)
            )
            for part in parts
        ]
        assert [row for one in found for row in rows_of(one.block)[1:]] == rows_of(small.block)[1:]
        assert sorted(change for one in found for change in one.changes) == sorted(small.changes)
        assert [row for one in found for row in one.removed] == small.removed
