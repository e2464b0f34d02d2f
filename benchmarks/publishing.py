"""How long publishing takes and how much memory an upload needs, beside ckanapi on the same portal.

A practice portal runs in a process of its own. A hundred small datasets with a file each go to it four at a time: with
`publish_all` (gates, comparison, upload to a hidden dataset, verification, metadata, receipt), and again when nothing changed;
beside it a bare loop of ckanapi (package_create and resource_create, nothing checked), one after the other and four at a time.
Then one large file is sent in a process of its own, and the most memory of it is set beside that of a small one.

ARGS: --datasets N (100), --megabytes N (150), --skip-rate, --skip-memory.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Each runs in a process of its own and prints its seconds; what it loads is loaded before the clock starts.
OURS = """
import sys, time
from opendata_training.publishing import publish_all
from opendata_training.publishing.portals import ckan
ckan.Ckan(sys.argv[2], None).close()
begun = time.perf_counter()
done = publish_all(sys.argv[1], sys.argv[2], jobs=4)
print(time.perf_counter() - begun)
bad = [one.error or str(one.publication) for one in done.results if one.state not in ("published", "unchanged")]
assert not bad, bad[0]
"""
BARE = """
import os, sys, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import ckanapi, yaml
def one(place):
    told = yaml.safe_load((place / "dataset.yaml").read_text())
    with ckanapi.RemoteCKAN(sys.argv[2], apikey=os.environ["OPENDATA_TOKEN"]) as portal:
        name = told["name"] + sys.argv[4]
        portal.action.package_create(name=name, title=told["title"], notes=told["description"], owner_org="practice")
        for row in told["distributions"]:
            with (place / row["path"]).open("rb") as stream:
                portal.action.resource_create(package_id=name, name=row["title"], format=row["format"], upload=stream)
places = sorted(path.parent for path in Path(sys.argv[1]).glob("*/dataset.yaml"))
begun = time.perf_counter()
with ThreadPoolExecutor(int(sys.argv[3])) as pool:
    list(pool.map(one, places))
print(time.perf_counter() - begun)
"""
# The upload as publish does it, and the whole of publish: the gates read the file before.
SEND = """
import sys
from pathlib import Path
from opendata_training.publishing import history
from opendata_training.publishing.description.draft import load
from opendata_training.publishing.portals import kind_of
from opendata_training.publishing.wire.tokens import token_for
draft = load(Path(sys.argv[1])).measured()
portal = kind_of(sys.argv[2]).connect(sys.argv[2], token_for(sys.argv[2]))
done = portal.carry_out(draft, portal.difference(draft, None), lambda _sentence: None)
assert done.verified[0]["how"] == "downloaded"
print(0)
"""
WHOLE = """
import sys
from opendata_training.publishing import publish
done = publish(sys.argv[1], sys.argv[2])
assert done.published, str(done)
print(0)
"""
FACTS: dict[str, Any] = {
    "description": "Made to measure how long publishing takes: a row is a municipality in a year.",
    "publisher": "Department of measuring",
    "license": "CC-BY-4.0",
    "contact_point": {
        "name": "Open data office",
        "position": "Head of statistics",
        "email": "open.data@department.example",
    },
    "theme": "JUST",
    "attestations": [{"statement": "It may be published.", "name": "Made up to measure", "date": "2014-06-15"}],
    "keyword": ["crimes", "municipalities"],
    "spatial": "México",
    "accrual_periodicity": "R/P1Y",
}
COLUMNS = {"Year": "Year of the report.", "Key": "Key of the municipality.", "Crimes": "Crimes reported, of all kinds."}


@contextmanager
def practice_portal(folder: Path) -> Iterator[tuple[str, str]]:
    """Run a portal in a process of its own and give its address and token."""
    start = "import sys; from opendata_training.cli import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", start, "portal", "--port", "0", "--data", str(folder)]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert running.stdout
    try:
        address = running.stdout.readline().strip().rstrip("/")
        yield address, (folder / "token").read_text(encoding="ascii").strip()
    finally:
        running.terminate()
        running.wait(30)


def measured(program: str, *words: str, token: str) -> dict[str, float]:
    """Give the seconds a program prints, and the most megabytes its process had."""
    environment = {**os.environ, "OPENDATA_TOKEN": token}
    running = subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, env=environment)
    assert running.stdout
    said = running.stdout.read()
    _pid, status, usage = os.wait4(running.pid, 0)
    if status:
        raise SystemExit(f"{words} ended with {status}")
    return {"seconds": float(said.split()[-1]), "megabytes": usage.ru_maxrss / 1024}


def make(folder: Path, datasets: int, rows: int) -> None:
    """Start so many publications, each with a table of so many rows."""
    from opendata_training.publishing import new_publication

    for number in range(datasets):
        source = folder / "source" / f"crimes-{number:03}.csv"
        source.parent.mkdir(parents=True, exist_ok=True)
        lines = (f"2014,{key:05},{(key * 7 + number) % 90}\n" for key in range(10_000, 10_000 + rows))
        source.write_text("Year,Key,Crimes\n" + "".join(lines), encoding="utf-8")
        title = f"Crimes by municipality, part {number + 1:03}"
        new_publication(folder / "publications" / f"{number:03}", source, columns=COLUMNS, title=title, **FACTS)


def rate(folder: Path, datasets: int) -> dict[str, Any]:
    """Measure a hundred datasets, four at a time."""
    make(folder, datasets, 60)
    made = str(folder / "publications")
    with practice_portal(folder / "portal") as (address, token):
        found = {
            "ckanapi, one after the other": measured(BARE, made, address, "1", "-one", token=token)["seconds"],
            "ckanapi, four at a time": measured(BARE, made, address, "4", "-four", token=token)["seconds"],
            "publish_all, four at a time": measured(OURS, made, address, token=token)["seconds"],
            "publish_all again, nothing changed": measured(OURS, made, address, token=token)["seconds"],
        }
    own, again = found["publish_all, four at a time"], found["publish_all again, nothing changed"]
    return {
        **{name: round(seconds, 2) for name, seconds in found.items()},
        "times ckanapi's loop": round(own / found["ckanapi, one after the other"], 2),
        "times ckanapi's loop, four at a time": round(own / found["ckanapi, four at a time"], 2),
        "again, share of the first time": round(again / own, 2),
    }


def memory(folder: Path, megabytes: int) -> dict[str, Any]:
    """Measure the most memory while a large file goes, over that of a small one."""
    from opendata_training.publishing import new_publication

    found: dict[str, Any] = {}
    sizes = {"small": 1, "large": megabytes}
    with practice_portal(folder / "portal") as (address, token):
        for kind, program in (("upload alone", SEND), ("ckanapi", BARE)):
            most = {}
            for size, amount in sizes.items():
                place = folder / f"{kind}-{size}"
                source = place / "photographs.zip"
                source.parent.mkdir(parents=True)
                with source.open("wb") as stream:
                    for _piece in range(amount):
                        stream.write(os.urandom(1 << 20))
                new_publication(place / "publications" / "one", source, title=f"Photographs of {kind}, {size}", **FACTS)
                words = (str(place / "publications" / "one"),) if program is SEND else (str(place / "publications"),)
                more = () if program is SEND else ("1", "")
                most[size] = measured(program, *words, address, *more, token=token)["megabytes"]
            found[f"{kind}, megabytes more for {megabytes} MB"] = round(most["large"] - most["small"], 1)
        most = {}
        for size, rows in (("small", 60), ("large", megabytes * 1_000_000 // 14)):
            place = folder / f"whole-{size}"
            make(place, 1, min(rows, 89_000)) if rows < 89_000 else make_long(place, rows)
            most[size] = measured(WHOLE, str(place / "publications" / "000"), address, token=token)["megabytes"]
        found[f"publish with all gates, a table, megabytes more for {megabytes} MB"] = round(
            most["large"] - most["small"], 1
        )
    return found


def make_long(folder: Path, rows: int) -> None:
    """Start one publication with a table of many rows."""
    from opendata_training.publishing import new_publication

    source = folder / "source" / "crimes.csv"
    source.parent.mkdir(parents=True, exist_ok=True)
    with source.open("w", encoding="utf-8") as stream:
        stream.write("Year,Key,Crimes\n")
        for key in range(rows):
            stream.write(f"2014,{key:08},{key % 90}\n")
    new_publication(folder / "publications" / "000", source, columns=COLUMNS, title="Crimes, a long table", **FACTS)


def main() -> int:
    """Measure all, and print it with the ratios as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--datasets", type=int, default=100)
    parser.add_argument("--megabytes", type=int, default=150)
    parser.add_argument("--skip-rate", action="store_true")
    parser.add_argument("--skip-memory", action="store_true")
    options = parser.parse_args()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        if not options.skip_rate:
            found[f"{options.datasets} datasets with a file each"] = rate(Path(folder, "rate"), options.datasets)
        if not options.skip_memory:
            found["memory"] = memory(Path(folder, "memory"), options.megabytes)
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
