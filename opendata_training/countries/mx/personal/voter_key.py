"""Clave de elector, the key on the voter's card: six letters of the names, the day of birth, the state, the sex, three digits.

Source: Instituto Nacional Electoral, how the clave de elector is made up. The last three digits are a homoclave that tells
namesakes apart; no check digit is public, so only the form tells it.
"""

import re

from ....locale import Words

CODE = "voter-key"
LABEL = Words(en="voter's key (clave de elector)", es="clave de elector")
PHRASE = Words(en="a person's voter's key", es="la clave de elector de una persona")
HEADER = re.compile(r"\belector|credencial (?:de|para) (?:elector|votar)|\b(?:ine|ife)\b|\bocr\b|voter")
# 87 and 88 stand for a birth abroad.
FORM = re.compile(r"[A-ZÑ]{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[0-2]|8[78])[HM]\d{3}")
WITHIN: re.Pattern[str] | None = re.compile(rf"(?<![A-Z0-9]){FORM.pattern}(?![A-Z0-9])", re.I)
STRICT = True
OF = "person"
right = None
GOOD = {"Folio": ["1", "2", "3"], "CVE_ELECTOR": ["LPXRAN80010109H100", "GRCPLS91051426M300", "MRHRRS75123131H100"]}
BAD = {"Clave de elector": ["N/D", "", "N/D"], "Serie": ["LPXRAN80014509H100", "GRCPLS91059926M300"]}
