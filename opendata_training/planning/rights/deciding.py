"""Decisions made of the answers: proposed by the questions, kept where a person decided, with the sign-offs that they need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...countries.common.licences import licence
from ...locale import translator
from ...reading.kinds import plain
from ..days import months_later
from ..joining import ids_of, with_ids
from ..sheet import Row
from .answering import answers_of
from .licensing import cite, own_licence
from .own_words import is_own, is_own_basis, open_reason, publisher_cited
from .signing import signature
from .trees import rights_tree
from .walking import Walk, walk
from .words import DECISIONS

_ = translator("planning_rights")
_TRIO = ("decision", "reason", "to_write")
#: What belongs to the decision of somebody who put a name to it, which a new run leaves as it is.
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

    What a person wrote into earlier decisions stays, and is told where the answers lead elsewhere; what an earlier run wrote
    itself is made again of the answers, unless somebody has put a name to the decision. Names are those of the inventory.
    Sign-offs that were asked for stay too.

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
        name = str(known.get("name") or row.get("name") or each)
        walked = walk(tree, answers_of(row), str(known.get("sensitivity") or ""))
        made.walks[each] = walked
        made.told.extend(f"{name}: {doubt}" for doubt in walked.doubts)
        proposed = _proposed(walked, each, name, row, known, day, publisher, decided_by, country)
        made.rows.append(_kept(proposed, earlier[each], known, made.told, country) if each in earlier else proposed)
    _keep_others(made, earlier, listed)
    made.sign_offs.extend(_sign_offs(made, sign_offs, before))
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
        cells["reason"] = open_reason(walked)
        return Row(cells)
    own = own_licence(country).id if decision != "withhold" else ""
    cells |= {
        "reason": walked.reason,
        "to_write": walked.to_write(columns),
        "legal_basis": "; ".join(walked.laws) or str(known.get("legal_basis") or ""),
        "licence": own,
        "citation": cite(name, publisher, own) if own and publisher.strip() else "",
        "decided_by": decided_by,
        "decided_on": day if decided_by else None,
        "review_on": months_later(day, walked.review) if walked.review else None,
    }
    return Row(cells)


def _kept(
    proposed: Row, earlier: Mapping[str, Any], known: Mapping[str, Any], told: list[str], country: str | None
) -> Row:
    """Put into a proposal what a person wrote before."""
    row = Row(proposed, others=getattr(earlier, "others", {}))
    if earlier.get("decided_by") and earlier.get("decision"):
        _keep_decided(row, earlier, told)
    else:
        _keep_written(row, earlier, told, country)
        basis = str(earlier.get("legal_basis") or "")
        if basis and basis != known.get("legal_basis") and not is_own_basis(basis, country):
            row["legal_basis"] = basis
    if row["decision"] == "withhold":
        return Row({**row, "licence": "", "citation": ""}, others=row.others)
    cited = str(earlier.get("citation") or "")
    publisher = publisher_cited(cited, str(earlier.get("name") or ""))
    if cited and not publisher:
        row["citation"] = cited
        return row
    publisher = publisher_cited(str(proposed.get("citation") or ""), row["name"]) or publisher
    under = licence(str(row.get("licence") or ""))
    if publisher and under and under.citation:
        row["citation"] = cite(row["name"], publisher, under.id)
    elif cited and row.get("licence"):
        row["citation"] = cited
    return row


def _keep_decided(row: Row, earlier: Mapping[str, Any], told: list[str]) -> None:
    """Keep the decision of somebody who put a name to it, and say where the answers lead elsewhere."""
    led, decided = str(row["decision"]), str(earlier["decision"])
    row |= {key: earlier.get(key) for key in _TRIO}
    row |= {key: earlier[key] for key in _A_PERSONS if earlier.get(key)}
    if decided != led:
        told.append(
            _("{name}: {person} decided: {decision}. The answers lead to: {led}. The person's decision stays; write down why.",
              name=row["name"], person=earlier["decided_by"], decision=DECISIONS[decided],
              led=DECISIONS.get(led) or _("an open question"))
        )  # fmt: skip


def _keep_written(row: Row, earlier: Mapping[str, Any], told: list[str], country: str | None) -> None:
    """Keep what a person wrote where nobody has put a name to the decision yet; what an earlier run wrote gives way."""
    before = {key: str(earlier.get(key) or "") for key in (*_TRIO, "columns", "licence")}
    led = {key: str(row.get(key) or "") for key in _TRIO}
    if not is_own(earlier, country):
        # Another decision takes its own reason with it, though that is blank: the answers' reason speaks for theirs.
        another = before["decision"] not in ("", led["decision"])
        row |= {key: before[key] if another else before[key] or led[key] for key in _TRIO}
    kept = {key: row.get(key) or "" for key in _TRIO} != led
    if kept and row["decision"] == led["decision"]:
        told.append(
            _("{name}: reason or text are others than those of the answers, and nobody is named under “Decided by”. What was "
              "written stays: write who decided; or empty decision, reason and text, and run it again.", name=row["name"])
        )  # fmt: skip
    elif kept:
        told.append(
            _("{name}: the decisions say “{decision}” ({reason}), the answers lead to “{led}”, and nobody is named under "
              "“Decided by”. What was written stays: write who decided; or empty decision, reason and text, and run it again.",
              name=row["name"], decision=DECISIONS.get(row["decision"]) or _("an open question"),
              reason=row["reason"] or "—", led=DECISIONS.get(led["decision"]) or _("an open question"))
        )  # fmt: skip
    # Whoever decides by the answers has not decided what somebody else wrote.
    row |= {key: earlier.get(key) for key in ("decided_by", "decided_on") if kept or earlier.get(key)}
    row["columns"] = row["columns"] or ("" if row["decision"] == "publish" else before["columns"])
    if before["columns"] not in ("", row["columns"]):
        told.append(_("{name}: the columns are now those of the answers ({columns}); before: {before}.", name=row["name"],
                      columns=row["columns"] or "—", before=before["columns"]))  # fmt: skip
    if before["licence"] and (row["decision"] or before["licence"] != own_licence(country).id):
        row["licence"] = before["licence"]
    if earlier.get("review_on") and before["decision"] in ("", row["decision"]):
        row["review_on"] = earlier["review_on"]


def _keep_others(
    made: Decided, earlier: Mapping[str, Mapping[str, Any]], listed: Mapping[str, Mapping[str, Any]]
) -> None:
    """Keep the decisions on datasets that nothing is answered for any more."""
    for each, row in earlier.items():
        if each not in made.walks:
            name = str(listed.get(each, {}).get("name") or row.get("name") or "")
            made.rows.append(Row({**row, "id": each, "name": name}, others=getattr(row, "others", {})))
            made.told.append(
                _("{name}: there are no answers for it any more; the decision was kept.", name=name or each)
            )


def _sign_offs(made: Decided, there: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Give the sign-offs that there are, and those that the decisions need besides."""
    names = {row["id"]: row["name"] for row in made.rows}
    # A sign-off without an id may still have the name that the dataset had before.
    kept = [
        Row({**row, "id": each, "name": names.get(each) or row.get("name")}, others=getattr(row, "others", {}))
        for row, each in zip(there, with_ids([*there, *before, *made.rows]), strict=False)
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


def cleared(
    decisions: Sequence[Mapping[str, Any]], sign_offs: Sequence[Mapping[str, Any]], on: date | None = None
) -> set[str]:
    """Give the ids of the datasets that may go out: decided by a person, not kept back, and signed by everybody who was to sign.

    Parameters:
        decisions: the decisions.
        sign_offs: the sign-offs; a dataset without any is not cleared. One that is older than the decision, or without a person,
            does not count.
        on: the day as of which it is looked at; what is signed later has not happened yet. Today when not told.
    """
    rows, day = list(decisions), on or date.today()
    ids = with_ids(rows)
    asked: dict[str, list[Mapping[str, Any]]] = {}
    for row, each in zip(sign_offs, with_ids([*sign_offs, *rows]), strict=False):
        asked.setdefault(each, []).append(row)
    return {
        each
        for row, each in zip(rows, ids, strict=True)
        if row.get("decision") not in ("", None, "withhold")
        and row.get("decided_by")
        and each in asked
        and all(signature(one, row.get("decided_on"), day) == "signed" for one in asked[each])
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
