"""In which form a number is written: its wrapping (currency, unit, parentheses…) and its digits (thousands, decimals)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# No number with all its wrapping is longer.
LONGEST = 60


class NumberForm(NamedTuple):
    """How a number is written.

    Parameters:
        wrapping: "", or what is around its digits: currency, unit, percent, parentheses, minus-behind, plus, apostrophe,
            odd-minus or kilometre.
        digits: plain, comma (12,5), group (1,234: thousands or decimals), commas (1,234,567 or 1,234.5),
            point-group (1.234: decimals as a rule), points (1.234.567 or 1.234,5), blanks (1 234), quotes (1'234) or
            scientific.
    """

    wrapping: str
    digits: str


PLAIN = NumberForm("", "plain")
_DIGITS = (
    ("plain", re.compile(r"-?(?:\d+\.?\d*|\.\d+)")),
    ("comma", re.compile(r"-?\d*,\d+")),
    ("commas", re.compile(r"-?\d{1,3}(?:,\d{3})+\.\d*|-?\d{1,3}(?:,\d{3}){2,}")),
    ("points", re.compile(r"-?\d{1,3}(?:\.\d{3})+,\d*|-?\d{1,3}(?:\.\d{3}){2,}")),
    ("blanks", re.compile(r"-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")),
    # Millions with an apostrophe and thousands with a comma, as in Mexican accounts: 1'234,567.00.
    ("quotes", re.compile(r"-?\d{1,3}(?:['’´]\d{3})+(?:,\d{3})*(?:[.,]\d+)?")),
    ("scientific", re.compile(r"-?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")),
)
_GROUP = re.compile(r"-?\d{1,3},\d{3}")
_POINT_GROUP = re.compile(r"-?\d{1,3}\.\d{3}")
_SIGN = r"(?:US\$|MX\$|MXN\$?|MXP|USD|EUR|M\.\s?N\.?|[$€£¥])"
_CURRENCY = re.compile(
    rf"(?P<minus>[-(]?)\s*{_SIGN}\s*(?P<rest>[-(]?[\d.,].*?)(?P<after>\s*(?:MXN|MXP|USD|EUR|pesos|M\.\s?N\.?|MN))?(?P<close>\)?)"
    r"|(?P<rest2>[-(]?[\d.,].*?)\s*(?:MXN|MXP|USD|EUR|[$€£]|M\.\s?N\.?|pesos|dólares|dolares|dlls?\.?|euros)(?:\s*M\.\s?N\.?)?",
    re.IGNORECASE,
)
_KILOMETRE = re.compile(r"(?:km\.?\s*)?\d{1,4}\+\d{3}(?:\.\d+)?", re.IGNORECASE)
# Units as Spanish and English files write them, without accents; a digit is written 9, as in m9 for m2 and m3.
_UNITS = (
    "mm|cm|dm|m|mts?|metros?|km|kms|kilometros?|in|pulgadas?|pulg|ft|pies|mi|millas?|yd|nm|um|µm|"
    "mm9|cm9|m9|mts9|km9|hm9|mm²|cm²|m²|km²|cm³|m³|hm³|mm³|ha|has|hectareas?|hectares?|acres?|"
    "g|gr|grs|gramos?|mg|µg|ug|kg|kgs|kilos?|kilogramos?|t|tn|ton|tons|toneladas?|tonnes?|lb|lbs|libras?|oz|qq|quintales|"
    "l|lt|lts|litros?|ml|mililitros?|cl|hl|gal|galones|bbl|bls|barriles|mbd|mmpcd|mpcd|bpd|"
    "s|seg|segundos?|min|mins|minutos?|h|hr|hrs|horas?|d|dia|dias|day|days|sem|semanas?|mes|meses|months?|ano|anos|years?|"
    "w|kw|mw|gw|wh|kwh|mwh|gwh|kva|mva|v|kv|hz|khz|mhz|ghz|hp|cv|j|kj|mj|gj|pj|btu|cal|kcal|pa|kpa|mpa|hpa|mbar|bar|psi|atm|"
    "°|°c|°f|º|ºc|grados?|rpm|ppm|ppb|db|dba|ph|ntu|ufc|nmp|us|ms|kb|mb|gb|tb|mbps|kbps|"
    "pza|pzas|pieza|piezas|pz|pzs|unidad|unidades|units?|caja|cajas|bultos?|cabezas?|cab|pares|docenas?|paquetes?|"
    "persona|personas|people|hab|habitantes|alumnos?|alumnas?|docentes?|escuelas?|viviendas?|casos?|hogares|familias|"
    "empleos?|trabajadores|beneficiarios?|vehiculos?|camas?|plazas?|consultas?|dosis|solicitudes|visitas?|eventos?|"
    "jornales|pts|puntos?|points?|veces|vez|miles|mil|millon|millones|million|mdp|mdd|mmdp|md|uma|umas|smg|smgv|vsm|udis?"
)
_UNIT_WORD = rf"(?:{_UNITS})\.?"
_UNIT = re.compile(
    rf"(?P<rest>[-+]?[\d.,][\d.,' ]*?)\s*(?:{_UNIT_WORD})"
    rf"(?:\s?(?:/|por|de|per)\s?(?:{_UNIT_WORD}|[a-z]{{2,12}}|999 ?[a-z.]{{1,12}}))*",
    re.IGNORECASE,
)
_PLAIN_VOWELS = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " "})


@lru_cache(maxsize=65536)
def number_form(shape: str) -> NumberForm | None:
    """Say how a number of this shape is written, None when it is no number."""
    text = shape.strip()
    if "9" not in text or len(text) > LONGEST:
        return None
    digits = _digits(text)
    if digits:
        return NumberForm("", digits)
    return _wrapped(text.translate(_NO_BREAK))


def _digits(text: str) -> str:
    if _GROUP.fullmatch(text):
        return "group"
    if _POINT_GROUP.fullmatch(text):
        return "point-group"
    return next((name for name, pattern in _DIGITS if pattern.fullmatch(text)), "")


def _wrapped(text: str) -> NumberForm | None:
    """Take off what is around a number."""
    digits = _digits(text)
    if digits:
        return NumberForm("", digits)
    if text[0] in "'’`´" and (found := _digits(text[1:].strip())):
        return NumberForm("apostrophe", found)
    if amount := _CURRENCY.fullmatch(text):
        return _inside("currency", amount["rest"] or amount["rest2"] or "")
    if text.endswith("%"):
        return _inside("percent", text[:-1])
    if text[0] == "(" and text[-1] == ")":
        return _inside("parentheses", text[1:-1])
    if text[0] in "−–" and (found := _digits(text[1:].strip())):
        return NumberForm("odd-minus", found)
    if text[-1] in "-−" and (found := _digits(text[:-1].strip())):
        return NumberForm("minus-behind", found)
    if text[0] == "+" and (found := _digits(text[1:].strip())):
        return NumberForm("plus", found)
    if text[0] == "-" and (found := _digits("-" + text[1:].strip())):
        return NumberForm("odd-minus", found)
    if _KILOMETRE.fullmatch(text):
        return NumberForm("kilometre", "plain")
    if measure := _UNIT.fullmatch(text.translate(_PLAIN_VOWELS)):
        return _inside("unit", measure["rest"])
    return None


def _inside(wrapping: str, text: str) -> NumberForm | None:
    text = text.strip().strip("()").strip()
    digits = _digits(text) or _digits(text.replace(" ", "").removeprefix("+"))
    return NumberForm(wrapping, digits) if digits else None
