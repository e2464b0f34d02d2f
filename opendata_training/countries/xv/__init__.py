"""Valdoria, a country that does not exist: the smallest folder with which the planning works for another government.

Copy it, put your own laws, licence and formulas in place of these, and translate; no code changes. XV is one of the codes that ISO
3166 leaves to its users, so that it will never be a real country's.
"""
