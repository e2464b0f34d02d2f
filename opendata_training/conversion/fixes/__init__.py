"""The fixes, one a file; a file's name is its fix's code with underscores for hyphens.

A fix declares

- ``CODE``: what a recipe calls it, the code of the finding it mends;
- ``SAFE``: whether it loses nothing, so that ``--fix safe`` may run it unasked;
- ``ORDER``: its place among others that run together: 5 labels, 10 trims, 20 empties, 28 to 32 whole rows and columns,
  40 numbers, 45 dates, 50 keys and categories, 60 shape, 90 what cannot be mended;
- ``NEEDS``: which of "columns" and "value" a recipe must give;
- ``WORDS`` (Words): what it does;
- ``VALUE`` (Words or None): what its value is;
- ``EXAMPLE`` (Example): a small table before and after;
- ``plan(known, columns, value) -> Work``: what it will do to a table of which all this is `Known`; columns are places counted
  from 0, or None for all that the fix finds fit. Raises Problem for a value that it cannot use. A work that remembers what was in
  the blocks before (as fill-down) is planned anew for each conversion.
"""
