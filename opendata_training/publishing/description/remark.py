"""What a gate says without closing."""


class Remark(str):
    """A sentence that is told beside a gate and does not close it: an address that cannot be reached from here."""

    __slots__ = ()
