"""Which texts of a column are one category: by case, accents, signs, abbreviation, another name, or one letter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

from .national import national
from .spelling import LETTERS, initials, is_less, is_slip, is_sure_slip, key, shortens, words
from .subject import Column
from .words import is_key_label, key_widths, signless

# Names of people, and texts that people write freely: like ones need not be one.
_FREE = re.compile(
    r"\b(?:nombres?|apellidos?|paterno|materno|titular|solicitante|beneficiari[oa]|representante|responsable|servidor|funcionari[oa]"
    r"|autor(?:es)?|medic[oa]|docente|alumn[oa]|usuari[oa]|consumidor|denunciante|name|surname|observaci\w*|coment\w*|descrip\w*"
    r"|notas?|detalle|motivo|asunto|objeto|concepto|domicilio|direccion|calle|vialidad|colonia|address|remarks?|comments?"
    r"|url|liga|correo|email|telefono|curp|rfc|hipervinculo)\b"
)
# But these name places and things of a list.
_LISTED = re.compile(
    r"\b(?:nom(?:bre)?|desc(?:ripcion)?)\b.*\b(?:ent(?:idad)?|edo|estado|mun(?:icipio)?|institucion|unidad|delegacion)\b"
)
# Under these too, where a few texts come again and again, they are chosen from a list.
_TEXTS = re.compile(r"\b(?:descripcion|description|motivo|asunto|objeto|concepto)\b")
_SHARED = 4
_HOLDS = re.compile(
    r"parentesco|ocupacion|puesto|cargo|profesion|civil|especie|municipio|\bmun\b|localidad|producto|submarca|modelo|cultivo"
)
_SEX = re.compile(r"\b(?:sexo|genero|sex|gender)\b")
_SEXES = (frozenset({"mujer", "mujeres", "femenino", "fem", "f", "female", "woman"}),
          frozenset({"hombre", "hombres", "masculino", "masc", "h", "male", "man"}))  # fmt: skip
_ANSWERS = (frozenset({"si", "no"}), frozenset({"yes", "no"}), frozenset({"true", "false"}))
_NUMBER = re.compile(r"(?:[IVX]{1,5}|\d{1,3})[.)]?[\s-]+(?=[^\W\d_])")
_BLANK = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_LONGEST, _MOST = 80, 2_000
# A rare text beside a frequent one of nearly the same letters: how often each, and of how many letters.
_RARE, _TIMES = 0.05, 5
# How many of the rarest texts are looked at for slips that are sure.
_SURE_OF = 100
# The most frequent way is right, unless another is nearly as frequent and written as the column is.
_FITS = 2


def variants(column: Column) -> dict[str, str]:
    """Give the texts that are another way to write a category, each with the usual way."""
    if column.whole is not None:
        return column.whole.remembered("variants", variants)
    texts = _judged(column)
    if len(texts) < 2:
        return {}
    shown: dict[str, int] = defaultdict(int)
    as_shown = {text: _shown(text) for text in texts}
    for text, said in as_shown.items():
        # A sign that nobody sees may stand for a blank or be too many: the other way to read it may be there already.
        bare = _INVISIBLE.sub("", _BLANK.sub("", text)).strip()
        if said not in texts and bare in texts:
            as_shown[text] = bare
    for text, count in texts.items():
        shown[as_shown[text]] += count
    found = _by_key(shown) if not _states(shown) else _grouped(shown, _region_or_key)
    short = _by_sex(column, shown) or _by_answer(shown)
    found |= {text: usual for text, usual in short.items() if text not in found}
    rest = {text: count for text, count in shown.items() if text not in found}
    if len(rest) > 1 and not _FREE.search(signless(column.label)):
        for find in (_by_letter, _by_number, _by_abbreviation):
            found |= find(column, {text: count for text, count in rest.items() if text not in found})
    found = {text: found.get(usual, usual) for text, usual in found.items()}
    return {text: found[said] for text, said in as_shown.items() if said in found and found[said] != said}


def _shown(text: str) -> str:
    """Give a text without the blanks around it and without what nobody sees: those are other findings."""
    return _INVISIBLE.sub("", _BLANK.sub(" ", text)).strip()


def _judged(column: Column) -> dict[str, int]:
    """Give a column's categories with how often each is there; none when it holds no categories."""

    label = signless(column.label)
    free = _FREE.search(label) and not _LISTED.search(label)
    if free and _TEXTS.search(label) and _SHARED * len(column.uniques) <= column.rows:
        free = None
    if (
        free
        or (is_key_label(column.label) and not key_widths(column.label))
        or len(column.uniques) > max(_MOST, 0.2 * column.rows)
        or not column.mostly("text")
    ):
        return {}
    times = column.times
    texts = {
        text: count for text, kind, count in zip(column.uniques, column.kinds, times, strict=True) if kind == "text"
    }
    whole = sum(texts.values())
    if sum(len(text) * count for text, count in texts.items()) > 50 * whole:
        return {}
    # Most cells must share their category, however it is written.
    keys: Counter[str] = Counter()
    for text, count in texts.items():
        keys[_region_or_key(_shown(text))] += count
    if len(keys) < 2 and len(texts) < 2:
        return {}
    if sum(count for count in keys.values() if count > 1) < 0.5 * whole or len(keys) > 0.6 * whole:
        return {}
    return {text: count for text, count in texts.items() if len(text) <= _LONGEST and not _is_spoiled(text)}


def _is_spoiled(text: str) -> bool:
    return any(sign in text for sign in "\ufffdÃÂ√¢¤¾‚") or re.search(r"\w\?\w", text) is not None


def _usual(group: dict[str, int], loud: bool = False) -> str:
    """Choose the right way among several: the most frequent, unless it is not written as the rest of the column is.

    Parameters:
        group: the ways, with how often each is there.
        loud: whether the column is written in capitals.
    """

    def worth(text: str) -> tuple[int, bool, bool, bool, str]:
        fits = text.isupper() == loud and not text.islower()
        return group[text] * (_FITS if fits else 1), fits, _without_form(text) != text, not text.isascii(), text

    return max(group, key=worth)


def _is_loud(shown: dict[str, int]) -> bool:
    """Say whether most cells are written in capitals."""
    return 2 * sum(count for text, count in shown.items() if text.isupper()) > sum(shown.values())


def _grouped(shown: dict[str, int], key: Any) -> dict[str, str]:
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    loud = _is_loud(shown)
    for text, count in shown.items():
        groups[key(text)][text] = count
    found: dict[str, str] = {}
    for name, group in groups.items():
        if len(group) > 1 and name and not _differs_in_case_alone(name, group):
            right = _usual(group, loud)
            found |= {text: right for text in group if text != right}
    return found


def _differs_in_case_alone(name: str, group: dict[str, int]) -> bool:
    """Say whether texts are signs of one or two letters, where "m" and "M" may well be two."""
    alone = len({text.casefold() for text in group}) == 1
    return alone and len(name) <= 2 and min(group.values()) * _TIMES > max(group.values())


def _by_key(shown: dict[str, int]) -> dict[str, str]:
    found = _grouped(shown, key)
    # The legal form of a firm is left out by some.
    firms = {text: bare for text in shown if (bare := _without_form(text)) != text}
    if firms:
        named = {key(bare) for bare in firms.values()}
        found |= _grouped({text: count for text, count in shown.items() if key(_without_form(text)) in named},
                          lambda text: key(_without_form(text)))  # fmt: skip
        forms: dict[str, set[str]] = defaultdict(set)
        for text, bare in firms.items():
            forms[key(bare)].add(key(text))
        # Two firms of one name and different forms are two.
        twice = {name for name, several in forms.items() if len(several) > 1}
        found = {
            text: usual
            for text, usual in found.items()
            if key(_without_form(text)) not in twice or key(text) == key(usual)
        }
    return found


def _without_form(text: str) -> str:
    for country in national("firms"):
        text = country.LEGAL_FORM.sub("", text).strip(" ,.")
    return text


def _states(shown: dict[str, int]) -> bool:
    """Say whether a column holds the names of regions."""
    for country in national("regions"):
        known = [text for text in shown if country.region_key(text)]
        if len({country.region_key(text) for text in known}) >= 2 and len(known) >= 0.6 * len(shown):
            return True
    return False


def _region_or_key(text: str) -> str:
    for country in national("regions"):
        region = country.region_key(text)
        if region:
            return f"{country.__name__} {region}"
    return key(text)


def _by_sex(column: Column, shown: dict[str, int]) -> dict[str, str]:
    if not _SEX.search(signless(column.label)):
        return {}
    keys = {text: key(text) for text in shown}
    said = set(keys.values())
    # M is a woman beside H (hombre), and a man beside F.
    women = _SEXES[0] | ({"m"} if said & {"h", "hombre"} and not said & {"f", "masculino"} else set())
    men = _SEXES[1] | ({"m"} if said & {"f", "femenino"} and not said & {"h", "mujer"} else set())
    return _grouped({text: count for text, count in shown.items() if keys[text] in women | men},
                    lambda text: "woman" if keys[text] in women else "man")  # fmt: skip


def _by_answer(shown: dict[str, int]) -> dict[str, str]:
    """Find answers of one letter beside whole ones: Y among yes and no."""
    said = {key(text) for text in shown}
    for answers in _ANSWERS:
        if said <= answers | {one[0] for one in answers} and said & answers:
            return _grouped(shown, lambda text: f"answer {key(text)[0]}")
    return {}


def _by_number(column: Column, shown: dict[str, int]) -> dict[str, str]:
    """Find texts that are another with its number in front ("IX Golfo Norte"), where only one number is."""
    groups: dict[str, list[str]] = defaultdict(list)
    keys = {key(text): text for text in shown}
    for text in shown:
        found = _NUMBER.match(text)
        if found and len(text) - found.end() >= LETTERS and key(text[found.end() :]) in keys:
            groups[keys[key(text[found.end() :])]].append(text)
    return {texts[0]: whole for whole, texts in groups.items() if len(texts) == 1 and shown[texts[0]] < shown[whole]}


def _by_abbreviation(column: Column, shown: dict[str, int]) -> dict[str, str]:
    """Find texts with shortened words ("Bca. Múltiple", "S/IRREGULARIDADES") and initials of one other category."""
    found = {}
    split = {text: words(text) for text in shown}
    short = [text for text in shown if re.search(r"[^\W\d_][./]", text) or re.fullmatch(r"[A-ZÑ]{3,6}", text)]
    for text in short[:200]:
        fits = [
            other
            for other in shown
            if other != text and shown[other] >= shown[text] and shortens(split[text], split[other])
        ]
        if not fits and re.fullmatch(r"[A-ZÑ]{3,6}", text):
            fits = [other for other in shown if len(split[other]) > 2 and shown[other] >= shown[text]
                    and text.casefold() in initials(split[other])]  # fmt: skip
        if len({key(other) for other in fits}) == 1:
            found[text] = _usual({other: shown[other] for other in fits})
    return found


def _by_letter(column: Column, shown: dict[str, int]) -> dict[str, str]:
    """Find rare texts that are one letter, or a word like "de", away from a frequent one; most cells must be of frequent ones."""
    whole = sum(shown.values())
    rare = [text for text, count in shown.items() if count <= max(1, _RARE * whole)]
    if len(shown) > max(12, whole // 10) or _HOLDS.search(signless(column.label)):
        return {}
    bare = {text: " ".join(word.strip("./") for word in words(text)) for text in shown}
    found = {}
    for text in rare[:200]:
        often = {other: count for other, count in shown.items() if count >= _TIMES * shown[text]}
        if sum(often.values()) < 0.6 * whole:
            continue
        near = [other for other in often if is_slip(bare[text], bare[other]) or is_less(bare[text], bare[other])]
        if len(near) == 1:
            found[text] = near[0]
    for text in sorted(shown, key=shown.__getitem__)[:_SURE_OF]:
        # A letter typed twice and two letters swapped make no other word, so that they need not be rare.
        sure = [other for other in shown if shown[other] > shown[text] and is_sure_slip(bare[text], bare[other])]
        if len(sure) == 1:
            found.setdefault(text, sure[0])
    return found
