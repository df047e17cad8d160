#!/usr/bin/env python3
"""Measures speed, memory and start-up of a budgetcheck program on the real documents.

    cmake --preset bench && cmake --build --preset bench
    test/bench/measure.py build/bench/bin/budgetcheck

Speed: processor time (user + system, one thread) of checking a folder of at least 100 MB, made of the documents
repeated under new names, divided by that of `iconv -f UTF-8 -t UTF-16LE` over the same bytes; the two run in turn, the
median of the rounds counts. Memory: the peak for 10,000 documents in one run. Start: start to exit for the document
nearest to 35 KB, the median of many runs. With --max-… the exit code is 1 where a figure is above its limit.
"""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile
import time

DEVNULL = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]


def run(command):
    """Runs a command with its output thrown away: exit code, wall seconds, processor seconds, peak memory in MiB."""
    begin = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=DEVNULL)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    return code, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def check(program, arguments):
    """As run(); findings and unreadable documents among the real ones are no failure, a crash is."""
    result = run([program, *arguments])
    if result[0] not in (0, 1, 2):
        sys.exit(f"{program} ended with {result[0]}")
    return result


def documents(shared):
    corpus = shared / "corpus"
    files = sorted(corpus.glob("*.txt")) + sorted((corpus / "other").glob("*.txt"))
    if not files:
        sys.exit(f"no documents in {corpus} (name the folder by --shared)")
    return files


def speed(program, files, folder, megabytes, rounds):
    contents = [file.read_bytes() for file in files]
    times = -(-megabytes * 1_000_000 // sum(map(len, contents)))
    folder.mkdir()
    one = folder.with_suffix(".bytes")
    with one.open("wb") as together:
        for n in range(times):
            for file, bytes_ in zip(files, contents):
                (folder / f"{n:05}_{file.name}").write_bytes(bytes_)
                together.write(bytes_)
    size = one.stat().st_size / 1e6
    print(f"speed: {times * len(files)} documents, {size:.1f} MB, {rounds} rounds")
    ratios = []
    for n in range(rounds + 1):
        code, wall, ours, _ = check(program, ["--jobs", "1", str(folder)])
        iconv_code, _, theirs, _ = run(["iconv", "-f", "UTF-8", "-t", "UTF-16LE", str(one)])
        if iconv_code != 0:
            sys.exit("iconv failed")
        if n == 0:
            continue  # the first round fills the caches
        ratios.append(ours / theirs)
        print(
            f"  round {n}: check {ours:.3f} s ({size / ours:.0f} MB/s, wall {wall:.3f} s, exit {code}), "
            f"iconv {theirs:.3f} s ({size / theirs:.0f} MB/s), ratio {ratios[-1]:.2f}"
        )
    ratio = statistics.median(ratios)
    print(f"  ratio, median: {ratio:.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")
    return ratio


def memory(program, files, folder, count):
    folder.mkdir()
    sources = []
    for file in files:
        sources.append(folder.with_suffix("." + file.name))
        sources[-1].write_bytes(file.read_bytes())
    for n in range(count):
        os.link(sources[n % len(sources)], folder / f"{n:05}.txt")
    _, wall, _, peak = check(program, [str(folder)])
    print(f"memory: {count} documents, default number of threads: peak {peak:.1f} MiB, wall {wall:.1f} s")
    return peak


def start(program, files, runs):
    file = min(files, key=lambda file: abs(file.stat().st_size - 35_000))
    ours = statistics.median(check(program, [str(file)])[1] for _ in range(runs)) * 1000
    bare = statistics.median(run(["true"])[1] for _ in range(runs)) * 1000
    print(f"start: {file.name}, {file.stat().st_size} bytes: {ours:.2f} ms from start to exit, median of {runs}; "
          f"`true` takes {bare:.2f} ms")
    return ours


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--shared", type=pathlib.Path,
                         default=os.environ.get("BUDGETCHECK_SHARED", root.parent / "shared"))
    options.add_argument("--megabytes", type=int, default=100)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--max-ratio", type=float, default=float("inf"))
    options.add_argument("--max-memory", type=float, default=float("inf"), metavar="MIB")
    options.add_argument("--max-start", type=float, default=float("inf"), metavar="MS")
    given = options.parse_args()

    program = str(pathlib.Path(given.program).resolve())
    files = documents(pathlib.Path(given.shared))
    with tempfile.TemporaryDirectory(prefix="budgetcheck-") as name:
        folder = pathlib.Path(name)
        start_ms = start(program, files, 50)
        ratio = speed(program, files, folder / "speed", given.megabytes, given.rounds)
        peak = memory(program, files, folder / "memory", given.documents)
    too_much = [
        f"{what} {figure:.2f} > {limit}"
        for what, figure, limit in (("ratio", ratio, given.max_ratio), ("memory", peak, given.max_memory),
                                    ("start", start_ms, given.max_start))
        if figure > limit
    ]
    for line in too_much:
        print(f"above the limit: {line}")
    sys.exit(1 if too_much else 0)


if __name__ == "__main__":
    main()
