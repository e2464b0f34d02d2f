"""Names changed in sentences: whole words, the longest first, and never in code, in an address or in a story of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

# What is no sentence: code, addresses, the marks of pages. A line of code is one that begins with four blanks.
_CODE = re.compile(
    r"```.*?```|^(?: {4}|\t)[^\n]*$|`[^`\n]*`|\]\([^)\n]*\)|https?://[^\s)>\]]+|<[^>\n]+>", re.DOTALL | re.MULTILINE
)
_NEVER = re.compile(r"(?!)")
Spans = list[tuple[int, int]]
# A sentence ends at a line's end, or where a new one begins behind a point.
_END = re.compile(r"\n|(?<=[.!?])[*_)”\"»]*\s+(?=[^\sa-záéíóúñ])")
# Where a paragraph, a row of a table or a line of a list begins: a story is told in one of them.
_BLOCK = re.compile(r"\n(?=\s*(?:\n|[-*|>#]|\d+\.))")
# A line of a list that names a source with its address is a reference, and is what it is.
_SOURCE = re.compile(r"^\s*(?:[-*]|\d+\.)\s.*https?://")


@dataclass(frozen=True)
class Kept:
    """A sentence that still names the other country.

    Parameters:
        sentence: the sentence.
        word: what it names.
        why: "history", "source", "code" or "name".
    """

    sentence: str
    word: str
    why: str


@dataclass
class Swap:
    """The words of one language that take the place of others.

    Parameters:
        pairs: what is said now, and what shall be said; a name that stays as it is, though a word of it changes, is there too.
        history: what shows that a sentence tells of the past.
        always: those words that are changed there too.
        paired: words that mean something else too, with their English forms: changed only where the English has one of these.
        traces: words that show that a sentence is about the other country.
        law: those of the words whose sentences say what a law or a licence asks.
        asks: what shows that of any other sentence.
    """

    pairs: Mapping[str, str]
    history: re.Pattern[str]
    always: frozenset[str] = frozenset()
    paired: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    traces: frozenset[str] = frozenset()
    law: frozenset[str] = frozenset()
    asks: re.Pattern[str] = _NEVER
    counts: dict[str, int] = field(default_factory=dict)

    @cached_property
    def _old(self) -> re.Pattern[str]:
        return _any_of({word for old in self.pairs for word in (old, old[:1].upper() + old[1:])})

    @cached_property
    def _left(self) -> re.Pattern[str]:
        return _any_of({*self.traces, *(old for old, new in self.pairs.items() if old not in new)})

    @cached_property
    def _of_law(self) -> re.Pattern[str]:
        return _any_of({self.pairs[old] for old in self.law if old in self.pairs})

    @cached_property
    def _new(self) -> re.Pattern[str]:
        return _any_of({new for old, new in self.pairs.items() if old != new and old not in self.always})

    def finds(self, text: str) -> bool:
        """Say whether a text has a word that would be changed, wherever it stands.

        Parameters:
            text: the text.
        """
        return self._old.search(text) is not None

    def __call__(self, text: str, english: str | None = None) -> str:
        """Give a text with the new words.

        Parameters:
            text: the text; Markdown or plain.
            english: what it is the translation of; None for what is none.
        """
        if not self.finds(text):
            return text
        code = [(one.start(), one.end()) for one in _CODE.finditer(text)]
        others = self._others(english)
        made, at = [], 0
        for start, end, free in self._sentences(text):
            made += [text[at:start], self._changed(text[start:end], start, code, others, free)]
            at = end
        return "".join([*made, text[at:]])

    def _others(self, english: str | None) -> frozenset[str]:
        """Give the words that mean something else in the translation of a text."""
        if english is None:
            return frozenset()
        return frozenset(old for old, forms in self.paired.items() if not _any_of(set(forms)).search(english))

    def _changed(self, sentence: str, start: int, code: Spans, others: frozenset[str], free: bool) -> str:
        def new(found: re.Match[str]) -> str:
            place = start + found.start()
            old = found[0] if found[0] in self.pairs else found[0][:1].lower() + found[0][1:]
            said = self.pairs[old]
            fixed = old in others or not (free or old in self.always)
            if fixed or said == old or _is_in(code, place):
                return found[0]
            self.counts[old] = self.counts.get(old, 0) + 1
            return said if old == found[0] else said[:1].upper() + said[1:]

        return self._old.sub(new, sentence)

    def _sentences(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Give where each sentence begins and ends, and whether it may be changed."""
        past = self._past(text)
        at = 0
        for end in [*(one.end() for one in _END.finditer(text)), len(text)]:
            yield at, end, not (_is_in(past, at) or _SOURCE.search(_line(text, at)))
            at = end

    def _past(self, text: str) -> Spans:
        """Give where a text tells of the past."""
        found, at = [], 0
        for end in [*(one.end() for one in _BLOCK.finditer(text)), len(text)]:
            if self.history.search(text, at, end):
                found.append((at, end))
            at = end
        return found

    def kept(self, text: str, english: str | None = None) -> Iterator[Kept]:
        """Give the sentences that still name the other country, each once.

        Parameters:
            text: the text, changed already.
            english: what it is the translation of; None for what is none.
        """
        code = [(one.start(), one.end()) for one in _CODE.finditer(text)]
        others, past = self._others(english), self._past(text)
        for start, end, _free in self._sentences(text):
            found = next((one for one in self._left.finditer(text, start, end) if one[0] not in others), None)
            if found:
                sentence = " ".join(text[start:end].split())
                if _is_in(past, found.start()):
                    why = "history"
                elif _SOURCE.search(_line(text, start)):
                    why = "source"
                else:
                    why = "code" if _is_in(code, found.start()) else "name"
                yield Kept(sentence, found[0], why)

    def lawful(self, text: str) -> Iterator[str]:
        """Give the sentences that were changed and say what a law or a licence asks.

        Parameters:
            text: the text, changed already.
        """
        for start, end, free in self._sentences(text):
            sentence = text[start:end]
            asks = self._of_law.search(sentence) or (self._new.search(sentence) and self.asks.search(sentence))
            if free and asks:
                yield " ".join(sentence.split())


def _is_in(spans: Spans, place: int) -> bool:
    return any(begin <= place < end for begin, end in spans)


def _line(text: str, at: int) -> str:
    """Give the line that a place is in."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _any_of(words: set[str]) -> re.Pattern[str]:
    """Give the pattern of any of these words, whole, the longest first; one that nothing fits when there is none."""
    longest = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)" if longest else _NEVER.pattern)
