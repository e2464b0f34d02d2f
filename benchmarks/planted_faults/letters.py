"""Faults of letters: encodings, blanks, signs that nobody sees, spellings."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .table import Fault, Planted


def _texts(one: Planted, *kinds: str) -> list[tuple[int, int]]:
    """Give the cells with some text of columns of some kinds: row and place."""
    return [(at, place) for at, row in enumerate(one.rows) for place in one.of_kind(*kinds) if row[place].strip()]


def other_encoding(one: Planted, rng: random.Random) -> Planted | None:
    """Write the file in an encoding of one byte."""
    text = one.newline.join(one.lines()) + one.newline
    if text.isascii():
        return None
    try:
        one.data = text.encode(rng.choice(("cp1252", "latin-1", "mac_roman", "cp850")))
    except UnicodeEncodeError:
        return None
    one.mark("encoding-error")
    return one


def one_line_latin(one: Planted, rng: random.Random) -> Planted | None:
    """Write one line in another encoding than the rest."""
    lines = one.lines()
    odd = [at for at, line in enumerate(lines) if at and not line.isascii()]
    if len(odd) < 3:
        return None
    at = rng.choice(odd)
    one.data = b"\n".join(line.encode("cp1252" if place == at else "utf-8") for place, line in enumerate(lines)) + b"\n"
    one.mark("encoding-error", at - 1)
    return one


def utf_16(one: Planted, rng: random.Random) -> Planted:
    """Write the file in UTF-16 with its mark, as spreadsheets' "Unicode text" is."""
    one.data = (one.newline.join(one.lines()) + one.newline).encode("utf-16")
    one.mark("encoding-error")
    one.mark("byte-order-mark")
    return one


def byte_order_mark(one: Planted, rng: random.Random) -> Planted:
    """Put the mark at the beginning of UTF-8."""
    one.encoding = "utf-8-sig"
    one.mark("byte-order-mark")
    return one


def twice_decoded(one: Planted, rng: random.Random) -> Planted | None:
    """Spoil every accent of the file."""
    text = one.newline.join(one.lines()) + one.newline
    if sum(not row.isascii() for row in text.splitlines()) < 3:
        return None
    one.data = text.encode().decode("cp1252", "replace").encode()
    for at, row in enumerate([one.labels, *one.rows]):
        for place, cell in enumerate(row):
            if not cell.isascii():
                one.mark("mojibake", at - 1, place)
    return one


def spoiled_cell(one: Planted, rng: random.Random) -> Planted | None:
    """Spoil the accents of one or two cells."""
    cells = [
        (at, place)
        for at, place in _texts(one, "state", "town", "name", "firm", "category", "text")
        if not one.rows[at][place].isascii()
    ]
    if len(cells) < 4:
        return None
    for at, place in rng.sample(cells, 2):
        try:
            one.rows[at][place] = rng.choice((
                lambda text: text.encode().decode("cp1252"), lambda text: "".join("\ufffd" if not c.isascii() else c for c in text),
                lambda text: text.encode().decode("mac_roman"),
            ))(one.rows[at][place])  # fmt: skip
        except UnicodeError:
            return None
        one.mark("mojibake", at, place)
    return one


def unseen_sign(one: Planted, rng: random.Random) -> Planted | None:
    """Put a sign that nobody sees into two cells."""
    cells = _texts(one, "state", "category", "name", "town", "firm", "code", "key", "count")
    if len(cells) < 8:
        return None
    for at, place in rng.sample(cells, 2):
        text, sign = one.rows[at][place], rng.choice("\u200b\xa0\ufeff\xad\u200e\u202f")
        one.rows[at][place] = rng.choice((text + sign, sign + text, text[:1] + sign + text[1:]))
        one.mark("invisible-character", at, place)
    one.allowed |= {"mixed-types", "whitespace"}
    return one


def nul_byte(one: Planted, rng: random.Random) -> Planted | None:
    """Put a NUL byte into a cell."""
    cells = _texts(one, "state", "category", "name", "town", "firm")
    if len(cells) < 8:
        return None
    at, place = rng.choice(cells)
    one.rows[at][place] = one.rows[at][place] + "\0"
    one.data = (one.newline.join(one.lines()) + one.newline).encode()
    one.mark("invisible-character", at)
    return one


def outer_blanks(one: Planted, rng: random.Random) -> Planted | None:
    """Put blanks around some cells."""
    cells = _texts(one, "state", "category", "name", "town", "firm", "code", "count", "amount", "date")
    if len(cells) < 8:
        return None
    for at, place in rng.sample(cells, 3):
        one.rows[at][place] = rng.choice(("{} ", " {}", "  {}", "{}   ", " {} ")).format(one.rows[at][place].strip())
        one.mark("whitespace", at, place)
    return one


def _enough(one: Planted, rng: random.Random) -> tuple[int, list[int]] | None:
    """Give a category's column and the rows of one of its frequent values."""
    places = one.of_kind("category", "state", "town")
    rng.shuffle(places)
    for place in places:
        values = sorted({row[place] for row in one.rows if len(row[place]) > 3})
        rng.shuffle(values)
        for value in values:
            rows = [at for at, row in enumerate(one.rows) if row[place] == value]
            if len(rows) >= 4:
                return place, rows
    return None


def _varied(one: Planted, rng: random.Random, ways: Sequence[object]) -> Planted | None:
    chosen = _enough(one, rng)
    if not chosen:
        return None
    place, rows = chosen
    value = one.rows[rows[0]][place]
    written = [said for way in ways if (said := way(value)) != value and said.strip()]  # type: ignore[operator]
    if not written or any(row[place] in written for row in one.rows):
        return None
    said = rng.choice(written)
    for at in rng.sample(rows, rng.randint(1, max(1, len(rows) // 4))):
        one.rows[at][place] = said
        one.mark("category-variant", at, place)
    return one


def other_case(one: Planted, rng: random.Random) -> Planted | None:
    """Write a category in capitals or in small letters."""
    return _varied(one, rng, [str.upper, str.lower, str.title])


def no_accents(one: Planted, rng: random.Random) -> Planted | None:
    """Leave the accents of a category out, or put one where none belongs."""
    bare = str.maketrans("áéíóúüñÁÉÍÓÚÑ", "aeiouunAEIOUN")
    return _varied(one, rng, [lambda text: text.translate(bare), lambda text: text.replace("io", "ió", 1)])


def misspelt(one: Planted, rng: random.Random) -> Planted | None:
    """Mistype one letter of a long category."""

    def swapped(text: str) -> str:
        at = len(text) // 2
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :] if len(text) > 7 else text

    return _varied(one, rng, [swapped, lambda text: text[:3] + text[4:] if len(text) > 7 else text,
                              lambda text: text[:-2] + text[-2] * 2 + text[-1] if len(text) > 7 else text])  # fmt: skip


def more_blanks(one: Planted, rng: random.Random) -> Planted | None:
    """Write two blanks for one, or another sign between words."""
    return _varied(
        one,
        rng,
        [
            lambda text: text.replace(" ", "  ", 1),
            lambda text: text.replace(" ", "-", 1) if " de " not in text else text,
            lambda text: text + ".",
        ],
    )


def shortened(one: Planted, rng: random.Random) -> Planted | None:
    """Shorten a category, or a state as people do."""
    known = {"México": "Edo. de México", "Nuevo León": "N.L.", "San Luis Potosí": "S.L.P.", "Ciudad de México": "CDMX",
             "Michoacán de Ocampo": "Michoacán", "Coahuila de Zaragoza": "Coahuila", "Baja California Sur": "B.C.S.",
             "Veracruz de Ignacio de la Llave": "Veracruz", "Aguascalientes": "Ags."}  # fmt: skip
    places = one.of_kind("state")
    if not places:
        return None
    place = places[0]
    for value in rng.sample(sorted(known), len(known)):
        rows = [at for at, row in enumerate(one.rows) if row[place] == value]
        if len(rows) >= 3:
            at = rng.choice(rows)
            one.rows[at][place] = known[value]
            one.mark("category-variant", at, place)
            return one
    return None


FAULTS: Sequence[Fault] = (
    other_encoding, one_line_latin, utf_16, byte_order_mark, twice_decoded, spoiled_cell, unseen_sign, nul_byte, outer_blanks,
    other_case, no_accents, misspelt, more_blanks, shortened,
)  # fmt: skip
