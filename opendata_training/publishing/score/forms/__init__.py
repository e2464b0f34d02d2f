"""The forms of JSON that datasets are described in, one a file.

A form declares ``NAME`` (Words), ``PLACE`` (which is tried first), ``fits(told) -> bool`` and
``read(told, name, page) -> list[Offered]``, where ``name`` is what to call the document and ``page`` its address, "" for a
file.
"""
