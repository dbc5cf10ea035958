#!/bin/bash
# Proofreads the committee paper of October 2019 (20 pages, text lifted from its PDF) from a cold process, with the script as
# it is built, with the plain jar, and beside pandoc, which only reads the same text and writes it as HTML: no tool that
# Debian has adds a paper's tables up.
#
#   mvn -q -DskipTests package && bench/proofread.sh [PAPER] [RUNS]
#
# Without PAPER it reads the corrected copy that the tests keep. Prints a table in Markdown: medians, wall clock.
set -euo pipefail
cd "$(dirname "$0")/.."
PAPER=${1:-src/test/resources/reports/gravesham-2019/corrected.txt}
RUNS=${2:-7}
[ -f target/wardmote.jar ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
SAID=$(mktemp)
trap 'rm -f "$SAID"' EXIT

median() { # what, then the command
    local what=$1 run code
    shift
    for run in $(seq 0 "$RUNS"); do
        code=0
        /usr/bin/env time -f '%e %U %S' -o "$SAID" "$@" >/dev/null 2>&1 || code=$?
        [ "$code" -le 1 ] || { echo "$what failed with $code" >&2; exit 1; }
        [ "$run" = 0 ] || tail -1 "$SAID" # the first run fills the disk's cache
    done | sort -n | awk -v what="$what" '{ wall[NR] = $1; used[NR] = $2 + $3 }
        END { m = int((NR + 1) / 2); printf "| %s | %.2f | %.2f |\n", what, wall[m], used[m] }'
}
echo "$(nproc) processors, $(wc -w <"$PAPER") words, median of $RUNS cold runs"
echo
echo "| what | seconds | processor seconds |"
echo "|---|---:|---:|"
median "wardmote proofread, the script" ./wardmote proofread "$PAPER"
median "wardmote proofread, java -jar" java -jar target/wardmote.jar proofread "$PAPER"
if command -v pandoc >/dev/null; then
    median "pandoc, which reads it and checks nothing" pandoc -f markdown -t html -o /dev/null "$PAPER"
fi
