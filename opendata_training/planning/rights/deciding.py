"""Decisions made of the answers: proposed by the questions, kept where a person decided, with the sign-offs that they need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...locale import translator
from ...reading.kinds import plain
from ..days import months_later
from ..joining import ids_of, with_ids
from ..sheet import Row
from .answering import answers_of
from .licensing import cite, own_licence
from .trees import rights_tree
from .walking import Walk, walk
from .words import DECISIONS

_ = translator("planning_rights")
#: What a person may have written into decisions.csv, which a new run leaves as it is.
_A_PERSONS = ("columns", "legal_basis", "licence", "citation", "decided_by", "decided_on", "review_on")


@dataclass(frozen=True)
class Decided:
    """What the answers lead to.

    Parameters:
        rows: decisions.csv, a row a dataset; the decision is blank while a question is open.
        walks: by the dataset's id, how far its answers lead.
        sign_offs: sign-offs.csv, a row for each signature that a decision needs.
        told: what a person should look at: doubts, and decisions that differ from what the answers lead to.
    """

    rows: list[Row]
    walks: dict[str, Walk]
    sign_offs: list[Row]
    told: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many datasets have each decision; "" for those that are open."""
        found = dict.fromkeys((*DECISIONS, ""), 0)
        for row in self.rows:
            found[row["decision"]] += 1
        return found

    def to_json(self) -> dict[str, Any]:
        """Give all of it as plain data."""
        return {
            "decisions": [{key: _plain(value) for key, value in row.items()} for row in self.rows],
            "open": [
                {"id": each, "question": one.next.key, "ask": str(one.next.ask), "why": str(one.next.why),
                 "whom": str(one.next.whom), "so_far": one.so_far}
                for each, one in self.walks.items()
                if one.next is not None and not one.decision
            ],
            "sign_offs": [{key: _plain(value) for key, value in row.items()} for row in self.sign_offs],
            "counts": self.counts,
            "told": self.told,
        }  # fmt: skip


def decide(
    rights: Iterable[Mapping[str, Any]],
    inventory: Sequence[Mapping[str, Any]] = (),
    *,
    before: Sequence[Mapping[str, Any]] = (),
    sign_offs: Sequence[Mapping[str, Any]] = (),
    publisher: str = "",
    decided_by: str = "",
    on: date | None = None,
    country: str | None = None,
) -> Decided:
    """Make decisions of the answers on the right to publish.

    What a person wrote into earlier decisions stays: who decided and when, columns, law, licence, citation; and the decision
    itself where somebody has put a name to it. Sign-offs that were asked for stay too.

    Parameters:
        rights: the answers, as `read_rights` gives them.
        inventory: the inventory's rows; without it, datasets are known by what the answers call them.
        before: the decisions that there are already.
        sign_offs: the sign-offs that there are already.
        publisher: the office's acronym, for the citation.
        decided_by: who decides; blank while nobody does.
        on: the day; today when not told.
        country: whose questions; the country's in use when not told.

    Raises:
        Problem: when a dataset is not in the inventory, or an answer is none of its question's.
    """
    tree, day = rights_tree(country), on or date.today()
    answered = list(rights)
    ids = ids_of(answered, inventory, "rights") if inventory else with_ids(answered)
    listed = dict(zip(with_ids(inventory), inventory, strict=True))
    earlier = dict(zip(with_ids(before), before, strict=True))
    made = Decided([], {}, [])
    for row, each in zip(answered, ids, strict=True):
        if not each:
            continue
        known = listed.get(each, {})
        name = str(row.get("name") or known.get("name") or each)
        walked = walk(tree, answers_of(row), str(known.get("sensitivity") or ""))
        made.walks[each] = walked
        made.told.extend(f"{name}: {doubt}" for doubt in walked.doubts)
        proposed = _proposed(walked, each, name, row, known, day, publisher, decided_by, country)
        made.rows.append(_kept(proposed, earlier.get(each), made.told))
    _keep_others(made, earlier)
    made.sign_offs.extend(_sign_offs(made, sign_offs))
    return made


def _proposed(
    walked: Walk,
    each: str,
    name: str,
    row: Mapping[str, Any],
    known: Mapping[str, Any],
    day: date,
    publisher: str,
    decided_by: str,
    country: str | None,
) -> Row:
    decision, columns = walked.decision, str(row.get("columns") or "")
    cells: dict[str, Any] = {"id": each, "name": name, "decision": decision, "columns": columns}
    if not decision:
        assert walked.next is not None
        cells["reason"] = _("Open: {question} Ask {whom}.", question=walked.next.ask, whom=walked.next.whom)
        return Row(cells)
    licence = own_licence(country).id if decision != "withhold" else ""
    cells |= {
        "reason": walked.reason,
        "to_write": walked.to_write(columns),
        "legal_basis": "; ".join(walked.laws) or str(known.get("legal_basis") or ""),
        "licence": licence,
        "citation": cite(name, publisher, licence) if licence and publisher.strip() else "",
        "decided_by": decided_by,
        "decided_on": day if decided_by else None,
        "review_on": months_later(day, walked.review) if walked.review else None,
    }
    return Row(cells)


def _kept(proposed: Row, earlier: Mapping[str, Any] | None, told: list[str]) -> Row:
    """Put into a proposal what a person wrote before."""
    if earlier is None:
        return proposed
    row = Row({**proposed, **{key: earlier[key] for key in _A_PERSONS if earlier.get(key)}})
    row.others = dict(getattr(earlier, "others", {}))
    decided = str(earlier.get("decision") or "")
    if not earlier.get("decided_by") or not decided:
        return row
    row |= {key: earlier.get(key) for key in ("decision", "reason", "to_write")}
    if decided != proposed["decision"]:
        led = DECISIONS.get(str(proposed["decision"]))
        told.append(
            _("{name}: {person} decided: {decision}. The answers lead to: {led}. The person's decision stays; write down why.",
              name=row["name"], person=earlier["decided_by"], decision=DECISIONS[decided], led=led or _("an open question"))
        )  # fmt: skip
    return row


def _keep_others(made: Decided, earlier: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep the decisions on datasets that nothing is answered for any more."""
    for each, row in earlier.items():
        if each not in made.walks:
            made.rows.append(Row({**row, "id": each}, others=getattr(row, "others", {})))
            made.told.append(
                _("{name}: there are no answers for it any more; the decision was kept.", name=row.get("name") or each)
            )


def _sign_offs(made: Decided, there: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Give the sign-offs that there are, and those that the decisions need besides."""
    kept = [
        Row({**row, "id": each}, others=getattr(row, "others", {}))
        for row, each in zip(there, with_ids([*there, *made.rows]), strict=False)
    ]
    asked = {(row["id"], row["kind"]) for row in kept}
    by_name = {(plain(str(row.get("name") or "")), row["kind"]) for row in kept}
    for row in made.rows:
        walked = made.walks.get(row["id"])
        if not row["decision"] or walked is None:
            continue
        for kind in walked.signs:
            if (row["id"], kind) not in asked and (plain(row["name"]), kind) not in by_name:
                kept.append(Row({"id": row["id"], "name": row["name"], "kind": kind}))
    return kept


def cleared(decisions: Sequence[Mapping[str, Any]], sign_offs: Sequence[Mapping[str, Any]]) -> set[str]:
    """Give the ids of the datasets that may go out: decided, not kept back, and signed by everybody who was to sign.

    Parameters:
        decisions: the decisions.
        sign_offs: the sign-offs; a dataset without any is not cleared.
    """
    rows = list(decisions)
    ids = with_ids(rows)
    signed: dict[str, list[bool]] = {}
    for row, each in zip(sign_offs, with_ids([*sign_offs, *rows]), strict=False):
        signed.setdefault(each, []).append(bool(row.get("signed_on")))
    return {
        each
        for row, each in zip(rows, ids, strict=True)
        if row.get("decision") not in ("", None, "withhold") and each in signed and all(signed[each])
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
