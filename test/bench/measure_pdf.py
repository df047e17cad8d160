#!/usr/bin/env python3
"""Measures what PDFs cost a budgetcheck program, on the real documents.

    cmake --preset bench && cmake --build --preset bench
    test/bench/measure_pdf.py build/bench/bin/budgetcheck

Cost: processor time (user + system, children included) of checking one PDF, divided by that of `pdftotext -layout` on
the same file; the two run in turn, the least of the rounds counts for each. Many: a folder of 1,000 PDFs, the real ones
under new names, on all cores; the share of time in which a core was idle meanwhile. With --max-… the exit code is 1
where a figure is above its limit.
"""

import argparse
import os
import pathlib
import sys
import tempfile

from measure import check, run


def cost(program, file, rounds):
    pairs = [(check(program, [file])[2], run(["pdftotext", "-layout", file, os.devnull])[2]) for _ in range(rounds)]
    return min(ours for ours, _ in pairs), min(theirs for _, theirs in pairs)


def idle_ticks():
    """Idle and all ticks of the machine so far."""
    ticks = [int(word) for word in pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)


def many(program, files, count):
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            (pathlib.Path(folder) / f"{n:05}.pdf").symlink_to(files[n % len(files)].resolve())
        idle, ticks = idle_ticks()
        _, wall, processor, memory = check(program, ["--format", "ndjson", folder])
        idle_after, ticks_after = idle_ticks()
    return wall, processor, memory, (idle_after - idle) / (ticks_after - ticks)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("program")
    options.add_argument("--shared", type=pathlib.Path,
                         default=os.environ.get("BUDGETCHECK_SHARED", pathlib.Path(__file__).resolve().parents[3] / "shared"))
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--max-ratio", type=float, default=0, help="of all files together")
    options.add_argument("--max-idle", type=float, default=0, help="share of the time")
    args = options.parse_args()
    corpus = pathlib.Path(args.shared) / "corpus"
    files = sorted(corpus.glob("*.pdf")) + sorted((corpus / "other").glob("*.pdf"))
    if not files:
        print(f"no PDFs in {corpus}: nothing measured")
        return
    costs = [cost(args.program, str(file), args.rounds) for file in files]
    for file, (ours, theirs) in zip(files, costs):
        print(f"{file.name:42} {1000 * ours:6.1f} ms / {1000 * theirs:6.1f} ms = {ours / theirs:.2f}")
    ratio = sum(ours for ours, _ in costs) / sum(theirs for _, theirs in costs)
    print(f"together: {ratio:.2f} times pdftotext -layout")
    wall, processor, memory, idle = many(args.program, files, args.count)
    print(f"{args.count} PDFs: {wall:.1f} s, processor time {processor:.1f} s, {100 * idle:.1f} % idle, {memory:.1f} MiB")
    sys.exit(bool((args.max_ratio and ratio > args.max_ratio) or (args.max_idle and idle > args.max_idle)))


if __name__ == "__main__":
    main()
