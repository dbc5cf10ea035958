#!/bin/bash
# Asks for one page with wrk on loopback, as fast as it is answered: for everyone, for whoever has signed in and may, and the
# same with a line in the trail, which is on the disk before the page leaves. The page is that of the members (one query).
#
#   mvn -q -DskipTests package && bench/views.sh [SECONDS]
#
# Needs wrk and curl. The server, its PostgreSQL and wrk share the machine's processors. Prints a table in Markdown, and
# verifies afterwards that the trail is whole and has a line for each audited view that was answered.
set -euo pipefail
cd "$(dirname "$0")/.."
SECONDS_EACH=${1:-15}
JAR=target/wardmote.jar
[ -f "$JAR" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
WORK=$(mktemp -d)
PID=
stop() { [ -z "$PID" ] || { kill "$PID" 2>/dev/null || true; wait "$PID" 2>/dev/null || true; }; PID=; }
trap 'stop; rm -rf "$WORK"' EXIT
chmod 755 "$WORK"
unzip -q "$JAR" 'BOOT-INF/*' -d "$WORK"
CLASSES="$WORK/BOOT-INF/classes:$WORK/BOOT-INF/lib/*"
mkdir "$WORK/bench"
javac -proc:none -nowarn -parameters -d "$WORK/bench" -cp "$CLASSES" bench/views/Views.java
java -Xmx1g -cp "$WORK/bench:$CLASSES" org.wardmote.Wardmote serve --data "$WORK/data" --port 0 --demo >"$WORK/said" 2>&1 &
PID=$!
for _ in $(seq 240); do
    ORIGIN=$(sed -n 's|.*Open \(http://[^/]*\)/.*|\1|p' "$WORK/said")
    [ -z "$ORIGIN" ] || break
    sleep 0.5
done
[ -n "$ORIGIN" ] || { cat "$WORK/said" >&2; exit 1; }
TOKEN=$(curl -s -c "$WORK/cookies" "$ORIGIN/sign-in" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1)
curl -s -o "$WORK/answer" -b "$WORK/cookies" -c "$WORK/cookies" "$ORIGIN/sign-in" --data-urlencode "_csrf=$TOKEN" \
    --data-urlencode "email=alan.firth@gravesham.example" --data-urlencode "password=estuary-lantern-ferry"
COOKIE=$(awk '!/^# / && NF >= 7 { sub(/^#HttpOnly_/, ""); printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$WORK/cookies")

ask() { # path, seconds
    wrk -t2 -c32 -d"$2"s --latency -H "Cookie: $3" "$ORIGIN/bench/$1" >"$WORK/wrk.$1"
    ! grep -q 'Non-2xx' "$WORK/wrk.$1" || { echo "/bench/$1 was refused" >&2; cat "$WORK/wrk.$1" >&2; exit 1; }
}
rate() { awk '/Requests\/sec/ { print $2 }' "$WORK/wrk.$1"; }
for path in open guarded audited; do ask "$path" 20 "$COOKIE"; done # warm
ask open "$SECONDS_EACH" ""
ask guarded "$SECONDS_EACH" "$COOKIE"
ask audited "$SECONDS_EACH" "$COOKIE"
row() {
    awk -v what="$1" -v r="$(rate "$2")" -v open="$(rate open)" -v in_="$(rate guarded)" \
        -v p="$(awk '$1 == "99%" { print $2 }' "$WORK/wrk.$2")" \
        'BEGIN { printf "| %s | %.0f | %s | %.2f | %.2f |\n", what, r, p, open / r, in_ / r }'
}
echo
echo "One page with wrk, 32 connections, $(nproc) processors, $SECONDS_EACH seconds each"
echo
echo "| page | views a second | slowest 1% from | cost beside the open page | beside the page without a line |"
echo "|---|---:|---:|---:|---:|"
row "open to everyone: no session, no decision, no line" open
row "signed in, decided, no line" guarded
row "signed in, decided, and a line in the trail" audited
stop
java -cp "$CLASSES" org.wardmote.Wardmote trail verify --data "$WORK/data" >&2
