"""The agencies whose desk for citizens the capstone takes its register from: one falls to each learner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """An agency with a desk where citizens complain.

    Parameters:
        acronym: what people call it.
        name: its whole name.
        topics: what people complain about there.
        theme: the code of the EU's data theme that its data belong to; GOVE and JUST fit any register of complaints.
        subject: what it is about, in a word for the dataset's title.
    """

    acronym: str
    name: str
    topics: tuple[str, ...]
    theme: str
    subject: str


AGENCIES = (
    Agency("IMSS", "Instituto Mexicano del Seguro Social",
           ("Tiempo de espera", "Trato del personal", "Surtido de medicinas", "Trámite de pensión"), "HEAL", "la salud"),
    Agency("SEP", "Secretaría de Educación Pública",
           ("Certificado de estudios", "Cuota escolar", "Trato del personal", "Pago de beca"), "EDUC", "la educación"),
    Agency("SCT", "Secretaría de Comunicaciones y Transportes",
           ("Caseta de cobro", "Estado del camino", "Placas y permisos", "Trato del personal"), "TRAN", "las carreteras"),
    Agency("CONAGUA", "Comisión Nacional del Agua",
           ("Recibo de agua", "Título de concesión", "Falta de servicio", "Trato del personal"), "ENVI", "el agua"),
    Agency("SAGARPA", "Secretaría de Agricultura, Ganadería, Desarrollo Rural, Pesca y Alimentación",
           ("Pago de apoyo", "Requisitos del programa", "Trato del personal", "Entrega de semilla"), "AGRI", "el campo"),
    Agency("PEMEX", "Petróleos Mexicanos",
           ("Daño a terreno", "Fuga en ducto", "Pago de indemnización", "Trato del personal"), "ENER", "la energía"),
)  # fmt: skip
