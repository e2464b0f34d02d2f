"""Work is spread over copies of the process where that is safe, and done in threads where it is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from opendata_training.portal import Running
from opendata_training.publishing import new_publication
from opendata_training.publishing.many.processes import LEAST, spread

from ..conftest import FACTS, ask

# In a process of its own: this one has threads and the libraries that have some.
PROGRAM = """
import json, os, sys
from opendata_training.publishing.many import bulk
whole = bulk.publish
def publish(place, portal, **about):
    if os.environ.get("KILLED") == place.name:
        os.kill(os.getpid(), 9)
    print(os.getpid(), file=sys.stderr, flush=True)
    return whole(place, portal, **about)
bulk.publish = publish
done = bulk.publish_all(sys.argv[1], sys.argv[2], jobs=2)
print(json.dumps({"own": os.getpid(), **done.to_json()}))
"""


def run(folder: Path, portal: Running, **environment: str) -> tuple[dict, set[int]]:
    told = {**os.environ, "OPENDATA_TOKEN": portal.token, "OPENDATA_LANG": "en", **environment}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), portal.url], env=told, capture_output=True, text=True
    )
    return json.loads(done.stdout), {int(line) for line in done.stderr.split() if line.isdigit()}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_many_go_in_processes_and_one_that_is_killed_stops_no_other_run(portal: Running, tmp_path: Path) -> None:
    for number in range(LEAST):
        source = tmp_path / "source" / f"crimes-{number}.csv"
        source.parent.mkdir(exist_ok=True)
        source.write_text(f"Year,Key,Crimes\n2014,01001,{number}\n2014,01002,7\n")
        facts = {**FACTS, "title": f"Crimes by municipality, part {number}"}
        meanings = {"Year": "Year of the report.", "Key": "Key of the municipality.", "Crimes": "Crimes reported."}
        new_publication(tmp_path / "many" / f"p{number}", source, columns=meanings, **facts)
    killed, _processes = run(tmp_path / "many", portal, KILLED="p3")
    assert killed["failed"] >= 1 and any("ended from outside" in (one["error"] or "") for one in killed["results"])
    done, processes = run(tmp_path / "many", portal)
    assert done["failed"] == done["refused"] == 0 and done["published"] + done["unchanged"] == LEAST
    assert processes and done["own"] not in processes
    assert ask(portal, "package_search", rows=50)["count"] == LEAST


def test_where_it_is_not_safe_the_work_is_done_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", sys)
    with spread(lambda _place: os.getpid(), jobs=4, many=LEAST) as work:
        assert work(tmp_path) == os.getpid()
