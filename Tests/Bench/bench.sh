#!/usr/bin/env bash
# Measures how fast a program turns made-up articles into feeds: bench.sh PROGRAM [ARTICLES]
#
# Three runs: everything is new, nothing is new, one article is new. Processor time says what the program
# costs; the time on the clock also depends on the disk and on what else the machine does.
set -euo pipefail
program=${1:?usage: bench.sh PROGRAM [ARTICLES]}
articles=${2:-10000}
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Runs the program once and prints what it cost; the cost of an article is that of the `new` ones.
measure() {
  local name=$1 new=$2 written
  touch "$place/before"
  /usr/bin/time -o "$place/cost" -f '%e %U %S %M' "$program" --once --input "$place/in" --output "$place/out" \
    --state "$place/state" --base-url http://localhost/ >"$place/said" 2>&1 || { cat "$place/said"; return 1; }
  written=$(find "$place/out" -type f -newer "$place/before" | wc -l)
  awk -v name="$name" -v new="$new" -v written="$written" '{
    printf "%-12s %6.2f s  %6.2f s CPU  %4.0f MB  %6d files written", name, $1, $2 + $3, $4 / 1024, written
    if (new > 1) printf "  %6.0f articles/s  %4.0f us CPU each", new / ($1 + 0.01), ($2 + $3) * 1e6 / new
    print "" }' "$place/cost"
}

awk -v count="$articles" -v directory="$place/in" -f "$here/articles.awk"
bytes=$(find "$place/in" -type f -exec cat {} + | wc -c)
echo "$articles articles, $((bytes / articles)) bytes each"
measure "all new" "$articles"
measure "nothing new" 0
awk -v count=1 -v seed=7 -v directory="$place/in/one-more" -f "$here/articles.awk"
measure "one new" 1
