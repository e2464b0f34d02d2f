"""Mexico's states as files tell them: by key, by any of their names, by abbreviation; and what stands for none of them.

What every country's `regions` declares: KEYS, KEYS_OF_NONE, KEY_LABEL, NAME_LABEL, NAMES_OF_NONE, `region_key`,
`region_name` and the keys of its second level (SUB_*). Labels are matched without accents and case, every sign but letters and
digits made a blank.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from .geography import STATES
from .names import STATE_VARIANTS

# Source: INEGI, Catálogo Único de Claves (column NOM_ABR), and the longer ones of the press and of the post.
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "01": ("Ags.",), "02": ("BC",), "03": ("BCS",), "04": ("Camp.",), "05": ("Coah.",), "06": ("Col.",), "07": ("Chis.",),
    "08": ("Chih.",), "09": ("CDMX", "DF", "Cd. de México", "México, D.F."), "10": ("Dgo.",), "11": ("Gto.",), "12": ("Gro.",),
    "13": ("Hgo.",), "14": ("Jal.",), "15": ("Mex.", "Edomex", "Edo. Méx", "EdoMéx."), "16": ("Mich.",), "17": ("Mor.",),
    "18": ("Nay.",), "19": ("NL", "Nvo. León"), "20": ("Oax.",), "21": ("Pue.",), "22": ("Qro.",), "23": ("QR", "Q. Roo"),
    "24": ("SLP",), "25": ("Sin.",), "26": ("Son.",), "27": ("Tab.",), "28": ("Tamps.",), "29": ("Tlax.",), "30": ("Ver.",),
    "31": ("Yuc.",), "32": ("Zac.",),
}  # fmt: skip

KEYS = frozenset(STATES)
# 00 is the whole country in INEGI's tables; 88, 97, 98 and 99 stand for "does not apply" and "not specified" in its surveys.
KEYS_OF_NONE = frozenset({"00", "88", "97", "98", "99"})
_ENTITY = r"(?:ent|entidad|edo|estado)(?: (?:fed|federativa))?"
KEY_LABEL = re.compile(rf"(?:(?:cve|clave|clv|id|cod|codigo|c) ?(?:de )?(?:la |el )?)?{_ENTITY}")
NAME_LABEL = re.compile(rf"(?:.*\b)?(?:(?:nom|nombre|desc|descripcion) ?(?:de )?(?:la |el )?)?{_ENTITY}")
# Words that stand in a column of states for the country, for abroad or for nothing.
NAMES_OF_NONE = re.compile(
    r"(?:estados unidos mexicanos|republica mexicana|mexico pais|pais|(?:total )?nacional|total|federa(?:cion|l)|extranjer[oa]"
    r"|en el extranjero|otr[oa]s?(?: pais(?:es)?| entidad(?:es)?| estados?)?|foraneo|no (?:especificad|aplica|identificad|"
    r"disponible|distribuible|regionaliza|localizad|determinad).*|sin .*|se ignora|ignorad[oa]|desconocid[oa]|vari[oa]s.*"
    r"|todas?|todos|oficinas? centrales?|nivel central|central|interestatal|cobertura nacional|estados unidos.*|usa|eua|ee uu"
    r"|region .*|zona .*|aguas .*)"
)

# The second level, municipalities: labels of the key within a state (3) or with the state's (5), and keys of none.
SUB_KEY_LABEL = re.compile(
    r"(?:(?:cve|clave|clv|id|cod|codigo|c) ?(?:de )?(?:el |del )?)(?:mun|mpio|municipio)|cve ?geo|clave geo(?:estadistica)?"
)
SUB_WIDTH, WIDTH = 3, 2
# 000 is the whole state; 996 to 999 stand for several and for not specified.
SUB_KEYS_OF_NONE = frozenset({"000", "996", "997", "998", "999"})


def said(text: str) -> str:
    """Give a name without accents, case and signs: "Edo. de México" is "edo de mexico"."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.sub(r"[^a-z0-9 ]+", " ", re.sub(r"[\u0300-\u036f.]", "", bare)).split())


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for names in (ABBREVIATIONS, STATE_VARIANTS):
        for key, several in names.items():
            found |= {said(name): key for name in several}
    return found | {said(name): key for key, name in STATES.items()}


@lru_cache(maxsize=4096)
def region_key(text: str) -> str | None:
    """Give the key of the state that a text names in any of its ways; None when it names none."""
    return _by_name().get(said(text))


def region_name(key: str) -> str:
    """Give the name of the state of a key."""
    return STATES[key]


@lru_cache(maxsize=4096)
def names_part(text: str) -> bool:
    """Say whether a text begins or ends with a state's full name, as an office of a part of it does ("Veracruz Norte")."""
    words = said(text).split()
    names = _by_name()
    pieces = [
        *(" ".join(words[:size]) for size in range(1, len(words))),
        *(" ".join(words[-size:]) for size in range(1, len(words))),
    ]
    return any(len(piece) > 4 and piece in names for piece in pieces)
