"""CSV to Parquet with all safe fixes, beside the engine's own plain conversion in the same run.

    python benchmarks/conversion.py [--megabytes 300] [--memory 1000]

Both are whole programs, start-up included. `--memory` converts a larger file by ours alone, to show that memory stays flat.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from large_files import measured, ours, write

# A row of the table is about so many bytes long.
_ROW = 107.3
PLAIN = "import sys, polars; polars.scan_csv(sys.argv[1]).sink_parquet(sys.argv[2], compression='zstd')"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--memory", type=int, default=0, help="megabytes of a larger file that only we convert")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        source, folder = Path(name, "table.csv"), Path(name)
        write(source, int(options.megabytes * 1e6 / _ROW))
        size = round(source.stat().st_size / 1e6)
        engine = measured("-c", PLAIN, str(source), str(folder / "plain.parquet"))
        mine = ours("convert", str(source), str(folder / "ours.parquet"), "--fix", "safe")
        print(f"{size} MB CSV to Parquet, the engine alone: {engine['seconds']} s, {engine['cpu_seconds']} s of CPU, "
              f"{engine['megabytes']} MB")  # fmt: skip
        print(f"{size} MB CSV to Parquet, all safe fixes:   {mine['seconds']} s, {mine['cpu_seconds']} s of CPU, "
              f"{mine['megabytes']} MB")  # fmt: skip
        print(f"times the engine's: {mine['seconds'] / engine['seconds']:.1f} (limit 4)")
        plain = ours("convert", str(source), str(folder / "ours.csv"), "--fix", "safe")
        print(f"{size} MB CSV to CSV, all safe fixes: {plain['seconds']} s, {plain['megabytes']} MB")
        if options.memory:
            for path in folder.iterdir():
                path.unlink()
            write(source, int(options.memory * 1e6 / _ROW))
            large = ours("convert", str(source), str(folder / "large.parquet"), "--fix", "safe")
            print(f"{round(source.stat().st_size / 1e6)} MB: {large['seconds']} s, {large['megabytes']} MB (limit 600)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
