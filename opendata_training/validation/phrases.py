"""Parts of sentences that several checks share, said in the language in use when they are read."""

from __future__ import annotations

from typing import Any

from ..locale import Words

RELEASE = Words(en="the previous release", es="la versión anterior")
SCHEMA = Words(en="the schema", es="el esquema")


class Phrase:
    """Words with their facts, put together when they are read.

    Parameters:
        words: the words.
        facts: what they tell.
    """

    def __init__(self, words: Words, **facts: Any) -> None:
        self.words, self.facts = words, facts

    def __str__(self) -> str:
        return self.words.format(**self.facts)
