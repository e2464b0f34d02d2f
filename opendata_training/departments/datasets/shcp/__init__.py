"""SHCP: public money, where it comes from and where it goes."""

from ....locale import Words

TITLE = Words("Secretariat of Finance and Public Credit", "Secretaría de Hacienda y Crédito Público")
ACRONYM = "SHCP"
THEME = "GOVE"
FLAGSHIP = "cartera-de-inversion"
