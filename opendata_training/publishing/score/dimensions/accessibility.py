"""Accessibility: whether the file can be had."""

from __future__ import annotations

from ....locale import Words
from ..metric import Metric
from ._addresses import answers, there

NAME = Words("accessibility", "acceso")
PLACE = 2
METRICS = (
    Metric(
        "access-url", 50, "file", Words("access address that answers", "dirección de acceso que responde"),
        Words("Publish with opendata publish, which fills it in; for a file elsewhere write access_url, and see that a browser "
              "opens it (dcat:accessURL). Unit {unit}.",
              "Publica con opendata publish, que la llena; si el archivo está en otro sitio, escribe access_url y comprueba que "
              "un navegador la abre (dcat:accessURL). Unidad {unit}."),
        answers("dcat:accessURL"),
    ),
    Metric(
        "download-url", 20, "file", Words("download address", "dirección de descarga"),
        Words("Publish with opendata publish, which fills it in; for a file elsewhere write download_url (dcat:downloadURL). "
              "Unit {unit}.",
              "Publica con opendata publish, que la llena; si el archivo está en otro sitio, escribe download_url "
              "(dcat:downloadURL). Unidad {unit}."),
        there("dcat:downloadURL"),
    ),
    Metric(
        "download-url-answers", 30, "file", Words("download address that answers", "dirección de descarga que responde"),
        Words("See that a browser downloads the file from its download_url; if not, put the file back or correct the address "
              "(dcat:downloadURL). Unit {unit}.",
              "Comprueba que un navegador descarga el archivo de su download_url; si no, vuelve a subirlo o corrige la dirección "
              "(dcat:downloadURL). Unidad {unit}."),
        answers("dcat:downloadURL"),
    ),
)  # fmt: skip
