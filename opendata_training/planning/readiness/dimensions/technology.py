"""Whether tools, connection and people can do it."""

from __future__ import annotations

from ....locale import Words
from ..asking import Dimension, Question

DIMENSION = Dimension(
    order=8,
    code="technology",
    title=Words("Technology and skills", "Tecnología y conocimientos"),
    what=Words(
        "Whether tools, connection and people can do it.",
        "Si las herramientas, la conexión y las personas alcanzan.",
    ),
    questions=(
        Question(
            "technology-place",
            Words(
                "Is there a place where files stay at one address?",
                "¿Hay un lugar donde los archivos se queden en una misma dirección?",
            ),
            Words(
                "An address that worked a year ago and works today.",
                "Una dirección que servía hace un año y hoy sirve.",
            ),
            Words(
                "Ask systems for one folder whose addresses never change.",
                "Pide a sistemas una carpeta cuyas direcciones nunca cambien.",
            ),
        ),
        Question(
            "technology-skills",
            Words(
                "Have two persons cleaned and described a file by themselves?",
                "¿Dos personas han limpiado y descrito un archivo por sí mismas?",
            ),
            Words(
                "The file, with its recipe and its dictionary.",
                "El archivo, con su receta y su diccionario.",
            ),
            Words(
                "Let two persons take units 2.1 and 2.6 with a file of the office.",
                "Que dos personas tomen las unidades 2.1 y 2.6 con un archivo del área.",
            ),
        ),
        Question(
            "technology-tools",
            Words(
                "Do the office's computers have what is needed to read and check a file?",
                "¿Las computadoras del área tienen lo necesario para leer y revisar un archivo?",
            ),
            Words("A report made on one of them.", "Un reporte hecho en una de ellas."),
            Words(
                "Install this course on one computer and run its first lesson.",
                "Instala este curso en una computadora y corre la primera lección.",
            ),
        ),
    ),
)
