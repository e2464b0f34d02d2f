"""A value has a form: 99AAA9999A, or a regular expression."""

from __future__ import annotations

import re

from ....locale import Words, translator
from ...phrases import Phrase
from ...schema.constraints import NAMES
from ..rule import Ask, Ready, Sample, Unusable

_ = translator("validation")
NAME = Words(en="pattern", es="patrón")
ALSO = ("form", "forma", "formato", "format", "mask", "máscara", "regex")
DIMENSION = "validity"
VALUE = Words(
    en=r"the form: 9 for a digit, A for a letter, * for anything, all other signs as they are (\9 and \A for these two), as "
    "99AAA9999A; or regex: and a regular expression",
    es=r"la forma: 9 para una cifra, A para una letra, * para lo que sea, los demás signos tal cual (\9 y \A para estos dos), "
    "como 99AAA9999A; o regex: y una expresión regular",
)
CAUGHT = Sample("99AAA9999A", ["31DPR001A", "DPR0001A", "31-DPR0001-A"])
LEFT_ALONE = Sample("AA-9*", ["ñÑ-1", "ab-2014/3", " AB-0 ", ""])
PREFIX = "regex:"
_SIGNS = {"9": "[0-9]", "A": r"[^\W\d_]", "*": ".*"}
# What no form of a key is written with, and a regular expression is.
_LOOKS_LIKE_REGEX = re.compile(r"\\[dwsDWSb]|\[[^\]]+\]|^\^|\$$|\{\d+(?:,\d*)?\}|\.[*+]")


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    pattern = compiled(ask.value)
    return Phrase(NAMES["pattern"], limit=ask.value), lambda: ask.where(
        lambda text: not pattern.fullmatch(text.strip())
    )


def compiled(form: str) -> re.Pattern[str]:
    """Make a regular expression of a form as people write it.

    Raises:
        Unusable: when it is none.
    """
    if form.casefold().startswith(PREFIX):
        try:
            return re.compile(form[len(PREFIX) :].strip())
        except re.error as error:
            raise Unusable(_("the regular expression is not understood ({why})", why=str(error))) from error
    if not form:
        raise Unusable(_("it has none"))
    if _LOOKS_LIKE_REGEX.search(form):
        raise Unusable(_("it looks like a regular expression; write regex: before it"))
    made, signs = [], iter(form)
    for sign in signs:
        # A sign behind a backslash is meant as it is.
        made.append(re.escape(next(signs, sign)) if sign == "\\" else _SIGNS.get(sign, re.escape(sign)))
    return re.compile("".join(made), re.DOTALL)
