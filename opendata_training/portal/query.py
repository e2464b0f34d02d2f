"""Reading a question in the language of Solr, as far as portals' users and programs write it, into SQL.

Words, "phrases", ``field:value``, ``field:"value"``, ``field:(a OR b)``, ``field:[from TO to]``, ``*``, AND, OR, NOT, ``-``, ``+``
and parentheses; side by side means AND, as CKAN sets it
(https://solr.apache.org/guide/solr/latest/query-guide/standard-query-parser.html).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Fields whose words count; every other one is compared whole.
WORDED = ("title", "notes", "text")
# Columns of their own, for ranges and order.
COLUMNS = {"metadata_modified": "p.modified", "metadata_created": "p.created"}
# How deep parentheses, signs and fields may go.
DEEPEST = 20
# A question of more parts is none that anybody has; SQLite takes a condition of a thousand at most.
MOST_PARTS = 200

_TOKEN = re.compile(
    r'\s*(?:(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<range>[\[{]\s*(?P<low>\S+)\s+TO\s+(?P<high>[^\s\]}]+)\s*[\]}])'
    r'|(?P<field>[A-Za-z_][\w.-]*):(?=\S)|(?P<all>\*:\*)|(?P<sign>[()+!-])|(?P<word>(?:[^\s()"\\]|\\.)+))'
)


class NotUnderstood(ValueError):
    """The question cannot be made out."""


@dataclass
class Question:
    """A question as SQL.

    Parameters:
        sql: a condition on ``package AS p``.
        values: what its question marks stand for.
        words: the words looked for, as FTS5 takes them, by which results are ranked.
        fields: the fields it names.
    """

    sql: str
    values: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)


def understood(text: str) -> Question:
    """Read a question.

    Raises:
        NotUnderstood: when it cannot be made out.
    """
    tokens: list[tuple[str, str]] = []
    place = 0
    text = text.rstrip()
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None:
            raise NotUnderstood(text)
        # `field` inside the range's own groups never is the last one, so the name is the token's kind.
        kind = next(name for name in ("quoted", "range", "field", "all", "sign", "word") if token[name] is not None)
        tokens.append((kind, token[kind]))
        if len(tokens) > MOST_PARTS:
            raise NotUnderstood(text)
        place = token.end()
    reader = _Reader(tokens)
    found = reader.either(0) if tokens else Question("1")
    if reader.left():
        raise NotUnderstood(text)
    return found


def plain(text: str) -> Question | None:
    """Read the words of a text, whatever else is in it: each must begin some word of the dataset; None without any.

    Of a very long text the first words count.
    """
    found = [_words(word, None) for word in re.findall(r"\w+", text)[:MOST_PARTS]]
    return _all(found, "AND") if found else None


class _Reader:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.place = 0

    def left(self) -> bool:
        return self.place < len(self.tokens)

    def next(self) -> tuple[str, str]:
        if not self.left():
            raise NotUnderstood
        self.place += 1
        return self.tokens[self.place - 1]

    def sees(self, *tokens: tuple[str, str]) -> bool:
        return self.left() and self.tokens[self.place] in tokens

    def either(self, depth: int, name: str | None = None) -> Question:
        """Read conditions of which one must hold; with a name, they are about that field."""
        found = [self.together(depth, name)]
        while self.sees(("word", "OR"), ("word", "||")):
            self.next()
            found.append(self.together(depth, name))
        return _all(found, "OR")

    def together(self, depth: int, name: str | None) -> Question:
        found = [self.one(depth, name)]
        while self.left() and not self.sees(("word", "OR"), ("word", "||"), ("sign", ")")):
            if self.sees(("word", "AND"), ("word", "&&")):
                self.next()
            found.append(self.one(depth, name))
        return _all(found, "AND")

    def one(self, depth: int, name: str | None) -> Question:
        if depth > DEEPEST:
            raise NotUnderstood
        kind, text = self.next()
        if (kind, text) in (("sign", "-"), ("sign", "!"), ("word", "NOT")):
            denied = self.one(depth + 1, name)
            return Question(f"NOT ({denied.sql})", denied.values, [], denied.fields)
        if (kind, text) == ("sign", "+"):
            return self.one(depth + 1, name)
        if (kind, text) == ("sign", "("):
            inside = self.either(depth + 1, name)
            if self.next() != ("sign", ")"):
                raise NotUnderstood
            return inside
        if kind == "all":
            return Question("1")
        if kind == "field":
            about = self.one(depth + 1, text)
            return Question(about.sql, about.values, about.words, [text, *about.fields])
        if kind == "sign" or (kind == "word" and (text in ("OR", "AND", "||", "&&") or text.endswith(":"))):
            raise NotUnderstood
        if kind == "range":
            return _range(name, text)
        return _value(name, kind, text)


def _all(found: list[Question], joined: str) -> Question:
    if len(found) == 1:
        return found[0]
    return Question(
        f" {joined} ".join(f"({one.sql})" for one in found),
        [value for one in found for value in one.values],
        [word for one in found for word in one.words],
        [name for one in found for name in one.fields],
    )


def _value(name: str | None, kind: str, text: str) -> Question:
    quoted = kind == "quoted"
    value = re.sub(r"\\(.)", r"\1", text[1:-1] if quoted else text)
    if name is None or name in WORDED:
        return _words(value, name if name != "text" else None, whole=quoted)
    if name in COLUMNS:
        return Question(f"{COLUMNS[name]} = ?", [value.removesuffix("Z")])
    if value == "*" and not quoted:
        return Question("EXISTS (SELECT 1 FROM term WHERE package = p.number AND field = ?)", [name])
    if "*" in value and not quoted:
        pattern = re.sub(r"([\[?])", r"[\1]", value)
        return Question("p.number IN (SELECT package FROM term WHERE field = ? AND value GLOB ?)", [name, pattern])
    return Question("p.number IN (SELECT package FROM term WHERE field = ? AND value = ?)", [name, value])


def _words(text: str, column: str | None, *, whole: bool = False) -> Question:
    """Look for words; each begins a word of the dataset, or all stand in that order when they were quoted."""
    parts = re.findall(r"\w+", text)
    if not parts:
        # A lone star means anything; other signs are in no dataset.
        return Question("1" if text.strip() == "*" else "0")
    match = f'"{" ".join(parts)}"' if whole else " AND ".join(f'"{part}"*' for part in parts)
    if column:
        match = f"{{{column}}} : ({match})"
    return Question("p.number IN (SELECT rowid FROM search WHERE search MATCH ?)", [match], [match])


def _range(name: str | None, text: str) -> Question:
    if name is None:
        raise NotUnderstood
    low, high = re.split(r"\s+TO\s+", text[1:-1].strip())
    column = COLUMNS.get(name, "value")
    bounds = ((low, ">=" if text[0] == "[" else ">"), (high, "<=" if text[-1] == "]" else "<"))
    limits = [(f"{column} {sign} ?", _bound(bound, name)) for bound, sign in bounds if bound != "*"]
    sql = " AND ".join(limit for limit, _bound in limits) or "1"
    values = [value for _limit, value in limits]
    if name in COLUMNS:
        return Question(sql, values)
    return Question(f"p.number IN (SELECT package FROM term WHERE field = ? AND {sql})", [name, *values])


def _bound(text: str, name: str) -> str:
    bound = text.strip('"')
    return bound.removesuffix("Z") if name in COLUMNS else bound
