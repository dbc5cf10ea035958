#!/bin/bash
# Imports at least 20 million street rows, beside a bare DuckDB COPY of the same file and beside pandas, in one run.
#
#   mvn -q -DskipTests package && bench/import.sh [ROWS] [RUNS]
#
# Needs some 8 GB of free disk in TMPDIR (removed after), GNU time, and Debian's python3-pandas for the last line.
# KEEP=DIR keeps the lake there, for the benchmark of comparisons. Prints a table in Markdown.
set -euo pipefail
cd "$(dirname "$0")/.."
ROWS=${1:-20000000}
RUNS=${2:-2}
JAR=target/wardmote.jar
[ -f "$JAR" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
CSV=$WORK/street.csv

unzip -q -j "$JAR" 'BOOT-INF/lib/duckdb_jdbc-*.jar' -d "$WORK"
DUCKDB=$(ls "$WORK"/duckdb_jdbc-*.jar)
java -cp "$DUCKDB" bench/StreetRows.java demo/police src/main/resources/reference/lookup "$CSV" "$ROWS" >&2
COUNT=$(($(wc -l <"$CSV") - 1))

# Runs a command and prints its wall seconds, peak memory in MB, and processor seconds.
measure() {
    /usr/bin/time -o "$WORK/time" -f '%e %M %U %S' "$@" >"$WORK/said" 2>&1 || { cat "$WORK/said" >&2; exit 1; }
    awk '{ printf "%.1f %d %.1f\n", $1, $2 / 1024, $3 + $4 }' "$WORK/time"
}

# The better of several runs of each, taken in turn, so that neither has the warmer disk.
best() { sort -n | head -1; }

cat "$CSV" >/dev/null
for run in $(seq "$RUNS"); do
    rm -rf "$WORK/bare.parquet" "$WORK/lake"
    measure java -cp "$DUCKDB" bench/BareCopy.java "$CSV" "$WORK/bare.parquet" >>"$WORK/bare"
    echo "run $run, bare DuckDB COPY: $(tail -1 "$WORK/bare") (seconds, MB, processor seconds)" >&2
    measure java -jar "$JAR" import --lake "$WORK/lake" "$CSV" >>"$WORK/ours"
    echo "run $run, wardmote import:  $(tail -1 "$WORK/ours")" >&2
done
read -r BARE BARE_MB BARE_CPU < <(best <"$WORK/bare")
read -r OURS OURS_MB OURS_CPU < <(best <"$WORK/ours")
PANDAS="" PANDAS_MB="" PANDAS_CPU=""
if /usr/bin/python3 -c 'import pandas' 2>/dev/null; then
    read -r PANDAS PANDAS_MB PANDAS_CPU < <(measure /usr/bin/python3 bench/import_pandas.py "$CSV")
fi
if [ -n "${KEEP:-}" ]; then
    mkdir -p "$KEEP" && cp -r "$WORK/lake/." "$KEEP/"
fi

row() { # name, seconds, MB, processor seconds
    awk -v name="$1" -v s="$2" -v mb="$3" -v cpu="$4" -v n="$COUNT" -v bare="$BARE" \
        'BEGIN { printf "| %s | %.1f | %.2f | %.2f | %d | %.1f |\n", name, s, n / s / 1e6, bare / s, mb, cpu }'
}
echo
echo "$COUNT rows, $(($(stat -c %s "$CSV") / 1000000)) MB of CSV, $(nproc) processors, best of $RUNS runs"
echo
echo "| what | seconds | million rows/s | share of bare COPY's rows/s | peak MB | processor seconds |"
echo "|---|---:|---:|---:|---:|---:|"
row "bare DuckDB COPY to Parquet" "$BARE" "$BARE_MB" "$BARE_CPU"
row "wardmote import (rows, three cubes, hash, checks)" "$OURS" "$OURS_MB" "$OURS_CPU"
[ -z "$PANDAS" ] || row "pandas, counts alone" "$PANDAS" "$PANDAS_MB" "$PANDAS_CPU"
