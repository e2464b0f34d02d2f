"""A text has as many letters and digits as it must."""

from __future__ import annotations

import re

from ....locale import Words, translator
from ...phrases import Phrase
from ..rule import Ask, Ready, Sample, Unusable

_ = translator("validation")
NAME = Words(en="length", es="longitud")
ALSO = ("largo", "characters", "caracteres", "digits", "dígitos", "posiciones")
DIMENSION = "validity"
VALUE = Words(
    en="how many signs, as 5, or from how many to how many, as 2 to 5",
    es="cuántos signos, como 5, o desde cuántos hasta cuántos, como 2 a 5",
)
SAID = Words(en="it has another length than {limit}", es="no mide {limit}")
CAUGHT = Sample("5", ["1000", "010000"])
LEFT_ALONE = Sample("2 a 5", ["01", "01001 ", ""])
_FROM_TO = re.compile(r"(\d+)\s*(?:-|–|a|to|\.\.)\s*(\d+)|(\d+)(?:\.0+)?")


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    found = _FROM_TO.fullmatch(ask.value)
    if not found:
        # 2-5 becomes the second of May in a spreadsheet program.
        raise Unusable(_("it is not a length") if ask.value else _("it has none"))
    least, most = int(found[1] or found[3]), int(found[2] or found[3])
    if least > most:
        raise Unusable(_("its first number is the larger one"))
    limit = str(least) if least == most else f"{least}–{most}"
    return Phrase(SAID, limit=limit), lambda: ask.where(lambda text: not least <= len(text.strip()) <= most)
