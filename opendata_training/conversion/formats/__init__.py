"""The formats, one a file; a file's name is the ending of the files that it writes.

A format declares

- ``WORDS`` (Words): what it is and what it is for;
- ``write(frame, stream)``: writes a table of text, labels and all, to a binary stream; raises Problem when it cannot hold it;
- ``read(stream) -> (labels, rows)``: gives exactly what was written. A format that cannot promise that (JSON forgets the
  labels of an empty table, a workbook the kind of line end inside a cell) has none, and the change log keeps the table.
"""
