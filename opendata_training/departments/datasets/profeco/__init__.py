"""PROFECO: prices in shops, complaints, and what protects consumers."""

from ....locale import Words

TITLE = Words("Federal Consumer Attorney's Office", "Procuraduría Federal del Consumidor")
ACRONYM = "PROFECO"
THEME = "ECON"
FLAGSHIP = "quien-es-quien-en-los-precios"
