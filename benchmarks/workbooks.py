"""How fast and in how much memory a large workbook becomes CSV, beside openpyxl and the csv module, in one run.

A sheet of 200,000 rows and 15 columns (keys, days, moments, categories, amounts, texts with commas, coordinates, gaps) is
written as spreadsheet programs write it, with texts that are stored once, and as openpyxl writes it, with each text in its
cell. Whole processes are compared, one after another; the peer reads in its read-only mode and writes what it finds. The files
are gone afterwards.

ARGS: --rows N (200,000), --times N (1) rounds of which the quickest counts, --skip-convert.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.large_files import measured, ours

OPENPYXL = """
import csv, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
with open(sys.argv[2], "w", encoding="utf-8", newline="") as stream:
    csv.writer(stream).writerows(book.worksheets[0].iter_rows(values_only=True))
"""
LABELS = ["folio", "fecha", "clave_entidad", "entidad", "municipio", "tipo", "monto", "cantidad", "descripcion", "latitud",
          "longitud", "anio", "vigente", "nota", "captura"]  # fmt: skip
STATES = ["Aguascalientes", "Campeche", "Jalisco", "Ciudad de México", "Nuevo León", "Oaxaca", "Puebla", "Yucatán"]
KINDS = ["Robo", "Fraude", "Lesiones", "Homicidio"]
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
    '"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Datos" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" '
    f'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship '
    f'Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet {MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    '<xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="22"/></cellXfs></styleSheet>',
}


def table(rows: int) -> Iterator[list[Any]]:
    """Give the header and so many records; a tuple is a number with its style, a day or a moment."""
    chance = random.Random(2014)
    yield LABELS
    for number in range(rows):
        state = chance.randrange(len(STATES))
        yield [
            f"F-{number:09d}", (40_179 + chance.randrange(5400), 1), f"{state + 1:02d}", STATES[state],
            f"Municipio {state}-{chance.randrange(200)}", chance.choice(KINDS), chance.randrange(10**4, 10**9) / 100,
            chance.randrange(500), f"Calle {chance.randrange(100_000)}, núm. {state}", round(chance.uniform(15, 32), 6),
            round(chance.uniform(-117, -87), 6), 2010 + chance.randrange(15), chance.random() < 0.5,
            "revisar" if chance.random() < 0.3 else None, (41_640 + chance.randrange(10**8) / 86_400, 2),
        ]  # fmt: skip


def write(path: Path, rows: int, share: bool) -> None:
    """Write the table as a workbook, its texts stored once or each in its cell; a library would take a minute."""
    strings: dict[str, int] = {}

    def cell(place: str, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, tuple):
            return f'<c r="{place}" s="{value[1]}"><v>{value[0]!r}</v></c>'
        if not isinstance(value, str):
            return f'<c r="{place}"><v>{value!r}</v></c>'
        if share:
            return f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            stream.write(f"<worksheet {MAIN}><sheetData>".encode())
            for number, record in enumerate(table(rows), start=1):
                cells = "".join(
                    cell(f"{letter}{number}", value) for letter, value in zip("ABCDEFGHIJKLMNO", record, strict=True)
                )
                stream.write(f'<row r="{number}" spans="1:15">{cells}</row>'.encode())
            stream.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{text}</t></si>" for text in strings)
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{items}</sst>")


def same(one: Path, other: Path) -> bool:
    """Say whether two CSV files hold the same texts, but for how days, moments, truth and whole numbers are written."""

    def plain(cell: str) -> str:
        return cell.replace("T", " ").removesuffix(" 00:00:00").removesuffix(".0").upper()

    with one.open(encoding="utf-8", newline="") as left, other.open(encoding="utf-8", newline="") as right:
        return all(
            list(map(plain, first)) == list(map(plain, second))
            for first, second in zip(csv.reader(left), csv.reader(right), strict=True)
        )


def main() -> int:
    """Measure and print, with the ratios, as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--skip-convert", action="store_true")
    options = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path, peer = Path(folder, "grande.xlsx"), Path(folder, "openpyxl.csv")
        for how, share in (("texts stored once", True), ("each text in its cell", False)):
            write(path, options.rows, share)
            rounds = {
                "openpyxl": lambda: measured("-c", OPENPYXL, str(path), str(peer)),
                "opendata read": lambda: ours("read", str(path), "-o", str(Path(folder, "leido.csv"))),
            }
            if not options.skip_convert:
                rounds["opendata convert"] = lambda: ours("convert", str(path), str(Path(folder, "limpio.csv")))
            best: dict[str, dict[str, Any]] = {}
            for _round in range(options.times):
                for name, run in rounds.items():
                    taken = run()
                    if name not in best or taken["seconds"] < best[name]["seconds"]:
                        best[name] = taken
            one: dict[str, Any] = dict(best)
            for name in list(rounds)[1:]:
                times = {
                    unit: round(best["openpyxl"][unit] / best[name][unit], 1) for unit in ("seconds", "cpu_seconds")
                }
                one[f"{name}: times faster than openpyxl"] = times
            one["the same table"] = same(peer, Path(folder, "leido.csv"))
            found[f"{options.rows:,} rows x 15 columns, {path.stat().st_size >> 20} MB, {how}"] = one
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
