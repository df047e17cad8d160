#!/usr/bin/env bash
# Runs the commands of a page: every ```sh block, in its order, in one folder with documents. A command may end with 0 or
# with 1, which is what findings give; anything else fails the test. Arguments: the program, the samples, a folder to
# work in, the page.
set -euo pipefail
program=$1 samples=$2 folder=$3 page=$4

rm -rf "$folder"
mkdir -p "$folder/work/disclosures/2024" "$folder/work/disclosures/2025" "$folder/work/drafts" "$folder/blocks" "$folder/bin"
ln -s "$program" "$folder/bin/budgetcheck"
cp "$samples/unit_budget.txt" "$folder/work/预算.txt"
cp "$samples/errors/add-rollup.txt" "$folder/work/drafts/有错.txt"
cp "$samples/unit_budget.txt" "$samples/jiangsu_department_budget.txt" "$folder/work/disclosures/2025"
cp "$samples/errors"/add-*.txt "$samples/department_budget.txt" "$folder/work/disclosures/2025"
cp "$samples/final_accounts.txt" "$folder/work/disclosures/2024"
cp "$samples/unit_budget.txt" "$folder/work/预算.pdf" # a document is known by its bytes, not by its name

awk -v folder="$folder/blocks" '
    /^```sh$/ { inside = 1; file = sprintf("%s/%03d.sh", folder, ++blocks); next }
    /^```$/ { inside = 0 }
    inside { print > file }' "$page"

export PATH="$folder/bin:$PATH" LC_ALL=C.UTF-8
cd "$folder/work"
blocks=0
for block in "$folder"/blocks/*.sh; do
    blocks=$((blocks + 1))
    if ! bash -c 'set -o pipefail; trap "code=\$?; [ \$code = 1 ] || exit \$code" ERR; source "$1"; true' _ "$block" \
        >"$folder/output" 2>&1 </dev/null; then
        echo "$page: this block fails:"
        cat "$block"
        tail -n 20 "$folder/output"
        exit 1
    fi
done
[ "$blocks" -gt 0 ] || { echo "$page has no commands"; exit 1; }
echo "$page: $blocks blocks run"
