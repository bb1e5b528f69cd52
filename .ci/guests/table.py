"""Makes the table of docs/embed.md of what the programs wrote down. See run."""

import pathlib
import sys

PROGRAMS = [
    ("html", "只用网页和校核（没有 docx4j、OpenPDF）"),
    ("word", "Word 的公文版式（没有 docx4j）"),
    ("word-engine", "Word 的其他版式（有 `report-render-docx-engine`）"),
    ("jackson-2.13", "Jackson 2.13"),
    ("jackson-2.15", "Jackson 2.15"),
    ("jackson-2.17", "Jackson 2.17"),
    ("jackson-newest", "最新的 Jackson 2.x，类路径"),
    ("modules", "模块路径"),
    ("shaded", "maven-shade 默认配置合并的 jar"),
    ("itext-before", "iText 2.1.7，类路径上在前"),
    ("itext-after", "iText 2.1.7，类路径上在后"),
    ("docx4j", "docx4j 8.3.9、POI 4.1.2、slf4j 1.7、log4j 1.2"),
    ("boot-2.7", "Spring Boot 2.7"),
    ("boot-3.2", "Spring Boot 3.2"),
    ("boot-3.5", "Spring Boot 3.5"),
]

ABILITIES = [
    ("json", "读写 JSON、Schema"),
    ("validate", "校核"),
    ("html", "网页"),
    ("docx", "Word"),
    ("docx-read", "读回 Word"),
    ("pdf", "PDF"),
    ("pdf-read", "读回 PDF"),
    ("host", "原有功能"),
    ("lookups", "JAXP、JAXB 不变"),
]

# What a program does not have: documents where there is only HTML, functions of its own.
WITHOUT = {name: {"host"} for name in ("jackson-2.13", "jackson-2.15", "jackson-2.17", "jackson-newest", "modules", "shaded")}
WITHOUT["word"] = WITHOUT["word-engine"] = {"pdf", "pdf-read", "host"}
WITHOUT["html"] = {"docx", "docx-read", "pdf", "pdf-read", "host"}

BEGIN = "<!-- begin: made by .ci/guests/run -->\n"
END = "<!-- end -->\n"


def main(results, page, *options):
    rows = {}
    for name, _ in PROGRAMS:
        lines = (pathlib.Path(results) / name).read_text("utf-8").splitlines()
        rows[name] = dict(line.split("\t", 1) for line in lines if not line.startswith("lookup\t"))
    red = False
    table = "| 程序 | " + " | ".join(title for _, title in ABILITIES) + " |\n" + "|---" * (len(ABILITIES) + 1) + "|\n"
    for name, title in PROGRAMS:
        cells = []
        for ability, _ in ABILITIES:
            if ability in WITHOUT.get(name, ()):
                cells.append("–")
                continue
            said = rows[name].get(ability, "did not come so far")
            cells.append("✓" if said == "ok" else "✗")
            if said != "ok":
                red = True
                print(f"RED: {name}: {ability}: {said[:600]}", file=sys.stderr)
        table += f"| {title} | " + " | ".join(cells) + " |\n"
    print(table, end="")

    # The same report gives the same bytes, whichever Jackson writes them.
    for what in ("bytes", "result"):
        seen = {row[what] for row in rows.values() if what in row}
        if len(seen) > 1:
            red = True
            print(f"RED: JSON with other bytes: {what}: {sorted(seen)}", file=sys.stderr)

    text = pathlib.Path(page).read_text("utf-8")
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    if "--write" in options:
        pathlib.Path(page).write_text(before + BEGIN + table + END + after, "utf-8")
    elif old != table:
        red = True
        print(f"{page} has another table: .ci/guests/run --write", file=sys.stderr)
    return 1 if red else 0


sys.exit(main(*sys.argv[1:]))
