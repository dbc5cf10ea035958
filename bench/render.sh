#!/bin/bash
# Renders the demonstration's committee paper of 2019 to HTML, DOCX, PDF and CSV, cold (a whole process) and warm (again in
# one process), beside the same words, tables, chart and worked-out sentences in R Markdown (bench/render/).
#
#   mvn -q -DskipTests package && bench/render.sh [RUNS]
#
# Needs GNU time, and for the other lines Debian's r-cran-rmarkdown and pandoc, and for each PDF texlive-latex-recommended
# with lmodern, or libreoffice-writer. What is missing is left out. Prints a table in Markdown.
#
# What is not the same: Wardmote's PDF is tagged (PDF/UA-1), its Word chart is a chart and not a picture, its tables leave as
# CSV too, each number is a link to its source, and before it writes it holds every sentence against its evidence and asks
# whether the paper gives a small number away. R Markdown numbers headings and not paragraphs, hides the cells that it is
# told to hide, and makes no CSV.
set -euo pipefail
cd "$(dirname "$0")/.."
RUNS=${1:-5}
JAR=target/wardmote.jar
PAPER=demo/papers/mid-year-2019-20.md
[ -f "$JAR" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
LAKE=$WORK/lake

./wardmote import --accept --lake "$LAKE" demo/police/*.csv.gz demo/tables/*.csv demo/area-groups.csv >"$WORK/said" \
    || { cat "$WORK/said" >&2; exit 1; }
unzip -q "$JAR" 'BOOT-INF/*' -d "$WORK"
CLASSES="$WORK/BOOT-INF/classes:$WORK/BOOT-INF/lib/*"
cp bench/render/* "$WORK/"

# Runs a command and prints its wall seconds and its peak memory in MB.
measure() {
    /usr/bin/time -o "$WORK/time" -f '%e %M' "$@" >"$WORK/said" 2>&1 || { cat "$WORK/said" >&2; exit 1; }
    awk '{ printf "%.2f %d\n", $1, $2 / 1024 }' "$WORK/time"
}

# The median of several runs, by time.
median() { sort -n | awk '{ line[NR] = $0 } END { print line[int((NR + 1) / 2)] }'; }

ours() { measure ./wardmote paper render "$PAPER" --lake "$LAKE" --out "$WORK/ours"; }
in_r() { # formats
    (cd "$WORK" && TABLES=$OLDPWD/demo/tables measure Rscript -e \
        "for (format in c($1)) rmarkdown::render('mid-year-2019-20.Rmd', format, output_dir = 'r', quiet = TRUE)")
}
office() {
    measure soffice "-env:UserInstallation=file://$WORK/profile" --headless --convert-to pdf --outdir "$WORK/office" \
        "$WORK/r/mid-year-2019-20.docx"
}
HAVE_R="" HAVE_LATEX="" HAVE_OFFICE=""
if command -v Rscript pandoc >/dev/null && Rscript -e 'library(rmarkdown)' >/dev/null 2>&1; then
    HAVE_R=yes
    ! command -v pdflatex >/dev/null || HAVE_LATEX=yes
    ! command -v soffice >/dev/null || HAVE_OFFICE=yes
fi

# In turn, so that none has the warmer disk; the first of each, which fills the disk's cache, is not counted.
for run in $(seq 0 "$RUNS"); do
    ours >>"$WORK/ours.times"
    echo "run $run, wardmote: $(tail -1 "$WORK/ours.times") (seconds, MB)" >&2
    if [ -n "$HAVE_R" ]; then
        in_r "'html_document', 'word_document'" >>"$WORK/two.times"
        [ -z "$HAVE_LATEX" ] || in_r "'html_document', 'word_document', 'pdf_document'" >>"$WORK/latex.times"
        [ -z "$HAVE_OFFICE" ] || office >>"$WORK/office.times"
        echo "run $run, R Markdown: $(tail -qn 1 "$WORK"/two.times "$WORK"/latex.times "$WORK"/office.times | xargs)" >&2
    fi
done
java -cp "$CLASSES" bench/RenderWarm.java "$LAKE" "$PAPER" "$WORK/warm" 30 >"$WORK/warm.said"
cat "$WORK/warm.said" >&2
warm() { awk -v what="$1" 'index($0, what) == 1 { print $(NF - 1) }' "$WORK/warm.said"; }
seconds() { tail -n +2 "$WORK/$1.times" | median; }

row() { # what, seconds, MB
    awk -v what="$1" -v s="$2" -v mb="$3" -v ours="$OURS" \
        'BEGIN { printf "| %s | %.2f | %.2f | %s |\n", what, s, s / ours, mb }'
}
read -r OURS OURS_MB < <(seconds ours)
echo
echo "The paper of 2019, $(nproc) processors, median of $RUNS runs"
echo
echo "| what | seconds | against Wardmote, cold | peak MB |"
echo "|---|---:|---:|---:|"
row "wardmote, cold: HTML, DOCX, PDF/UA-1 and CSV" "$OURS" "$OURS_MB"
row "wardmote, warm: the same, lake opened anew each time" "$(awk "BEGIN { print $(warm 'all four, median') / 1000 }")" ""
row "wardmote, warm: the slowest of the later runs" "$(awk "BEGIN { print $(warm 'all four, worst') / 1000 }")" ""
if [ -n "$HAVE_R" ]; then
    read -r TWO TWO_MB < <(seconds two)
    row "R Markdown: HTML and DOCX alone" "$TWO" "$TWO_MB"
    if [ -n "$HAVE_LATEX" ]; then
        read -r LATEX LATEX_MB < <(seconds latex)
        row "R Markdown: HTML, DOCX, and PDF by LaTeX" "$LATEX" "$LATEX_MB"
    fi
    if [ -n "$HAVE_OFFICE" ]; then
        read -r OFFICE OFFICE_MB < <(seconds office)
        row "R Markdown: HTML, DOCX, and PDF by LibreOffice from the DOCX" "$(awk "BEGIN { print $TWO + $OFFICE }")" \
            "$((TWO_MB > OFFICE_MB ? TWO_MB : OFFICE_MB))"
    fi
fi
