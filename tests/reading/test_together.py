"""The same work on several things at once."""

from __future__ import annotations

import threading

import pytest

from opendata_training.locale import language, use_language
from opendata_training.reading.windows.together import together


def test_what_is_made_comes_in_order_in_the_language_in_use_and_no_thread_stays() -> None:
    use_language("es")
    assert together(lambda one: (one * 2, language()), range(20)) == [(one * 2, "es") for one in range(20)]
    assert together(lambda one: one, []) == []
    # By name: what other tests of this process started may begin or end meanwhile.
    assert not [one.name for one in threading.enumerate() if one.name.startswith("opendata-together")]


def test_the_first_error_is_raised() -> None:
    def work(one: int) -> int:
        if one >= 3:
            raise ValueError(one)
        return one

    with pytest.raises(ValueError, match=r"^3$"):
        together(work, range(8))
