"""A fix gives the same whatever the windows are in which it is done."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.conversion.recipe import FIXES, Step
from opendata_training.errors import Problem
from tests.conversion.fixes.tables import in_windows
from tests.conversion.tables import block_of, done, rows_of

MEMBERS = [one for one in families.members(FIXES) if one.CODE != "set-aside"]
CELLS = [
    "", " a ", "1,234", "1 234", "1'234,567", "5", "77", "-", "n.d.", "N/D", "3,5", "12,25", "-0,75", "(250)", "'007", "300-", "+8",
    "−9", "12%", "12+450", "$ 1,234.50", "€ 12,50", "USD 5", "12 ha", "3 has.", "1200 m2", '"15"', "31/12/2014", "01/02/2014",
    "2014-05-03", "2014-05-04 00:00:00", "mar-06", "Enero/2014", "5 de mayo de 2014", "20140305", "31/12/14", "37622",
    "19°25'57\"N", "99Â°07'59.52\"W", "103?20'58.56\"O", "19.4326", "-99.1332", "León", "León", "LeÃ³n", "Le\ufffdn", "Le?n",
    "Nuevo\u00a0León", "Jal\u200bisco", "\u2003x",
]  # fmt: skip


@pytest.mark.parametrize("member", MEMBERS, ids=lambda one: one.CODE)
def test_windows_of_the_engine_give_what_the_whole_gives(member: ModuleType) -> None:
    step = Step(member.CODE, member.EXAMPLE.columns, member.EXAMPLE.value)
    for height in (1, 2, 100):
        assert in_windows(step, block_of(member.EXAMPLE.before), height) == member.EXAMPLE.after


@pytest.mark.parametrize("member", [one for one in MEMBERS if "value" not in one.NEEDS], ids=lambda one: one.CODE)
@given(rows=st.lists(st.tuples(st.sampled_from(CELLS), st.sampled_from(CELLS)), min_size=1, max_size=12))
def test_no_text_that_changes_is_ruled_out_before(member: ModuleType, rows: list[tuple[str, str]]) -> None:
    block = block_of([["Latitud", "Monto"], *rows])
    for columns in ("", "Monto"):
        step = Step(member.CODE, columns or ("Monto" if "columns" in member.NEEDS else ""))
        try:
            whole = rows_of(done(step, block).block)
        except Problem:
            continue  # It must be told more.
        assert in_windows(step, block, 5) == whole
