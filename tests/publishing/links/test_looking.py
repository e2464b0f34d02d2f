"""What an answer is told by: what was promised, and what it begins as."""

from __future__ import annotations

import pytest

from opendata_training.publishing.links.looking import found, promised
from opendata_training.publishing.links.states import STATES


@pytest.mark.parametrize(
    ("format_", "address", "wanted"),
    [("CSV", "", "CSV"), ("text/csv; charset=utf-8", "", "CSV"), (".xlsx", "", "XLSX"), ("", "http://x/a.csv?b=1", "CSV"),
     ("", "http://x/download/77", ""), ("", "http://x/v1.2", "")],
)  # fmt: skip
def test_what_is_promised_is_said_by_the_catalogue_or_by_the_address(format_: str, address: str, wanted: str) -> None:
    assert promised(format_, address) == wanted


def test_a_compressed_file_is_still_the_promised_one() -> None:
    assert found("CSV", "application/gzip", b"\x1f\x8b\x08") == ("ok", "GZ")


def test_every_state_is_said_in_both_languages() -> None:
    for state in STATES.values():
        assert state.words.en
        assert state.words.es
        assert not state.broken or state.advice
        assert state.reach in ("answers", "broken", "unreachable", "not-looked-at")
