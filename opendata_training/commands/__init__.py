"""The commands of ``opendata``, one a file.

A command declares ``HELP`` (Words: one sentence), ``EXAMPLE`` (a call that works), ``add_arguments(parser)`` and
``run(options) -> int`` (the exit code). Heavy imports stay inside ``run``.
"""
