"""What a column's kind was told by, in the language in use and without any of its values."""

from __future__ import annotations

from ...locale import translator
from .detecting import Found, kind_of

_ = translator("privacy")


def percent(share: float) -> str:
    """Give a share as a percentage; what is not quite all or nothing does not become it."""
    rounded = round(100 * share)
    if rounded == 100 and share < 1:
        rounded = 99
    # A blank that no line is broken at.
    return "<1\xa0%" if rounded == 0 and share > 0 else f"{rounded}\xa0%"


def evidence(found: Found) -> str:
    """Say what speaks for a kind of personal data in a column, and why it is or is not a person's.

    Parameters:
        found: the finding.
    """
    return "; ".join([*_signs(found), *_whose(found)])


def _signs(found: Found) -> list[str]:
    sign = found.sign
    if sign.by == "text":
        kinds = sorted(found.within.items(), key=lambda one: -one[1])
        return [
            _("within texts: {kinds}", kinds=", ".join(f"{kind_of(code).LABEL} ({times:,})" for code, times in kinds))
        ]
    if sign.by == "dates":
        return [_("the same days as within the persons' keys beside it")]
    share = percent(sign.share)
    if sign.by == "names":
        told = _("names and header in {share}", share=share) if sign.header else _("names in {share}", share=share)
        return [told]
    if sign.right is None or sign.right < 0.5:
        said = _("format and header in {share}", share=share) if sign.header else _("format in {share}", share=share)
        if sign.right is None:
            return [said]
        return [said, _("check digit right in {share} of these", share=percent(sign.right))]
    right = percent(sign.share * sign.right)
    if sign.header:
        return [_("format, check digit and header in {share}", share=right)]
    return [_("format and check digit in {share}", share=right)]


def _whose(found: Found) -> list[str]:
    sign = found.sign
    if found.personal:
        if found.beside:
            return [_("beside the persons in {label}", label=found.beside)]
        return [] if sign.by != "format" or not sign.others else [
            _("{share} of them companies' or offices'", share=percent(sign.others))
        ]  # fmt: skip
    if sign.others > 0.5:
        return [_("companies' or offices', not a person's")]
    return [_("of a place, an office or a thing, not of a person")]
