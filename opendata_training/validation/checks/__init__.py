"""The checks, one a file; a file's name is its finding's code with underscores for hyphens.

A check declares

- ``CODE``: the finding's code, listed in docs/findings.md;
- ``SEVERITY``: "error" (a machine will read it wrong), "warning" (a person may) or "advice";
- ``FIX`` (Fix or None): the fix in conversion that would mend it;
- ``LABEL`` (Words): what it is called, in a few words;
- ``MESSAGE`` (Words): what is wrong at one place, in a sentence without its point; it may name ``{cell}``, ``{label}``,
  ``{row}``, ``{line}``, ``{column}`` and the facts of the hit;
- ``WHAT_TO_DO`` (Words): one sentence;
- ``CAUGHT``, ``LEFT_ALONE`` (Example): a small file in which it finds something, and one in which it must not;
- ``find(subject) -> Iterator[Hits]``: where, as facts.
"""
