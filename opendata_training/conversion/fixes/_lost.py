"""What a text was before letters of it were lost, by the other texts of its column."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

# What stands for a letter that a program could not read, https://www.unicode.org/charts/PDF/UFFF0.pdf.
SIGN = "\ufffd"
_LETTER = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_\ufffd]*\ufffd[^\W\d_]*(?:\ufffd[^\W\d_]*)*|[^\W\d_]+")
_PAIRS = re.compile(r"\ufffd\ufffd")


class Lost:
    """The texts of a column, to look up which one a damaged text is.

    Parameters:
        texts: the texts with how often each is there.
        often: how often one must be there to be believed.
    """

    def __init__(self, texts: Iterable[tuple[str, int]], often: int) -> None:
        whole: Counter[str] = Counter()
        words: Counter[str] = Counter()
        for text, times in texts:
            if SIGN in text or text.isascii():
                continue
            whole[text] += times
            for word in set(_WORD.findall(text)):
                if not word.isascii():
                    words[word] += times
        self._often = often
        self._whole, self._words = _by_outline(whole), _by_outline(words)

    def text(self, damaged: str, whole: bool = False) -> str | None:
        """Give the text that a damaged one was, None when none fits or several do.

        Parameters:
            damaged: the text, a sign in the place of each letter that was lost, or two.
            whole: whether only the whole text is looked up, and not word by word.
        """
        # A letter of two bytes leaves two signs behind where each was read by itself.
        for said in dict.fromkeys((damaged, _PAIRS.sub(SIGN, damaged))):
            found = self._among(self._whole, said)
            if found:
                return found
        if whole or SIGN * 2 in damaged:
            return None
        mended = _WORD.sub(lambda word: self._word(word[0]), damaged)
        return None if SIGN in mended else mended

    def _word(self, word: str) -> str:
        # At its end a verb may have one letter or another: está, esté.
        if SIGN not in word or word.endswith(SIGN):
            return word
        return self._among(self._words, word) or word

    def _among(self, known: dict[str, Counter[str]], damaged: str) -> str | None:
        fitting = [text for text in known.get(_outline(damaged), ()) if _fits(damaged, text)]
        return fitting[0] if len(fitting) == 1 and known[_outline(damaged)][fitting[0]] >= self._often else None


def _outline(text: str) -> str:
    """Give a text with the sign in the place of each letter that may be lost."""
    return _LETTER.sub(SIGN, text)


def _by_outline(texts: Counter[str]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for text, times in texts.items():
        found[_outline(text)][text] += times
    return dict(found)


def _fits(damaged: str, text: str) -> bool:
    return all(one in (SIGN, other) for one, other in zip(damaged, text, strict=True))
