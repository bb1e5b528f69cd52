"""数据库中的表二至表四成为一份报告：sqlite3 oa.db < oa.sql; python3 from_sql.py gongkai.jar oa.db 2025 输出文件夹"""
import json
import os
import sqlite3
import subprocess
import sys

if len(sys.argv) != 5:
    sys.exit("应为 python3 from_sql.py gongkai.jar oa.db 2025 输出文件夹")
jar, file, year, out = sys.argv[1:]
gongkai = ["java", "-Duser.language=zh", "-Dfile.encoding=UTF-8", "-jar", jar]
db = sqlite3.connect(file)
db.row_factory = sqlite3.Row

if not db.execute("SELECT 1 FROM table3 WHERE year = ?", (year,)).fetchone():
    sys.exit(f"{file} 中没有 {year} 年的申请：没有存的格填 0，整年没有的不能当作 0")  # 空白不是零
agency = dict(db.execute("SELECT * FROM agency").fetchone())
new = subprocess.run([*gongkai, "new", "--year", year, "--agency", agency["name"], "--zeros"],
                     check=True, capture_output=True)
report = json.loads(new.stdout)
report["agency"] = {key: value for key, value in agency.items() if value}
totals = {"requests", "proceedings"}  # 行的总计由各列相加；表三的“总计”行由各行相加
for table, part in (("table2", "proactive"), ("table3", "requests"), ("table4", "proceedings")):
    for row in db.execute(f"SELECT * FROM {table} WHERE year = ?", (year,)):
        line = report[part][row["line"]]
        line[row["measure"]] = row["value"]
        if part in totals:
            line["total"] += row["value"]
        if part == "requests" and row["line"] not in ("received", "carriedIn", "carriedForward"):
            report[part]["total"][row["measure"]] += row["value"]
            report[part]["total"]["total"] += row["value"]
report["overview"] = "（一）主动公开。全年制发规范性文件2件。\n（二）依申请公开。全年收到申请13件。"

os.makedirs(out, exist_ok=True)
data = json.dumps(report, ensure_ascii=False).encode("utf-8")
subprocess.run([*gongkai, "validate", "-", "--out", f"{out}/校核.txt"], input=data)
subprocess.run([*gongkai, "render", "-", "--to", "html,docx,pdf", "--out", out], input=data, check=True)
