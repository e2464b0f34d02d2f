"""Which names are the same in another spelling, found by keys and by neighbours: twice the lines take twice the time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...reading.kinds import plain
from ...validation.spelling import LETTERS, is_slip, is_sure_slip

Key = tuple[str, ...]

_SMALL = frozenset(
    ("de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "en", "a", "al", "con", "para", "por", "su", "sus", "que", "un",
     "una", "of", "the", "and", "by", "in", "on", "for", "to", "with", "an")
)  # fmt: skip
# Words that say that it is data, which any dataset is.
_VESSEL = frozenset(
    ("base", "bases", "bd", "datos", "dato", "listado", "lista", "relacion", "tabla", "archivo", "fichero", "hoja", "libro",
     "conjunto", "recurso", "informacion", "database", "dataset", "data", "list", "table", "file", "sheet", "records",
     "csv", "xls", "xlsx", "excel", "ods", "pdf", "json", "shp", "zip", "txt")
)  # fmt: skip
_SHORT_FORM = re.compile(r"\(\s*[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9.\-]{1,11}\s*\)")
# In how many neighbours, in order of the alphabet, the same word with a slip is looked for.
_NEIGHBOURS = 12
_WORD = re.compile(r"[^\W_]+")
# A dataset's year or number is never a slip, and neither is a quarter of the compass.
_DIGIT = re.compile(r"\d")
_NO_SLIP = re.compile(r"\d|^(?:nor|sur)[eo]?st|^(?:nor|sur)oest|^(?:north|south)(?:ea|we)st")


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> Key:
    """Give the words that tell a name from others: in order of the alphabet, without small ones, plurals and "database of"."""
    all_words = _WORD.findall(plain(name))
    kept = [word for word in all_words if word not in _SMALL]
    kept = [word for word in kept if word not in _VESSEL] or kept or all_words
    return tuple(sorted(_singular(word) for word in kept))


def _singular(word: str) -> str:
    if len(word) <= 4 or _DIGIT.search(word):
        return word
    bare = word[:-1] if word.endswith("s") else word
    return bare[:-1] if bare.endswith("e") else bare


def classes(names: Iterable[str]) -> dict[str, str]:
    """Give for each name the first one that is the same in another spelling; its own where there is none.

    The same are names of the same words, whatever their order, capitals, accents and plurals; of the same words but for one that
    has a slip of the hand; and a name that has its short form in brackets and one without it.

    Parameters:
        names: the names, in the order of the inventory.
    """
    order = list(dict.fromkeys(names))
    told = {name: words_of(name) for name in order}
    groups = _Groups(order)
    by_words: dict[Key, str] = {}
    for name in order:
        if told[name]:
            groups.join(name, by_words.setdefault(told[name], name))
    for name in order:
        bare = _SHORT_FORM.sub(" ", name) if "(" in name else name
        if bare != name and words_of(bare) in by_words and len(words_of(bare)) < len(told[name]):
            groups.join(name, by_words[words_of(bare)])
    for one, two in _slips(by_words):
        groups.join(by_words[one], by_words[two])
    return {name: groups.first(name) for name in order}


def _slips(keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
    """Give pairs of keys that are the same but for one word with a slip."""
    known = list(keys)
    usual = _usual_words({word for key in known for word in key if len(word) >= LETTERS and not _NO_SLIP.search(word)})
    alike: dict[Key, list[Key]] = {}
    for key in known if usual else ():
        group = alike.setdefault(tuple(sorted(usual.get(word, word) for word in key)), [])
        for other in group[:_NEIGHBOURS]:
            # Of two slips in one name ("alumnas inscritas", "alumnos inscritos") each may be meant.
            if sum((Counter(key) - Counter(other)).values()) == 1:
                yield other, key
        group.append(key)


def _usual_words(words: Iterable[str]) -> dict[str, str]:
    """Give for each word that is another with a slip one that stands for all of these."""
    order = sorted(words)
    groups = _Groups(order)
    joined: set[str] = set()
    # A slip seldom falls on the first letters, and then hardly on the last: in one of two orders the words are neighbours.
    for turned in (False, True):
        lined = sorted(order, key=lambda word: word[::-1] if turned else word)
        for at, word in enumerate(lined):
            for other in lined[at + 1 : at + 1 + _NEIGHBOURS]:
                if is_slip(word, other) or is_sure_slip(word, other):
                    groups.join(word, other)
                    joined |= {word, other}
    return {word: groups.first(word) for word in joined}


class _Groups:
    """Texts in groups that are joined one by one; each group is known by the text of it that comes first.

    Parameters:
        order: the texts, in order.
    """

    def __init__(self, order: Sequence[str]) -> None:
        self._place = {text: at for at, text in enumerate(order)}
        self._leader = {text: text for text in order}

    def first(self, text: str) -> str:
        """Give the text by which a text's group is known."""
        leader = self._leader
        while leader[text] != text:
            leader[text] = leader[leader[text]]
            text = leader[text]
        return text

    def join(self, one: str, two: str) -> None:
        """Join the groups of two texts."""
        earlier, later = sorted((self.first(one), self.first(two)), key=self._place.__getitem__)
        self._leader[later] = earlier
