"""The inventory as ADELA took it: eight columns, a row for each resource.

Titles and rules as in ADELA's program (its reader takes the columns in this order, and "Público" in the fifth) and in the guide
of its Institutional Data Inventory (2015). `planning.inventory.write_adela` writes it in Spanish whatever language is in use,
because ADELA reads it so.
"""

from __future__ import annotations

from dataclasses import replace

from ...locale import Words
from .. import checks
from ..sheet import Sheet
from .inventory import COLUMNS

_TITLES = {
    "reason": Words("Why the data are private", "Razón por la cual los datos son privados"),
    "platform": Words(
        "On which platform, technology, program or system are they kept?",
        "¿En qué plataforma, tecnología, programa o sistema se albergan?",
    ),
    "date": Words(
        "Estimated date of publication (YYYY-MM)",
        "Fecha estimada de publicación en datos.gob.mx (en caso de ser datos públicos) (AAAA-MM)",
    ),
}
EIGHT = 8

SHEET = Sheet(
    "adela-inventory",
    Words("ADELA's inventory", "el inventario de ADELA"),
    tuple(
        replace(one, title=_TITLES[one.key], also=(one.title.en, one.title.es, *one.also))
        if one.key in _TITLES
        else one
        for one in COLUMNS[:EIGHT]
    ),
    needed=("responsible", "name", "resource", "about", "private"),
    checks=checks.of("inventory"),
)
