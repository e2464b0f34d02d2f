"""A file whose ending says one format and whose bytes are another."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "wrong-format"
# Error: the program that the ending calls cannot open it.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="The name's ending is wrong", es="La terminación del nombre es incorrecta")
MESSAGE = Words(
    en="the name ends in .{ending}, but the file is {really}",
    es="el nombre termina en .{ending}, pero el archivo es {really}",
)
WHAT_TO_DO = Words(
    en="Give it the ending that fits what it is, or convert it with `opendata convert`.",
    es="Ponle la terminación que le corresponde, o conviértelo con `opendata convert`.",
)
WORKBOOKS = ("xls", "xlsx", "xlsm", "xlsb", "ods")
TEXTS = ("csv", "tsv", "tab", "txt")
TEXT = Words(en="a text with delimiters", es="un texto con separadores")
WORKBOOK = Words(en="a workbook", es="un libro de hojas de cálculo")
PAGE = Words(en="a web page or XML", es="una página web o XML")
CAUGHT = Example(b"a,b\n1,2\n", ((None, None),), name="example.xls")
LEFT_ALONE = Example(b"a,b\n1,2\n", name="example.txt")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about is None:
        return
    if about.kind == "text" and subject.ending in WORKBOOKS:
        yield subject.whole_file(ending=subject.ending, really=TEXT)
    if about.kind == "page" and subject.ending in (*WORKBOOKS, *TEXTS):
        yield subject.whole_file(ending=subject.ending, really=PAGE)
    if about.kind == "workbook" and subject.ending in TEXTS:
        yield subject.whole_file(ending=subject.ending, really=WORKBOOK)
