"""The fixes, one a file; a file's name is its fix's code with underscores for hyphens.

A fix declares

- ``CODE``: what a recipe calls it, the code of the finding it mends;
- ``SAFE``: whether it loses nothing, so that ``--fix safe`` may run it unasked;
- ``ORDER``: its place among others that run together: 10 trims, 20 empties, 30 drops rows, 40 numbers, 50 keys, 60 shape;
- ``NEEDS``: which of "columns" and "value" a recipe must give;
- ``WORDS`` (Words): what it does;
- ``VALUE`` (Words or None): what its value is;
- ``EXAMPLE`` (Example): a small table before and after;
- ``apply(frame, columns, value) -> Fixed``: columns are places counted from 0, or None for all that the fix finds fit.
"""
