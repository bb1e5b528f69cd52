#!/bin/sh
# 校核并生成一个文件夹中的全部报告，有错误即停：folder.sh 报告文件夹 输出文件夹
# 命令 gongkai 在 PATH 中，或由环境变量 GONGKAI 给出，如 GONGKAI="java -jar gongkai.jar"。
set -eu
reports=${1:?应为 folder.sh 报告文件夹 输出文件夹}
out=${2:?应为 folder.sh 报告文件夹 输出文件夹}
gongkai=${GONGKAI:-gongkai}

mkdir -p "$out"
if ! $gongkai validate "$reports" --out "$out/校核.txt"; then
    $gongkai validate "$reports" --format html --out "$out/校核.html" || true
    echo "校核有误，未生成；详见 $out/校核.html" >&2
    exit 1
fi
$gongkai render "$reports" --to html,docx,pdf --out "$out" --log "$out/log.jsonl" --continue
