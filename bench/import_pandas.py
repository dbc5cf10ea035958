"""The nearest that Debian's pandas does to an import: read every row, count by force, type, month and LSOA.

It has no Parquet writer and cannot hold the file in 2 GB, so it reads in pieces and keeps the counts alone.
Usage: python3 import_pandas.py IN.csv
"""

import sys

import pandas

KEYS = ["Falls within", "Crime type", "Month", "LSOA code"]
parts = []
rows = 0
for piece in pandas.read_csv(sys.argv[1], chunksize=1_000_000, dtype={"Context": "object"}):
    rows += len(piece)
    parts.append(piece.groupby(KEYS, dropna=False).size())
    if len(parts) == 8:
        parts = [pandas.concat(parts).groupby(level=KEYS, dropna=False).sum()]
counts = pandas.concat(parts).groupby(level=KEYS, dropna=False).sum()
print(rows, "rows", len(counts), "counts")
