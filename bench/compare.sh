#!/bin/bash
# A district comparison over a lake of 20 million street rows: cold (process start to answer) and warm, beside pandas.
#
#   mvn -q -DskipTests package && KEEP=DIR bench/import.sh && bench/compare.sh DIR [RUNS]
#
# Without a lake it makes one of 20 million rows first. Needs 2 GB of free disk in TMPDIR (removed after), GNU time, and
# Debian's python3-pandas for the last lines. Prints a table in Markdown.
#
# To be fair to pandas: it has no Parquet here (Debian packs no pyarrow), so what it reads is made ready for it as CSV,
# outside the clock; its two warm lines hold everything in memory, where Wardmote reads the lake's files each time; and it
# works out counts, change and per cent alone, where Wardmote's answer has rates, intervals, tests, ranks and words.
set -euo pipefail
cd "$(dirname "$0")/.."
RUNS=${2:-5}
JAR=target/wardmote.jar
NOW=2025-07..2025-12
BEFORE=2025-01..2025-06
[ -f "$JAR" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
LAKE=${1:-$WORK/lake}
[ -d "$LAKE/vintages" ] || KEEP="$LAKE" bench/import.sh 20000000 1 >&2

unzip -q "$JAR" 'BOOT-INF/*' -d "$WORK"
CLASSES="$WORK/BOOT-INF/classes:$WORK/BOOT-INF/lib/*"

# Runs a command and prints its wall seconds and its peak memory in MB.
measure() {
    /usr/bin/time -o "$WORK/time" -f '%e %M' "$@" >"$WORK/said" 2>"$WORK/err" || { cat "$WORK/err" >&2; exit 1; }
    awk '{ printf "%.2f %d\n", $1, $2 / 1024 }' "$WORK/time"
}

# The median of several runs, by time.
median() { sort -n | awk '{ line[NR] = $0 } END { print line[int((NR + 1) / 2)] }'; }

compare() { java -jar "$JAR" compare --lake "$LAKE" --indicator total-crime --by district \
    --period $NOW --against $BEFORE "$@"; }

compare --format csv >"$WORK/answer.csv"
ROWS=$(java -jar "$JAR" vintages --lake "$LAKE" --dataset police-street \
    | awk '/ rows, loaded / { for (i = 2; i <= NF; i++) if ($i == "rows,") { gsub(",", "", $(i - 1)); n += $(i - 1) } } END { print n }')
DISTRICTS=$(($(wc -l <"$WORK/answer.csv") - 2))
for run in $(seq "$RUNS"); do
    measure java -jar "$JAR" compare --lake "$LAKE" --indicator total-crime --by district \
        --period $NOW --against $BEFORE >>"$WORK/cold"
    echo "run $run, cold: $(tail -1 "$WORK/cold") (seconds, MB)" >&2
done
read -r COLD COLD_MB < <(median <"$WORK/cold")
java -cp "$CLASSES" bench/CompareWarm.java "$LAKE" $NOW $BEFORE 60 >"$WORK/warm"
cat "$WORK/warm" >&2
warm() { awk -v what="$1" 'index($0, what) == 1 { print $(NF - 1) }' "$WORK/warm"; }

PANDAS_COLD="" PANDAS_ROWS="" PANDAS_COUNTS=""
if /usr/bin/python3 -c 'import pandas' 2>/dev/null; then
    java -cp "$CLASSES" bench/Districts.java "$LAKE" src/main/resources/reference/lookup/lookup.lsoa-district.parquet \
        "$WORK/rows.csv" "$WORK/counts.csv"
    for run in $(seq "$RUNS"); do
        measure /usr/bin/python3 bench/compare_pandas.py cold "$WORK/counts.csv" >>"$WORK/pandas"
    done
    read -r PANDAS_COLD PANDAS_COLD_MB < <(median <"$WORK/pandas")
    OURS=$(awk -F, '$1 == "E07000109" { print $5, $6 }' "$WORK/answer.csv")
    [ "$OURS" = "$(cat "$WORK/said")" ] || { echo "Gravesham: $OURS here, $(cat "$WORK/said") in pandas" >&2; exit 1; }
    /usr/bin/python3 bench/compare_pandas.py warm "$WORK/rows.csv" "$WORK/counts.csv" >"$WORK/pandas-warm"
    PANDAS_ROWS=$(sed -n 1p "$WORK/pandas-warm")
    PANDAS_COUNTS=$(sed -n 2p "$WORK/pandas-warm")
fi

row() { printf '| %s | %s | %s |\n' "$1" "$2" "$3"; }
echo
echo "$ROWS street rows, $DISTRICTS districts, 6 months against 6, $(nproc) processors, median of $RUNS cold runs"
echo
echo "| what | time | peak MB |"
echo "|---|---:|---:|"
row "wardmote compare, cold: process start to answer" "$COLD s" "$COLD_MB"
row "wardmote, warm: the whole answer from the lake's files" "$(warm 'warm answer, median') ms" ""
row "wardmote, warm: the slowest of the later runs" "$(warm 'warm answer, worst') ms" ""
row "wardmote, warm: an indicator never asked for before" "$(warm 'warm, never asked') ms" ""
if [ -n "$PANDAS_COLD" ]; then
    row "pandas, cold: process start, counts from CSV" "$PANDAS_COLD s" "$PANDAS_COLD_MB"
    row "pandas, warm: every row in memory" "$PANDAS_ROWS ms" ""
    row "pandas, warm: the counts in memory" "$PANDAS_COUNTS ms" ""
fi
