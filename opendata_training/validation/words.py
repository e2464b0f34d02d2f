"""Words that tables are made with, in Spanish and English; what is one country's own comes from `countries`."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from .. import families
from ..reading.kinds import plain

COUNTRIES = "opendata_training.countries"

_MONTHS = (
    "enero|ene|january|jan", "febrero|feb|february", "marzo|mar|march", "abril|abr|april|apr", "mayo|may", "junio|jun|june",
    "julio|jul|july", "agosto|ago|august|aug", "septiembre|setiembre|sep|sept|set|september", "octubre|oct|october",
    "noviembre|nov|november", "diciembre|dic|december|dec",
)  # fmt: skip
MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split("|")}

# A cell that says it is a total, whole ("Total general") or with what it adds up ("TOTAL Sonora").
TOTAL = re.compile(
    r"(?:gran |grand |sub-? ?)?total(?:es|s)?(?: general| nacional| estatal| national)?\s*:?|suma(?: total)?\s*:?"
)
# "Suma Sonora" adds up Sonora; "Suma de Hidalgo" is a municipality.
TOTAL_OF = re.compile(
    r"(?:(?:gran |grand |sub-? ?)?total(?:es|s)?(?: de(?:l| la)?| of)?\b\s*|suma (?!de ))(?P<rest>.*)"
)
# A cell that may stand for all the others: a total where the numbers beside it add up.
MAY_BE_ALL = re.compile(
    r"|(?:sub)?total(?:es)?|suma|nacional|estatal|nation(?:al)?|pais|todos|todas|all|overall|conjunto"
)
SAYS_TOTAL = r"(?i)total|suma"

# Spellings of "no value" that no category of a real file is written like.
MISSING_ANYWHERE = frozenset({
    "n/d", "n.d.", "n.d", "n. d.", "n /d", "n / d", "s/d", "s.d.", "s/i", "s.i.", "n/a", "n/e", "n.e.", "n/r", "n.r.",
    "s/n", "s/t", "s/c", "s/r", "ns/nc", "ns/nr", "n/s/n/c", "#n/a", "#n/d", "null", "<null>", "(null)", "[null]",
    "\\n", "nan", "none", "<na>", "nil", "-", "--", "---", "----", "–", "—", ".", "..", "...", "…", "(en blanco)",
    "(vacio)", "(blank)", "(empty)", "(none)", "sin dato", "sin datos", "s/dato", "s/datos", "sin informacion",
    "sin info", "s/inf", "s/inf.", "no disponible", "not available", "no data", "no se cuenta con informacion",
    "no se cuenta con el dato", "dato no disponible", "informacion no disponible", "#¡valor!", "#value!", "#ref!",
    "#¡ref!", "#div/0!", "#¡div/0!", "#name?", "#¿nombre?", "#num!", "#¡num!", "#null!", "#¡nulo!", "####", "#####",
    "######", "?", "??", "???",
})  # fmt: skip
# These may be a category among words, and are no value only among numbers or dates.
MISSING_AMONG_NUMBERS = frozenset({
    "nd", "sd", "na", "n.a.", "n.a", "si", "nr", "ne", "ns", "nc", "nulo", "no aplica", "no especificado",
    "no especificada", "no identificado", "no reportado", "no reporta", "no reporto", "no informado", "no registrado",
    "no responde", "ignorado", "se ignora", "desconocido", "unknown", "missing", "not applicable", "vacio", "ninguno",
    "ninguna", "*", "**", "***", "x", "xx", "xxx", "///", "/", "_", "#", "~", "'", "=",
})  # fmt: skip
# Among dates: a day that is still to come.
MISSING_AMONG_DATES = frozenset({
    "pendiente", "por definir", "sin fecha", "s/f", "s.f.", "sf", "indefinido", "indefinida", "no hay", "pending",
    "tbd", "por confirmar", "a la fecha",
})  # fmt: skip
# An abbreviation alone among numbers: NR, C, n.s.; words are a remark, and a remark is not nothing.
MISSING_SHORT = re.compile(r"[A-Z]{1,2}|[nNsS][./][a-zA-Z]{1,2}\.?|[nNsS]\.\s?[a-zA-Z]\.")

_KEY_WORD = re.compile(
    r"\b(?:zip|fips|cve|clave|clv|codigo|cod|code|key|folio|id|identificador|matricula)\b|^(?:cve|clave|id_?)(?=(?:ent|edo|estado|mun"
    r"|loc|geo|inegi|cul|cct|ddr|cader|ciclo|modalidad|unidad|prod|del|jur|inst|prog|ramo|ur))"
)
# Under these labels too numbers are long names of things, though some of them count.
_LONG_KEY_WORD = re.compile(
    r"\b(?:expediente|contrato|cuenta|serie|placas?|factura|registro|partida|clabe|referencia|oficio|poliza|isbn|barras|ean|sku"
    r"|nss|curp|rfc|telefono|celular|imei|cct|clues|ppi|padron|credencial|cedula|titulo|permiso|solicitud|numero|num|no)\b"
)
# A number under such a label is a name: nobody adds up telephones or houses.
_NUMERAL_WORD = re.compile(
    r"\b(?:tel|telefonos?|fax|celular|movil|ext|extension|exterior|interior|int|lote|manzana|mza|piso|depto|departamento|casa"
    r"|calle|domicilio|direccion|km|kilometro|grado|grupo|ruta|linea|version|capitulo|articulo|modelo|talla|num|no|numero)\b"
)
_CATEGORY_WORD = re.compile(
    r"\b(?:sector|tipo|clase|categoria|grupo|rango|nivel|estrato|rama|ramo|giro|capitulo|division|zona|region|actividad|area"
    r"|sexo|genero|estatus|status|situacion|modalidad|clasificacion|type|class|category|group|level|code)\b"
)
_COORDINATE_WORD = re.compile(
    r"\b(?:lat|latitud|latitude|lon|lng|long|longitud|longitude|x|y|utm|coord|coordenadas?)\b"
)
_DATE_WORD = re.compile(r"\b(?:fecha|fec|fch|date|dia|day|f|vigencia|nacimiento|corte)|^f(?:ec|ch)")


def signless(label: str) -> str:
    """Give a label in small letters without accents and with every other sign made a blank: "Cve._Ent" is "cve ent"."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain(label)).split())


@cache
def _national_keys() -> tuple[tuple[re.Pattern[str], tuple[int, ...]], ...]:
    """Gather the key labels of every country there is, each with its widths."""
    found = []
    for country in families.member_names(COUNTRIES):
        name = f"{COUNTRIES}.{country}.labels"
        if find_spec(name):
            found += [(re.compile(pattern), widths) for pattern, widths in import_module(name).KEYS]
    return tuple(found)


def key_widths(label: str) -> tuple[int, ...]:
    """Give the widths that a key under this label may have, none when no country knows the label."""
    said = signless(label)
    return next((widths for pattern, widths in _national_keys() if pattern.fullmatch(said)), ())


def is_key_label(label: str) -> bool:
    """Say whether a label names a key: something to look up, never to add."""
    return bool(key_widths(label)) or says_key(label)


def says_key(label: str) -> bool:
    """Say whether a word of a label is one for keys: "Cve_Ent" has one, "Entidad" has none."""
    return bool(_KEY_WORD.search(signless(label)))


def may_hold_long_keys(label: str) -> bool:
    """Say whether a label may name keys of many digits."""
    return is_key_label(label) or bool(_LONG_KEY_WORD.search(signless(label)))


def is_number_of_something(label: str) -> bool:
    """Say whether the numbers under a label are names of things: telephones, houses, roads."""
    return bool(_NUMERAL_WORD.search(signless(label)))


def names_categories(label: str) -> bool:
    """Say whether the numbers under a label stand for categories."""
    return is_key_label(label) or bool(_CATEGORY_WORD.search(signless(label)))


def names_coordinates(label: str) -> bool:
    """Say whether a label says that latitudes, longitudes or the like are under it."""
    return bool(_COORDINATE_WORD.search(signless(label)))


def names_dates(label: str) -> bool:
    """Say whether a label says that dates are under it."""
    return bool(_DATE_WORD.search(signless(label)))


def month_of(label: str) -> int | None:
    """Give the month that a label names, from 1, when it begins or ends with one ("Delitos Enero", "ENE-12")."""
    said = signless(label).split()
    for word in (said[-1], said[0]) if said else ():
        if word.rstrip("0123456789") in MONTHS:
            return MONTHS[word.rstrip("0123456789")]
    return None
