#!/usr/bin/env python3
"""Measures the command line with many generated reports, and whether it finds the errors that were planted in some.

usage: batches.py gongkai.jar FOLDER [COUNT]

Makes FOLDER, which must not exist; COUNT is 10000 unless given. Prints a line of the table in docs/benchmarks.md for each
run (what the command itself says is in FOLDER/said.txt), and fails where a document is missing, a planted error is not found where the key says, or another error is found.
"""

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path

FORMATS = ["html", "docx", "pdf"]


def run(memory, jar, *args, ok=(0,)):
    """Runs the command with a heap of so many megabytes; the peak is that of the whole process."""
    begin = time.monotonic()
    command = ["java", f"-Xmx{memory}m", "-jar", jar, *map(str, args)]
    with open("said.txt", "ab") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    code = os.waitstatus_to_exitcode(status)
    if code not in ok:
        sys.exit(f"exit code {code}: {' '.join(command)}")
    print(
        f"| `java -Xmx{memory}m -jar gongkai.jar {' '.join(map(str, args))}` | {seconds:.1f} s | {count / seconds:.0f} "
        f"| {usage.ru_maxrss / 1024:.0f} MB | {usage.ru_utime + usage.ru_stime:.1f} s |",
        flush=True,
    )


def compare(folder, results):
    """The key against the findings: what is planted is found where the key says, and nothing else is an error."""
    with open(folder / "errors.csv", encoding="utf-8-sig", newline="") as file:
        key = {(f"{row['code']}-{row['year']}.json", row["rule"], row["pointer"]) for row in csv.DictReader(file)}
    with open(results, encoding="utf-8") as file:
        reports = json.load(file)["reports"]
    found = set()
    other = []
    for report in reports:
        for finding in report["findings"]:
            at = (Path(report["name"]).name, finding["rule"], finding["pointer"])
            if at in key:
                found.add(at)
            elif finding["severity"] == "error":
                other.append(at)
    missed = key - found
    print(f"{len(reports)} reports: {len(found)} of {len(key)} planted errors found at their place, {len(other)} others")
    for at in sorted(missed) + other:
        print("missed:" if at in missed else "other:", *at)
    if missed or other or not key or len(reports) != count:
        sys.exit(1)


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
jar = os.path.abspath(sys.argv[1])
count = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
os.mkdir(sys.argv[2])
os.chdir(sys.argv[2])

run(512, jar, "generate", "--count", count, "--seed", 1, "--out", "r")
run(256, jar, "validate", "r", "--out", "v.txt")
run(256, jar, "validate", "r", "--format", "json", "--out", "v.json")
run(512, jar, "generate", "--count", count, "--seed", 1, "--errors", "5%", "--out", "e")
run(256, jar, "validate", "e", "--format", "json", "--out", "e.json", ok=(1,))
compare(Path("e"), "e.json")
run(512, jar, "render", "r", "--to", ",".join(FORMATS), "--out", "d", "--log", "l.jsonl")
for ending in FORMATS:
    made = [file for file in Path("d").iterdir() if file.suffix == f".{ending}" and file.stat().st_size > 0]
    print(f"{len(made)} {ending}, {sum(file.stat().st_size for file in made) >> 20} MB")
    if len(made) != count:
        sys.exit(1)
