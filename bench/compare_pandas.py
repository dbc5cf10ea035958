"""A district comparison in pandas: counts, change and per cent by district. No rates, tests, ranks or words.

compare_pandas.py warm ROWS.csv COUNTS.csv   prints milliseconds: over the rows, and over the counts, both in memory
compare_pandas.py cold COUNTS.csv            reads the counts and prints one district's two counts, for a check
"""
import statistics
import sys
import time

import pandas

NOW = ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"]
BEFORE = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"]
TYPES = {"district": "category", "month": "category", "crime_type": "category"}


def compare(now, before):
    table = pandas.DataFrame({"before": before, "now": now}).fillna(0).astype("int64")
    table["change"] = table["now"] - table["before"]
    table["percent"] = (100 * table["change"] / table["before"]).round(1)
    return table


def over_rows(rows):
    crime = rows[rows["crime_type"] != "Anti-social behaviour"]
    return compare(
        crime[crime["month"].isin(NOW)].groupby("district", observed=True).size(),
        crime[crime["month"].isin(BEFORE)].groupby("district", observed=True).size(),
    )


def over_counts(counts):
    crime = counts[counts["crime_type"] != "anti-social-behaviour"]
    return compare(
        crime[crime["month"].isin(NOW)].groupby("district", observed=True)["n"].sum(),
        crime[crime["month"].isin(BEFORE)].groupby("district", observed=True)["n"].sum(),
    )


def median(work, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if sys.argv[1] == "warm":
    rows = pandas.read_csv(sys.argv[2], dtype=TYPES)
    print(f"{median(lambda: over_rows(rows), 5):.1f}")
    counts = pandas.read_csv(sys.argv[3], dtype=TYPES)
    print(f"{median(lambda: over_counts(counts), 20):.1f}")
else:
    table = over_counts(pandas.read_csv(sys.argv[2], dtype=TYPES))
    print(table.loc["E07000109", "before"], table.loc["E07000109", "now"])
