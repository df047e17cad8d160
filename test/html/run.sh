#!/usr/bin/env bash
# Opens HTML reports in a real Chromium. Exit code 77 (skipped) where there is no Chromium or no Node.js.
# Arguments: the program, the folder of samples, a folder to work in. Screenshots stay in that folder.
set -euo pipefail
program=$1 samples=$2 folder=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
[ -n "$chromium" ] || { echo "skipped: Chromium is not installed (Debian packages chromium, fonts-noto-cjk)"; exit 77; }

mkdir -p "$folder"
cp "$here"/package.json "$here"/*.mjs "$folder"
cd "$folder"
[ -d node_modules/puppeteer-core ] && [ -d node_modules/axe-core ] || npm install --silent --no-audit --no-fund

write() { # NAME ARGUMENTS...
    local name=$1 code=0
    shift
    "$program" --format html -o "$name.html" "$@" 2>/dev/null || code=$?
    [ "$code" -le 2 ] || { echo "the program ended with $code"; exit 1; }
}
write one --lang zh "$samples/errors/add-split.txt"
write english --lang en --show notes "$samples/department_budget.txt"
write accounts --lang zh "$samples/final_accounts.txt"
write workbook --lang zh "$here/../office/documents/add-split.xlsx"
write jiangsu --lang zh "$samples/jiangsu_department_budget.txt"
write samples --lang zh --show notes "$samples"
mkdir -p many
documents=("$samples"/*.txt "$samples"/errors/*.txt)
for ((i = 0; i < 1000; i++)); do
    ln -sf "${documents[i % ${#documents[@]}]}" "many/$(printf %04d "$i").txt"
done
find "$PWD/many" -name '*.txt' | sort > many.list
write many --lang zh --files-from many.list

CHROMIUM=$chromium node browser_test.mjs
