"""从 Python 调用命令行，报告数据由标准输入给出：python3 render.py gongkai.jar 输出.pdf"""
import json
import subprocess
import sys

if len(sys.argv) != 3:
    sys.exit("应为 python3 render.py gongkai.jar 输出.pdf")
jar, target = sys.argv[1:]
gongkai = ["java", "-Duser.language=zh", "-Dfile.encoding=UTF-8", "-jar", jar]

new = subprocess.run([*gongkai, "new", "--year", "2025", "--agency", "示例市教育局", "--zeros"],
                     check=True, capture_output=True)
report = json.loads(new.stdout)
report["overview"] = [{"heading": "（一）主动公开。", "level": 2, "text": "全年主动公开信息138条。"}]
for line in ("received", "disclosed"):
    report["requests"][line].update(naturalPerson=23, total=23)
report["requests"]["total"].update(naturalPerson=23, total=23)
data = json.dumps(report, ensure_ascii=False).encode("utf-8")

checked = subprocess.run([*gongkai, "validate", "-", "--format", "json"], input=data, capture_output=True)
for finding in json.loads(checked.stdout)["reports"][0]["findings"]:
    print(finding["severity"], finding["place"], finding["message"]["zh"])

with open(target, "wb") as out:
    subprocess.run([*gongkai, "render", "-", "--to", target.rsplit(".", 1)[1], "--out", "-"],
                   input=data, stdout=out, check=True)
