"""How often a file's encoding is named right and its text read right: made Spanish files in every encoding, few accents or many.

Beside it, in the same run and over the same bytes, charset-normalizer, when it is installed. Windows-1252 and Latin-1 count as
one where they give the same text. Reading right is what matters: the text is exactly what was written.
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from opendata_training.reading.encoding import decode

PLACES = (
    "México", "Michoacán", "Nuevo León", "Querétaro", "San Luis Potosí", "Yucatán", "Mérida", "Cancún", "Juárez", "León",
    "Torreón", "Culiacán", "Mazatlán", "Ciudad Obregón", "Chetumal", "Peñón Blanco", "Cañitas", "Ñuu Ñuhu", "Tepatitlán",
    "Ángel R. Cabada", "Ébano", "Ímuris", "Órganos", "Úrsulo Galván", "Álamos", "Ocuituco", "Güémez", "Camargo", "Saín Alto",
    "Cosalá", "Tlalnepantla", "Mapimí", "Zitácuaro", "Ixtapaluca", "Colón", "Jalpan", "Tequisquiapan", "Ahualulco", "Cañada",
)  # fmt: skip
PEOPLE = (
    "José Hernández", "María Muñoz", "Jesús Pérez", "Íñigo Ibáñez", "Óscar Núñez", "Raúl Gutiérrez", "Sofía Zúñiga", "Ana Cruz",
    "Ángela Ávila", "Begoña Peña", "Andrés Argüello", "Lucía Ordóñez", "Rubén Yáñez", "Édgar Élizalde", "Juan Luna",
)  # fmt: skip
WORDS = (
    "año", "población", "número de delitos", "última actualización", "época", "índice", "área", "órgano", "ámbito", "éxito",
    "clave", "total", "compañía", "señal", "pingüino", "días", "energía", "título", "código", "teléfono", "página", "razón",
)  # fmt: skip
SIGNS = (
    "“Cómo”", "5 °C", "1ª sección", "N.º 3", "periodo 1990–2000", "—", "precio: 5 €", "D’Artagnan", "¿cuándo?", "¡alto!",
    "«otro»", "12 m²", "± 3", "sin datos…", "‘x’", "Café · té", "§ 4", "3 × 4",
)  # fmt: skip
OTHERS = (
    "São Paulo", "Curaçao", "Besançon", "Köln", "Zürich", "Bogotà", "Orléans", "Gonçalves", "Müller", "Straße", "Malmö", "Coração",
    "Perpinyà", "Lérida", "Saint-Étienne", "Guimarães", "Forlì", "Nîmes", "Århus", "Łódź",
)  # fmt: skip
LABELS = ("Año", "Población", "Clave", "Municipio", "Descripción", "Total", "Situación", "Categoría", "Día", "Valor")


class Made(NamedTuple):
    """One file: how it was made, the name of its encoding, its bytes and the text that is right."""

    sort: str
    encoding: str
    data: bytes
    text: str


def texts(draw: random.Random, count: int) -> Iterator[tuple[str, str]]:
    """Make texts: most with many accents, some with one only, in capitals, with signs, or in other languages."""
    for number in range(count):
        sort = ("plain", "capitals", "signs", "others", "one", "one capital", "one sign", "long")[number % 8]
        columns = draw.randint(2, 6)
        rows = [draw.sample(LABELS, columns)]
        for _row in range(draw.randint(200, 400) if sort == "long" else draw.randint(3, 12)):
            cells = [draw.choice(draw.choice((PLACES, PEOPLE, WORDS))) for _column in range(columns - 1)]
            rows.append([str(draw.randint(1, 99999)), *cells])
        if sort in ("signs", "others"):
            for row in rows[1::2]:
                row[-1] = draw.choice(SIGNS if sort == "signs" else OTHERS)
        if sort == "capitals":
            rows = [[cell.upper() for cell in row] for row in rows]
        if sort.startswith("one"):
            rows = [[_bare(cell) for cell in row] for row in rows]
            words = [
                word for word in (*PLACES, *PEOPLE, *WORDS, *LABELS) if sum(letter > "\x7f" for letter in word) == 1
            ]
            word = draw.choice(SIGNS) if sort == "one sign" else draw.choice(words)
            rows[draw.randrange(1, len(rows))][-1] = word.upper() if sort == "one capital" else word
        end, delimiter = draw.choice(("\n", "\r\n")), draw.choice((",", ";"))
        yield sort, end.join(delimiter.join(row) for row in rows) + end


def _bare(text: str) -> str:
    return text.translate(str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN"))


def _twice(codec: str) -> Callable[[str], bytes]:
    def spoil(text: str) -> bytes:
        return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode()).encode()

    return spoil


def _partway(codec: str, share: float) -> Callable[[str], bytes]:
    def mix(text: str) -> bytes:
        lines = text.splitlines(keepends=True)
        cut = max(1, int(len(lines) * share))
        return b"".join(line.encode(codec if at >= cut else "utf-8") for at, line in enumerate(lines))

    return mix


def _with_nuls(text: str) -> bytes:
    return text.replace(",", "\0\0,").replace(";", "\0\0;").encode()


WAYS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    **{name: (name, lambda text, name=name: text.encode(name))  # type: ignore[misc]
       for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "latin-1",
                    "iso8859-15", "cp850", "mac_roman")},
    "utf-16 big end first, marked": ("utf-16", lambda text: b"\xfe\xff" + text.encode("utf-16-be")),
    "twice, cp1252": ("utf-8", _twice("cp1252")),
    "twice, latin-1": ("utf-8", _twice("latin-1")),
    "twice, mac_roman": ("utf-8", _twice("mac_roman")),
    "twice, cp850": ("utf-8", _twice("cp850")),
    "utf-8 then cp1252": ("", _partway("cp1252", 0.7)),
    "utf-8 then cp1252, early": ("", _partway("cp1252", 0.3)),
    "utf-8 then mac_roman": ("", _partway("mac_roman", 0.7)),
    "NULs": ("utf-8", _with_nuls),
}  # fmt: skip
SAME = {"iso8859_15": "cp1252", "latin_1": "cp1252", "utf_8_sig": "utf_8", "utf_16_le": "utf_16", "utf_16_be": "utf_16",
        "utf_32_le": "utf_32", "ascii": "utf_8"}  # fmt: skip


def corpus(count: int = 240, seed: int = 4) -> list[Made]:
    """Make every text in every encoding that has all its signs."""
    made = []
    for sort, text in texts(random.Random(seed), count):
        if text.isascii():
            continue
        for way, (name, encode) in WAYS.items():
            try:
                data = encode(text)
            except UnicodeEncodeError:
                continue
            made.append(Made(f"{way}: {sort}", name, data, text))
    return made


def same(one: str, other: str) -> bool:
    """Say whether two names are of one encoding, marks and sides left out."""
    one, other = (name.lower().replace("-", "_") for name in (one, other))
    return SAME.get(one, one) == SAME.get(other, other)


def ours(data: bytes) -> tuple[str, str]:
    """Give the name and the text that the reader finds."""
    found = decode(data)
    return found.encoding, found.text


def peer() -> Callable[[bytes], tuple[str, str]] | None:
    """Give charset-normalizer, or None when it is not installed."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None

    def guess(data: bytes) -> tuple[str, str]:
        best = from_bytes(data).best()
        return (best.encoding, str(best)) if best else ("", "")

    return guess


def main() -> int:
    """Print the shares as JSON: over all, and by way of making for those not always right."""
    files = corpus()
    guessers: dict[str, Callable[[bytes], tuple[str, str]]] = {"opendata-training": ours}
    other = peer()
    if other:
        guessers["charset-normalizer"] = other
    told: dict[str, object] = {"files": len(files)}
    for name, guess in guessers.items():
        named: Counter[str] = Counter()
        right: Counter[str] = Counter()
        of: Counter[str] = Counter()
        wrong: dict[str, list[str]] = defaultdict(list)
        seconds = 0.0
        for one in files:
            begun = time.perf_counter()
            encoding, text = guess(one.data)
            seconds += time.perf_counter() - begun
            way = one.sort.split(":")[0]
            of[way] += 1
            named[way] += not one.encoding or same(encoding, one.encoding)
            right[way] += text.removeprefix("\ufeff") == one.text
            if text.removeprefix("\ufeff") != one.text:
                wrong[one.sort].append(encoding)
        told[name] = {
            "named": round(named.total() / of.total(), 4),
            "read": round(right.total() / of.total(), 4),
            "seconds": round(seconds, 2),
            "by way": {way: [round(named[way] / of[way], 3), round(right[way] / of[way], 3)] for way in of},
            "wrong": {sort: len(found) for sort, found in wrong.items()} if name == "opendata-training" else {},
        }
    print(json.dumps(told, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
