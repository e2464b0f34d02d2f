"""Columns of releases that the weights of the evidence were tried on; written as in `held_back`."""

from __future__ import annotations

from typing import Any

from .makers import (
    addresses,
    choice,
    companies,
    days,
    folio,
    key,
    money,
    persons,
    phones,
    real,
    remarks,
    states,
    towns,
    whole,
    years,
)  # fmt: skip

SEX = choice("Hombre", "Mujer", even=True)

DATASETS: dict[str, list[tuple[Any, ...]]] = {
    "vaccination": [
        (key(2, 22), ["CVE_ENT", "Clave de entidad", "id_estado"]),
        (states, ["NOM_ENT", "Entidad federativa", "estado"]),
        (
            choice("BCG", "Hepatitis B", "Pentavalente", "Triple viral", "Neumococo"),
            ["BIOLOGICO", "Vacuna", "tipo_vacuna"],
        ),
        (whole(100, 9000), ["DOSIS", "Dosis aplicadas", "num_dosis"]),
        (whole(200, 12000), ["META", "Población objetivo", "pob_meta"]),
        (real(20, 110, 2), ["COBERTURA", "% de cobertura", "pct_cob"], {"unit": 100}),
        (years, ["ANIO", "Año", "periodo"]),
    ],
    "federal contracts": [
        (folio("CT-######-YYYY"), ["NUM_CONTRATO", "Código del contrato", "contrato_id"]),
        (
            choice("Licitación pública", "Adjudicación directa", "Invitación a tres"),
            ["PROCEDIMIENTO", "Tipo de procedimiento", "proc_contratacion"],
            {"codes": {"Licitación pública": "LP", "Adjudicación directa": "AD", "Invitación a tres": "I3P"}},
        ),
        (companies, ["PROVEEDOR", "Proveedor o contratista", "nombre_prov"]),
        (money(900000), ["IMPORTE", "Monto del contrato (MXN)", "importe_contrato"], {"unit": 1000}),
        (days(), ["FECHA_INICIO", "Inicio de vigencia", "fec_ini"]),
        (days(later=300), ["FECHA_FIN", "Fin de vigencia", "fec_fin"]),
        (
            choice("Medicamentos", "Limpieza", "Vigilancia", "Obra", "Software", "Papelería"),
            ["OBJETO", "Descripción del bien", "concepto"],
        ),
        (choice("Nacional", "Internacional"), ["CARACTER", "Ámbito", "tipo_expediente"]),
    ],
    "prisons": [
        (states, ["Entidad", "EDO", "entidad_federativa"]),
        (companies, ["Centro penitenciario", "CENTRO", "nom_centro"]),
        (whole(50, 4000), ["Capacidad", "CAP_INST", "espacios"]),
        (whole(40, 5200), ["Población", "POB_TOT", "internos"]),
        (whole(0, 900), ["Mujeres", "POB_FEM", "internas"]),
        (whole(10, 2000), ["Procesados", "PROC", "sin_sentencia"]),
        (whole(10, 3000), ["Sentenciados", "SENT", "con_sentencia"]),
    ],
    "libraries (English)": [
        (folio("LIB####"), ["Library ID", "lib_code", "LIBID"]),
        (companies, ["Library Name", "libname", "Name"]),
        (towns, ["City", "town", "Municipality"]),
        (whole(500, 90000), ["Visits", "annual_visits", "Total visits"]),
        (whole(100, 60000), ["Circulation", "loans", "Total circulation"]),
        (money(250000), ["Total Income", "op_revenue", "Operating revenue"]),
        (money(240000), ["Total Expenditure", "op_spend", "Operating expenditure"]),
        (whole(2, 60), ["Staff", "fte", "Employees"]),
    ],
    "water concessions": [
        (folio("08CHI######"), ["TITULO", "Número de título", "num_titulo"]),
        (persons, ["TITULAR", "Nombre del titular", "concesionario"]),
        (
            choice("Agrícola", "Público urbano", "Industrial", "Pecuario", "Servicios"),
            ["USO", "Uso del agua", "uso_autorizado"],
        ),
        (money(60000), ["VOLUMEN", "Volumen (m3/año)", "vol_concesionado"]),
        (real(14.6, 32.5, 6), ["LATITUD", "Lat", "coord_lat"]),
        (real(-117, -87, 6), ["LONGITUD", "Long", "coord_lon"]),
        (choice("Pozo", "Río", "Manantial", "Presa"), ["FUENTE", "Tipo de fuente", "aprovechamiento"]),
        (days(), ["FECHA_REGISTRO", "Fecha de inscripción", "f_registro"]),
    ],
    "fuel prices": [
        (folio("E#####"), ["ESTACION", "Número de estación", "permiso_est"]),
        (addresses, ["DIRECCION", "Domicilio", "ubicacion"]),
        (towns, ["MUNICIPIO", "Nombre del municipio", "mpio"]),
        (real(11, 14, 2), ["MAGNA", "Precio Magna", "p_regular"]),
        (real(13, 16, 2), ["PREMIUM", "Precio Premium", "p_premium"]),
        (real(12, 15, 2), ["DIESEL", "Precio Diésel", "p_diesel"]),
        (days(), ["FECHA", "Fecha de aplicación", "vigencia"]),
    ],
    "scholarships": [
        (folio("B-#######"), ["FOLIO", "Folio de beca", "id_becario"]),
        (persons, ["NOMBRE", "Nombre completo", "becario"]),
        (SEX, ["SEXO", "Género", "sex"], {"codes": {"Hombre": "1", "Mujer": "2"}}),
        (whole(17, 30), ["EDAD", "Edad en años", "edad_cumplida"]),
        (
            choice("Derecho", "Medicina", "Contaduría", "Ingeniería civil", "Psicología", "Arquitectura"),
            ["CARRERA", "Programa académico", "licenciatura"],
        ),
        (real(7, 10, 1), ["PROMEDIO", "Calificación promedio", "prom_gral"]),
        (money(1200, 0.3), ["MONTO", "Importe mensual", "monto_beca"]),
        (phones, ["TELEFONO", "Tel. de contacto", "celular"]),
    ],
    "museums": [
        (companies, ["Museo", "NOMBRE_MUSEO", "recinto"]),
        (states, ["Estado", "ENT_FED", "nom_estado"]),
        (
            choice("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", even=True),
            ["Mes", "MES_REPORTE", "periodo"],
        ),
        (whole(10, 20000), ["Visitantes nacionales", "VIS_NAC", "nacionales"]),
        (whole(0, 9000), ["Visitantes extranjeros", "VIS_EXT", "extranjeros"]),
        (money(40000), ["Ingresos", "RECAUDACION", "ingreso_taquilla"]),
        (remarks, ["Notas", "OBSERVACION", "comentario"]),
    ],
}
