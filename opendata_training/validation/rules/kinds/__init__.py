"""The kinds of rules that a person can write in a table, one a file.

A kind declares

- ``NAME`` (Words): the word that names it in a table;
- ``ALSO``: other words in either language that name it;
- ``DIMENSION``: the dimension of quality (see `dimensions`) that a cell lacks in that breaks it;
- ``VALUE`` (Words): what its value is, with an example, told when it cannot be used;
- ``CAUGHT``, ``LEFT_ALONE``: a value with the texts of a column: all of them break the rule, or none does;
- ``prepare(ask)``: gives what is said of a cell that breaks the rule and the function that gives the rows that do; None
  when the rule asks for nothing. It raises `Unusable` when the value cannot be used.
"""
