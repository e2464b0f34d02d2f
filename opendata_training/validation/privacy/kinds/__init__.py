"""The kinds of personal data that no one country has for itself, one a file; a country's own keys are in countries.

A kind declares:

- ``CODE``, ``LABEL``, ``PHRASE``: what it is called, and how a sentence says that one is there;
- ``OF``: "person" when it tells of a person by itself; "born" when it does so beside any other sign of persons; "contact" when it
  is personal beside anybody's name, also beside one who answers for an office; "holder" when it is so only beside a person that
  the row is about;
- ``look(looked, about)``: what speaks for it in a column, a `Sign`, or None;
- ``GOOD``, ``BAD``: small tables of which it is in the last column, and of which no column is personal.
"""
