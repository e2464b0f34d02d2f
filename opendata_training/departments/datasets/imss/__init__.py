"""IMSS: social security of those who work in companies, its clinics, its nurseries and its pensions."""

from ....locale import Words

TITLE = Words("Mexican Social Security Institute", "Instituto Mexicano del Seguro Social")
ACRONYM = "IMSS"
THEME = "SOCI"
FLAGSHIP = "puestos-de-trabajo-asegurados"
