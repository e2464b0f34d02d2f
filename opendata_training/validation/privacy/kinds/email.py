"""E-mail addresses, but for those of offices: contacto@…, and all under an office's domain."""

from __future__ import annotations

import re

from ....locale import Words
from ....reading.kinds import plain
from ...national import national
from ..looking import About, Looked, Sign, share_of
from ..names import given_names, surnames

CODE = "email"
LABEL = Words(en="e-mail address", es="correo electrónico")
PHRASE = Words(en="an e-mail address", es="un correo electrónico")
OF = "contact"
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])")
_SEVERAL = re.compile(rf"{EMAIL.pattern}(?:[\s;,/]+(?:y |o )?{EMAIL.pattern})*")
_HEADER = re.compile(r"\b(?:e ?mail|correo|mail)\b|^e?mail|^correo")
# Letter boxes that many people read.
_OFFICE = re.compile(
    r"(?:contacto?|informes?|informacion|info|ventas|sales|atencion\w*|transparencia|quejas|buzon|direccion|recepcion|admin\w*"
    r"|gerencia|oficina|office|enquir\w+|inquir\w+|help|support|soporte|hello|hola|webmaster|facturacion|compras|rh|rrhh|prensa"
    r"|press|servicios?|service|clientes|customer\w*|mail|correo|unidad\w*|secretaria|comunicacion\w*|enlace|ut|ue|datos\w*"
    r"|open\.?data|no-?reply|postmaster|school|escuela|clinic\w*|hospital)\d*",
    re.I,
)
GOOD = {"Folio": ["1", "2", "3"], "Correo": ["ana.ruiz@example.org", "luis.paz@example.org", "eva@example.org"]}
BAD = {"Correo": ["transparencia@office.gov", "info@example.org", "ventas@example.org"]}


def look(looked: Looked, about: About) -> Sign | None:
    """Look for a column of addresses."""
    share = looked.share(_SEVERAL.fullmatch, 0.3)
    header = bool(_HEADER.search(looked.words))
    if share < (0.3 if header else 0.5):
        return None
    addresses = looked.passing(_SEVERAL.fullmatch)
    offices = share_of(addresses, is_office)
    if offices > 0.8:
        return Sign(share, header, personal=False, others=offices)
    # Of a shop whose address is its own name it is the shop's, of one called as a person is the person's.
    named = share_of(addresses, lambda text: names_person(text) and not is_office(text))
    own = True if named >= 0.3 else None
    return Sign(share * (1 - offices), header, personal=own, alone=True, others=offices)


def is_office(address: str) -> bool:
    """Say whether an address is an office's: by its domain, or because many people read it."""
    address = address.strip()
    domains = [country.OFFICIAL_DOMAIN for country in national("personal") if hasattr(country, "OFFICIAL_DOMAIN")]
    return any(domain.search(address) for domain in domains) or bool(_OFFICE.fullmatch(address.partition("@")[0]))


def names_person(address: str) -> bool:
    """Say whether the part before the @ has a person's name in it."""
    words = [word for word in re.split(r"[^a-z]+", plain(address.partition("@")[0])) if len(word) > 2]
    return any(word in given_names() or word in surnames() for word in words) or any(
        word[1:] in surnames() for word in words if len(word) > 4
    )
