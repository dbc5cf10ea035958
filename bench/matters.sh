#!/bin/bash
# Asks for the first page of a member's matters, 50 of 100,000 guarded ones, over and over: with the decision, row-level
# security and the trail on, as a whole page over HTTP. Prints the median and the 95th percentile.
#
#   mvn -q test-compile && bench/matters.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d target/test-classes ] || { echo "build first: mvn -q test-compile" >&2; exit 1; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
mvn -q dependency:build-classpath -Dmdep.outputFile="$WORK/classpath" -Dmdep.includeScope=test
java -cp "target/test-classes:target/classes:$(cat "$WORK/classpath")" bench/MattersWarm.java "$WORK" "${1:-400}" \
    | grep -v '^{\|^[0-9:.]* \['
