"""The ways to say less, one a file; those that are one country's are in countries, in a module ``coarser``.

A level declares ``LABEL`` (Words), ``VALUE`` (what the number after its name must be, or 0 when it takes none) and
``coarser(text, value)``, which gives the coarser text, or None for one that it does not understand. ``GOOD`` shows it:
what is written after its name, a text, and what becomes of it.
"""
