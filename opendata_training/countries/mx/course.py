"""What the course says of Mexico by name, its story of 2014, and the words that show that a sentence is about Mexico."""

from __future__ import annotations

import re

from ...locale import Words
from ..common.course import Course, Name
from .geography import STATES

_NAMES = (
    Name("country", Words("the country", "el país"), ("Mexico",), ("México",)),
    Name("people", Words("what is of the country", "lo que es del país"), ("Mexican",),
         ("mexicano", "mexicana", "mexicanos", "mexicanas")),
    Name("statistics_institute",
         Words("the institute whose keys of places all offices use; without an article",
               "el instituto cuyas claves de lugares usan todas las oficinas; sin artículo"), ("INEGI",), ("INEGI",)),
    Name("licence", Words("the government's own licence for open data", "la licencia propia del gobierno para datos abiertos"),
         ("Libre Uso MX",), ("Libre Uso MX",), law=True),
    Name("portal", Words("the national portal", "el portal nacional"), ("datos.gob.mx",), ("datos.gob.mx",)),
    Name("platform", Words("the platform by which agencies hand in inventory and plan; the course writes ADELA's columns",
                           "la plataforma en la que se entregan inventario y plan; el curso escribe las columnas de ADELA"),
         ("ADELA",), ("ADELA",)),
    Name("currency", Words("the money, one and many", "la moneda, una y varias"), ("peso", "pesos"), ("peso", "pesos"),
         paired=True),
)  # fmt: skip
COURSE = Course(
    names=_NAMES,
    informal={
        "conagua": (("Conagua",), ("Conagua",)),
        "imss": (("Imss",), ("Imss",)),
        "pemex": (("Pemex",), ("Pemex",)),
        "profeco": (("Profeco",), ("Profeco",)),
        "shcp": (("Treasury",), ("Hacienda",)),
    },
    # The story of the squads, and what stood in the way then.
    history=re.compile(
        r"Data Squads?|Escuadr[oó]n(?:es)? de Datos|Open Data Institute|\b42 (?:days|días)\b|2014–|"
        r"\b(?:in|of|from|en|de|desde) 2014\b",
        re.IGNORECASE,
    ),
    asks=re.compile(r"\b(?:laws?|licen[cs]es?|guidelines|terms|rules?|ley(?:es)?|licencias?|lineamientos|términos|reglas?)\b"),
    protected=("Ciudad de México", "Estado de México", "Edo. de México", "México Conectado", "Golfo de México", "Mexico City",
               "Gulf of Mexico", "New Mexico", "Nuevo México"),
    traces=("CURP", "NSS", "CLABE", "CLUES", "INAI", "Secretaría Anticorrupción", "Tijuana", "Tláhuac", "SINDO",
            "diputados.gob.mx", "gob.mx", "mxabierto", *sorted(set(STATES.values()))),
)  # fmt: skip
