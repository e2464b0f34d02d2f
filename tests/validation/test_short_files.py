"""Files of a few rows with one fault each, as a person would write them: that fault is found, in its place, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training import validate

# Code, file, and row and column of each place; no place means the file as a whole, and no code that nothing is wrong.
Case = tuple[str, str, list[tuple[int | None, int | None]]]
CASES: list[Case] = [
    (
        "outlier",
        "municipio,poblacion\nM0,1200\nM1,1350\nM2,980\nM3,1100\nM4,1420\nM5,1275\n"
        "M6,99000000\nM7,1310\nM8,1150\nM9,1020\nM10,1240\nM11,1180\n",
        [(8, 2)],
    ),
    (
        "outlier",
        "fecha,temperatura\n2023-01-01,22.1\n2023-01-02,21.8\n2023-01-03,23.0\n"
        "2023-01-04,22.4\n2023-01-05,21.9\n2023-01-06,22.6\n2023-01-07,221.0\n2023-01-08,22.2\n2023-01-09,21.7\n2023-01-10,22.9\n2023-01-11,23.1\n2023-01-12,22.0\n",
        [(8, 2)],
    ),
    (
        "outlier",
        "alumno,edad\nA0,8\nA1,9\nA2,7\nA3,8\nA4,10\nA5,9\nA6,8\nA7,7\nA8,120\nA9,9\n"
        "A10,10\nA11,8\nA12,7\nA13,9\nA14,8\nA15,9\n",
        [(10, 2)],
    ),
    (
        "outlier",
        "producto,precio\nP0,12.50\nP1,13.20\nP2,11.90\nP3,12.80\nP4,1250.00\nP5,12.10\n"
        "P6,13.00\nP7,12.70\nP8,12.40\nP9,11.80\nP10,12.95\nP11,13.10\nP12,12.00\nP13,12.60\nP14,12.30\n",
        [(6, 2)],
    ),
    (
        "outlier",
        "dia,visitas\n0,120\n1,135\n2,128\n3,140\n4,-5000\n5,122\n6,131\n7,127\n8,138\n"
        "9,125\n10,133\n11,129\n12,126\n13,137\n14,130\n",
        [(6, 2)],
    ),
    ("", "estado,casos\nE0,12\nE1,3\nE2,0\nE3,45\nE4,230\nE5,8\nE6,1\nE7,19\nE8,77\nE9,5\nE10,2\nE11,31\n", []),
    (
        "",
        "municipio,poblacion\nE0,936263\nE1,2345\nE2,12034\nE3,8900\nE4,160000\n"
        "E5,433412\nE6,1209\nE7,5043\nE8,28000\nE9,66000\n",
        [],
    ),
    (
        "",
        "contrato,monto\nC0,15000.00\nC1,2300000.00\nC2,45000.50\nC3,98000.00\n"
        "C4,12500000.00\nC5,33000.00\nC6,7800.00\nC7,560000.00\n",
        [],
    ),
    (
        "category-variant",
        "folio,estado\n0,Jalisco\n1,Sonora\n2,jalisco\n3,Puebla\n4,Sonora\n5,Jalisco\n"
        "6,Puebla\n7,Jalisco\n8,Sonora\n9,Puebla\n",
        [(4, 2)],
    ),
    (
        "category-variant",
        "folio,ciudad\n0,Mérida\n1,Merida\n2,Mérida\n3,Cancún\n4,Mérida\n5,Cancún\n6,Cancún\n7,Mérida\n",
        [(3, 2)],
    ),
    (
        "category-variant",
        "id,sexo\n0,Mujer\n1,Hombre\n2,Mujer\n3,mujer\n4,HOMBRE\n5,Hombre\n6,Mujer\n7,Hombre\n8,Hombre\n9,Mujer\n",
        [(5, 2), (6, 2)],
    ),
    ("category-variant", "id,sexo\n0,M\n1,F\n2,M\n3,Masculino\n4,F\n5,F\n6,M\n7,M\n8,F\n9,F\n", [(5, 2)]),
    (
        "category-variant",
        "id,programa\n0,Becas Benito Juárez\n1,Becas Benito Juárez\n"
        "2,Becas Benito Juarez\n3,Pensión\n4,Pensión\n5,Becas Benito Juárez\n6,Pensión\n",
        [(4, 2)],
    ),
    (
        "category-variant",
        "id,status\n0,Open\n1,Closed\n2,open\n3,Closed\n4,Open\n5,Open\n6,Closed\n7,Closed\n",
        [(4, 2)],
    ),
    (
        "category-variant",
        "id,tipo\n0,Licitación\n1,Adjudicación directa\n2,Licitación\n"
        "3,Adjudicacion Directa\n4,Licitación\n5,Adjudicación directa\n6,Adjudicación directa\n",
        [(5, 2)],
    ),
    ("category-variant", "id,respuesta\n0,Sí\n1,No\n2,Si\n3,Sí\n4,No\n5,Sí\n6,No\n7,Sí\n", [(4, 2)]),
    ("category-variant", "id,respuesta\n0,yes\n1,no\n2,yes\n3,Y\n4,no\n5,yes\n6,no\n7,yes\n", [(5, 2)]),
    (
        "category-variant",
        "Entidad federativa,casos\nCiudad de México,0\nCDMX,1\nNuevo León,2\n"
        "Nuevo Leon,3\nJalisco,4\nCiudad de México,5\nNuevo León,6\nDistrito Federal,7\n",
        [(3, 1), (5, 1), (9, 1)],
    ),
    ("unique-error", "id,nombre\n1,N0\n2,N1\n3,N2\n4,N3\n5,N4\n5,N5\n7,N6\n8,N7\n9,N8\n10,N9\n", [(7, 1)]),
    ("unique-error", "clave,nombre\nA01,N0\nA02,N1\nA03,N2\nA02,N3\nA05,N4\nA06,N5\n", [(5, 1)]),
    (
        "unique-error",
        "CLUES,unidad,camas\nSRSSA000012,U0,0\nSRSSA000024,U1,3\nSRSSA000036,U2,6\n"
        "SRSSA000012,U3,9\nSRSSA000041,U4,12\n",
        [(5, 1)],
    ),
    ("unique-error", "folio;importe\nF-001;1\nF-002;11\nF-003;21\nF-004;31\nF-002;41\n", [(6, 1)]),
    ("duplicate-row", "a,b,c\n1,x,2\n2,y,3\n1,x,2\n3,z,4\n", [(4, None)]),
    ("duplicate-row", "mes,casos\nenero,3\nfebrero,4\nmarzo,5\nmarzo,5\nabril,2\n", [(5, None)]),
    ("sum-mismatch", "mun,hombres,mujeres,total\nA,10,12,22\nB,8,9,17\nC,20,21,42\nD,5,6,11\nE,7,7,14\n", [(4, 4)]),
    ("sum-mismatch", "mun,hombres,mujeres,total\nA,10,12,22\nB,8,9,17\nC,20,21,42\nD,5,6,11\n", [(4, 4)]),
    (
        "sum-mismatch",
        "area,enero,febrero,marzo,total trimestre\nA,10,12,8,30\nB,8,9,1,18\n"
        "C,20,21,3,44\nD,5,6,4,16\nE,7,7,1,15\nF,2,7,1,10\n",
        [(5, 5)],
    ),
    (
        "sum-mismatch",
        "concepto,enero,febrero,total\nA,100.50,200.25,300.75\nB,50.00,25.00,75.00\n"
        "C,10.10,10.10,20.20\nD,1000.00,500.00,1400.00\nE,3.00,4.00,7.00\n",
        [(5, 4)],
    ),
    ("", "mun,hombres,mujeres,total\nA,10,12,22\nB,8,9,17\nC,20,21,41\nD,5,6,11\nE,7,7,14\n", []),
    ("", "producto,cantidad,precio,importe\nA,2,10.50,21.00\nB,3,5.00,15.00\nC,1,99.99,99.99\nD,4,2.25,9.00\n", []),
    (
        "sum-mismatch",
        "producto,cantidad,precio,importe\nA,2,10.50,21.00\nB,3,5.00,15.00\n"
        "C,1,99.99,99.99\nD,4,2.25,9.00\nE,6,3.10,18.60\nF,5,7.20,35.00\nG,8,1.15,9.20\nH,3,4.40,13.20\nI,2,6.05,12.10\nJ,7,2.20,15.40\n",
        [(7, 4)],
    ),
    ("total-row", "estado,casos\nSonora,10\nJalisco,5\nPuebla,3\nTotal,18\n", [(5, None)]),
    ("total-row", "state,cases\nTexas,10\nOhio,5\nMaine,3\nGrand Total,18\n", [(5, None)]),
    (
        "total-row",
        "estado,mun,casos\nSonora,A,10\nSonora,B,5\nSubtotal Sonora,,15\nPuebla,C,3\n"
        "Puebla,D,4\nSubtotal Puebla,,7\nTotal general,,22\n",
        [(4, None), (7, None), (8, None)],
    ),
    ("total-row", "estado,casos\nNacional,18\nSonora,10\nJalisco,5\nPuebla,3\n", [(2, None)]),
    ("total-row", "concepto;importe\nA;10,5\nB;2,5\nSuma;13,0\n", [(4, None)]),
    ("total-row", "concepto,importe\nA,10.5\nB,2.5\n,13.0\n", [(4, None)]),
    (
        "lost-leading-zero",
        "cve_ent,entidad\n1,Aguascalientes\n2,Baja California\n14,Jalisco\n26,Sonora\n",
        [(2, 1), (3, 1)],
    ),
    ("lost-leading-zero", "CP,colonia\n6700,Roma Norte\n01000,San Ángel\n83000,Centro\n", [(2, 1)]),
    (
        "lost-leading-zero",
        "Código postal,colonia\n6700,Roma Norte\n6600,Juárez\n3100,Del Valle\n11000,Lomas\n",
        [(2, 1), (3, 1), (4, 1)],
    ),
    (
        "lost-leading-zero",
        "CVEGEO,municipio\n1001,Aguascalientes\n1002,Asientos\n26030,Hermosillo\n9015,Cuauhtémoc\n",
        [(2, 1), (3, 1), (5, 1)],
    ),
    ("lost-leading-zero", "cve_mun,municipio\n1,Aguascalientes\n30,Hermosillo\n120,Zapopan\n", [(2, 1), (3, 1)]),
    ("lost-leading-zero", "zip,city\n2134,Boston\n90210,Beverly Hills\n10001,New York\n07030,Hoboken\n", [(2, 1)]),
    ("lost-leading-zero", "codigo,producto\n00123,A\n00124,B\n125,C\n00200,D\n01000,E\n", [(4, 1)]),
    ("lost-leading-zero", "CVE_ENT,CVE_MUN,CVE_LOC\n26,30,1\n26,018,0012\n09,015,0001\n", [(2, 2), (2, 3)]),
    ("scientific-key", "folio,x\n1.23E+12,a\n123456789012,b\n123456789013,c\n", [(2, 1)]),
    ("scientific-key", "Cuenta CLABE,x\n1.2180E+16,a\n012180001234567890,b\n", [(2, 1)]),
    ("scientific-key", "telefono,x\n6.62E+09,a\n6621234567,b\n6621234568,c\n", [(2, 1)]),
    ("scientific-key", "codigo_barras,p\n7.50103E+12,a\n7.50104E+12,b\n", [(2, 1), (3, 1)]),
    ("mixed-dates", "id,fecha\n1,2023-01-05\n2,2023-02-10\n3,15/03/2023\n4,2023-04-20\n5,2023-05-25\n", [(4, 2)]),
    (
        "mixed-dates",
        "id,fecha\n1,2023-01-05\n2,2023-02-10\n3,5 de marzo de 2023\n4,2023-04-20\n5,2023-05-25\n",
        [(4, 2)],
    ),
    ("mixed-dates", "id,fecha\n1,05/01/2023\n2,10/02/2023\n3,2023-03-15\n4,20/04/2023\n5,25/05/2023\n", [(4, 2)]),
    ("mixed-dates", 'id,date\n1,2023-01-05\n2,2023-02-10\n3,"March 5, 2023"\n4,2023-04-20\n5,2023-05-25\n', [(4, 2)]),
    ("mixed-dates", "id,fecha\n1,2023-01-05\n2,20230210\n3,2023-03-15\n4,2023-04-20\n5,2023-05-25\n", [(3, 2)]),
    ("mixed-dates", "id,fecha\n1,2023-01-05\n2,2023/02/10\n3,2023-03-15\n4,2023-04-20\n", [(3, 2)]),
    (
        "mixed-dates",
        "id,fecha\n1,2023-01-05\n2,44967\n3,2023-03-15\n4,2023-04-20\n5,2023-05-25\n6,2023-06-25\n",
        [(3, 2)],
    ),
    ("ambiguous-date", "id,fecha\n1,03/04/2023\n2,05/06/2023\n3,01/02/2023\n", [(2, 2), (3, 2), (4, 2)]),
    ("impossible-date", "id,fecha\n1,2023-01-05\n2,2023-02-30\n3,2023-03-15\n4,2023-04-20\n", [(3, 2)]),
    ("impossible-date", "id,fecha\n1,2023-01-05\n2,2023-13-05\n3,2023-03-15\n4,2023-04-20\n", [(3, 2)]),
    ("impossible-date", "id,fecha\n1,05/01/2023\n2,31/04/2023\n3,15/03/2023\n4,20/04/2023\n", [(3, 2)]),
    ("impossible-date", "id,fecha nacimiento\n1,1990-01-05\n2,2990-02-03\n3,1985-03-15\n4,1977-04-20\n", [(3, 2)]),
    ("two-digit-year", "id,fecha\n1,05/01/23\n2,10/02/23\n3,15/03/23\n", [(2, 2), (3, 2), (4, 2)]),
    ("two-digit-year", "id,fecha\n1,15/01/2023\n2,10/02/23\n3,15/03/2023\n4,25/03/2023\n", [(3, 2)]),
    ("mixed-types", "id,casos\n1,12\n2,quince\n3,14\n4,9\n5,3\n", [(3, 2)]),
    ("mixed-types", "id,casos,nota\n1,12,a\n2,ver nota,b\n3,14,c\n4,9,d\n", [(3, 2)]),
    ("mixed-types", "id,fecha\n1,2023-01-05\n2,ayer\n3,2023-03-15\n4,2023-04-20\n5,2023-05-02\n", [(3, 2)]),
    ("mixed-types", "id,nombre,edad\n1,Ana,30\n2,Luis,treinta\n3,Eva,25\n4,Juan,41\n5,Rosa,28\n6,Iris,33\n", [(3, 3)]),
    ("number-as-text", "id,saldo\n1,120\n2,(350)\n3,80\n4,95\n", [(3, 2)]),
    ("number-as-text", "id,avance\n1,20%\n2,35%\n3,80%\n4,95%\n", [(2, 2), (3, 2), (4, 2), (5, 2)]),
    ("number-as-text", "id,valor\n1,'120\n2,'350\n3,'80\n", [(2, 2), (3, 2), (4, 2)]),
    ("number-as-text", "id,valor\n1,120\n2,35-\n3,80\n4,77\n", [(3, 2)]),
    ("thousands-mark", 'id,poblacion\n1,"12,345"\n2,"1,234,567"\n3,"980"\n', [(2, 2), (3, 2)]),
    ("thousands-mark", "id;poblacion\n1;12.345\n2;1.234.567\n3;980\n", [(2, 2), (3, 2)]),
    ("thousands-mark", "id,poblacion\n1,12 345\n2,1 234 567\n3,980\n", [(2, 2), (3, 2)]),
    ("thousands-mark", 'id,monto\n1,"1,200.50"\n2,300.00\n3,"12,000.00"\n4,45.10\n', [(2, 2), (4, 2)]),
    ("decimal-mark", 'id,valor\n1,12.5\n2,"13,7"\n3,14.1\n4,9.8\n', [(3, 2)]),
    ("decimal-mark", 'id,valor\n1,"12,5"\n2,"13,7"\n3,"14,1"\n4,"9,8"\n', [(2, 2), (3, 2), (4, 2), (5, 2)]),
    ("", "id;valor\n1;12,5\n2;13,7\n3;14,1\n4;9,8\n", []),
    (
        "decimal-mark",
        "id;valor\n1;12,5\n2;13.7\n3;14,1\n4;9,8\n5;1,25\n6;3,75\n7;8,5\n8;9,5\n9;10,5\n10;11,5\n11;12,25\n",
        [(3, 2)],
    ),
    ("unit-in-cell", "rio,longitud\nA,120 km\nB,80 km\nC,45 km\n", [(2, 2), (3, 2), (4, 2)]),
    ("unit-in-cell", "rio,longitud\nA,120\nB,80 km\nC,45\nD,66\n", [(3, 2)]),
    ("unit-in-cell", "item,weight\nA,12kg\nB,8 kg\nC,4.5kg\n", [(2, 2), (3, 2), (4, 2)]),
    ("unit-in-cell", "paciente,temp\nA,36.5°C\nB,37.1°C\nC,36.8°C\n", [(2, 2), (3, 2), (4, 2)]),
    ("currency-in-cell", "id,monto\n1,$1200\n2,$350.50\n3,$80\n", [(2, 2), (3, 2), (4, 2)]),
    ("currency-in-cell", 'id,monto\n1,"$1,200.00"\n2,$350.50\n3,80.00\n', [(2, 2), (3, 2)]),
    ("currency-in-cell", "id,precio\n1,12 €\n2,13 €\n3,9 €\n", [(2, 2), (3, 2), (4, 2)]),
    ("currency-in-cell", "id,costo\n1,1200 pesos\n2,350\n3,80\n4,90\n", [(2, 2)]),
    ("missing-marker", "id,casos\n1,12\n2,N/D\n3,14\n4,9\n", [(3, 2)]),
    ("missing-marker", "id,casos\n1,12\n2,-\n3,14\n4,NA\n5,8\n6,10\n", [(3, 2), (5, 2)]),
    ("missing-marker", "id,estado\n1,Sonora\n2,NULL\n3,Jalisco\n4,N/A\n", [(3, 2), (5, 2)]),
    ("missing-marker", "id,edad\n1,34\n2,999\n3,51\n4,28\n5,999\n6,40\n", [(3, 2), (6, 2)]),
    ("missing-marker", "id,edad\n1,34\n2,-1\n3,51\n4,28\n5,-1\n6,40\n", [(3, 2), (6, 2)]),
    ("missing-marker", "id,edad\n1,34\n2,999\n3,51\n4,28\n5,33\n6,40\n", [(3, 2)]),
    ("missing-marker", "id,fecha\n1,2023-01-05\n2,S/F\n3,2023-03-15\n4,2023-04-20\n", [(3, 2)]),
    ("missing-marker", "id,municipio\n1,Nogales\n2,Sin dato\n3,Cajeme\n4,No disponible\n", [(3, 2), (5, 2)]),
    ("missing-marker", "id,municipio\n1,Nogales\n2,s/d\n3,Cajeme\n4,?\n", [(3, 2), (5, 2)]),
    ("whitespace", "id,estado\n1,Sonora\n2, Sonora\n3,Jalisco \n4,Jalisco\n", [(3, 2), (4, 2)]),
    ("whitespace", "id,casos\n1,12\n2, 13\n3,14\n4,15 \n", [(3, 2), (5, 2)]),
    ("invisible-character", "id,estado\n1,Sonora\u200b\n2,Sonora\n3,Jalisco\n", [(2, 2)]),
    ("invisible-character", "id,estado\n1,Nuevo\xa0León\n2,Nuevo León\n3,Jalisco\n", [(2, 2)]),
    ("mojibake", "id,estado\n1,MichoacÃ¡n\n2,Sonora\n3,Jalisco\n", [(2, 2)]),
    ("mojibake", "id,estado\n1,Michoac�n\n2,Sonora\n3,Jalisco\n", [(2, 2)]),
    ("mojibake", "id,estado\n1,Michoac?n\n2,Sonora\n3,Quer?taro\n", [(2, 2), (4, 2)]),
    ("mojibake", "id,estado\n1,MichoacÃ¡n\n2,Nuevo LeÃ³n\n3,YucatÃ¡n\n", [(2, 2), (3, 2), (4, 2)]),
    (
        "coordinate-range",
        "lugar,latitud,longitud\nA,19.43,-99.13\nB,95.2,-103.35\nC,25.67,-100.31\nD,29.07,-110.96\n",
        [(3, 2)],
    ),
    (
        "coordinate-range",
        "lugar,latitud,longitud\nA,19.43,-99.13\nB,20.66,103.35\nC,25.67,-100.31\nD,29.07,-110.96\n",
        [(3, 3)],
    ),
    ("coordinate-range", "lugar,lat,lng\nA,19.43,-99.13\nB,0,0\nC,25.67,-100.31\nD,29.07,-110.96\n", [(3, 2), (3, 3)]),
    ("coordinate-range", "place,lat,lon\nA,51.5,-0.12\nB,52.48,-1.89\nC,53.48,-200.5\nD,55.9,-3.18\n", [(4, 3)]),
    (
        "coordinate-dms",
        "lugar,latitud,longitud\nA,19°25'57″N,99°7'59″W\nB,20°40'N,103°21'W\n",
        [(2, 2), (2, 3), (3, 2), (3, 3)],
    ),
    ("unknown-geography", "cve_ent,casos\n01,3\n33,4\n26,5\n14,6\n", [(3, 1)]),
    ("unknown-geography", "entidad,casos\nSonora,3\nSonoro,4\nJalisco,5\nPuebla,6\n", [(3, 1)]),
    ("unknown-geography", "estado,casos\nSonora,3\nTexas,4\nJalisco,5\nPuebla,6\nColima,1\n", [(3, 1)]),
    ("personal-data", "CURP,apoyo\nGARC800101HSRRLN09,100\nLOPM900202MDFRRR05,200\n", [(None, 1)]),
    ("personal-data", "nombre,correo\nAna Ruiz,ana@gmail.com\nLuis Paz,luis.paz@hotmail.com\n", [(None, 1), (None, 2)]),
    ("personal-data", "folio,telefono celular\n1,5512345678\n2,6621234567\n", [(None, 2)]),
    (
        "merged-cells",
        "estado,municipio,casos\nSonora,Nogales,3\n,Cajeme,4\n,Guaymas,2\nJalisco,Zapopan,7\n,Tonalá,1\n",
        [(2, 1), (5, 1)],
    ),
    ("repeated-header", "estado,casos\nSonora,3\nJalisco,4\nestado,casos\nPuebla,5\nColima,1\n", [(4, None)]),
    ("blank-row", "estado,casos\nSonora,3\n,\nPuebla,5\nColima,1\n", [(3, None)]),
    ("footer", "estado,casos\nSonora,3\nPuebla,5\nColima,1\nFuente: SSP\n", [(5, None)]),
    (
        "preamble",
        "Secretaría de Salud\nCasos por estado 2023\n\nestado,casos\nSonora,3\nPuebla,5\nColima,1\n",
        [(1, None), (2, None)],
    ),
    ("extra-cell", "estado,casos\nSonora,3\nPuebla,5,x\nColima,1\n", [(3, None)]),
    ("missing-cell", "estado,casos,anio\nSonora,3,2020\nPuebla,5\nColima,1,2020\n", [(3, None)]),
    ("duplicate-label", "casos,casos,anio\n1,3,2020\n2,5,2021\n4,1,2020\n", [(1, 2)]),
    ("missing-header", "1,Sonora,2020\n2,Puebla,2021\n4,Colima,2020\n5,Sinaloa,2022\n", []),
    ("stray-quote", 'id,nombre\n1,"Tubo "largo" PVC"\n2,"Ana"\n3,"Luis"\n', [(2, None)]),
    ("unclosed-quote", 'id,nombre,x\n1,"Ana,3\n2,Luis,4\n3,Eva,5\n', [(2, None)]),
    ("mixed-line-ends", "id,nombre\r\n1,Ana\r\n2,Luis\n3,Eva\r\n", []),
    ("empty-table", "id,nombre,x\n", []),
    ("blank-label", "id,,nombre\n1,x,a\n2,y,b\n", [(1, 2)]),
    ("untrimmed-label", "id, nombre ,x\n1,a,b\n2,b,c\n", [(1, 2)]),
    ("label-newline", 'id,"nombre\ncompleto",x\n1,a,b\n2,b,c\n', [(1, 2)]),
    ("several-tables", "estado,casos\nSonora,3\nPuebla,5\n\n\nmes,total,x\nenero,3,1\nfebrero,4,2\n", []),
    ("delimiter-unusual", "estado|casos\nSonora|3\nPuebla|5\n", []),
]
# Said of all dates that are not year-month-day, and rightly.
BESIDES = {"date-form"}


@pytest.mark.parametrize(
    ("code", "text", "places"), CASES, ids=[f"{case[0] or 'clean'}-{at}" for at, case in enumerate(CASES)]
)
def test_it_finds_the_fault_and_no_other(
    tmp_path: Path, code: str, text: str, places: list[tuple[int | None, int | None]]
) -> None:
    path = tmp_path / "short.csv"
    path.write_bytes(text.encode())
    # Of a table with persons in it that is said besides, and rightly.
    besides = BESIDES if code in ("", "personal-data") else {*BESIDES, "personal-data"}
    found = {(one.code, one.row, one.column) for one in validate(path).findings if one.code not in besides}
    wanted = {(code, *place) for place in places} if places else {(code, None, None)} if code else set()
    assert found == wanted
