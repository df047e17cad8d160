#!/usr/bin/env bash
# Gives the SARIF of all samples to Microsoft's validator, from npm. Exit code 77 (skipped) where there is no npm.
# Arguments: the program, the folder of samples, a folder to work in.
set -euo pipefail
program=$1 samples=$2 folder=$3

command -v npm >/dev/null || { echo "skipped: npm is not installed"; exit 77; }
mkdir -p "$folder"
cd "$folder"
[ -x node_modules/.bin/sarif-multitool ] || npm install --silent --no-audit --no-fund @microsoft/sarif-multitool@5
code=0
"$program" --format sarif --show notes "$samples" -o samples.sarif 2>/dev/null || code=$?
[ "$code" -le 2 ] || { echo "the program ended with $code"; exit 1; }
rm -f log.sarif
npx --no-install sarif-multitool validate samples.sarif --output log.sarif
if grep -q '"level": *"error"' log.sarif; then
    echo "the validator found errors, see $folder/log.sarif"
    exit 1
fi
