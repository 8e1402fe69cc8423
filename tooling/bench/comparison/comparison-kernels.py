"""The Python side of comparison-kernels.ts: scipy's permutation_test and bootstrap, and a loop over scikit-learn's f1_score.

Reads a line of JSON with the numbers of each case, prints "ready", then for each line of input, the name of a case and
how many at a time scipy may take ("none": all at once), prints the seconds that it takes.
"""

import json
import sys
import time

import numpy as np
from scipy import stats
from sklearn.metrics import f1_score

given = json.loads(sys.stdin.readline())
tables = {name: [np.array(table) for table in case["tables"]] for name, case in given.items()}
print("ready", flush=True)


def mean(values, axis):
    return values.mean(axis=axis)


def permutation(table, resamples, batch):
    stats.permutation_test((table,), mean, permutation_type="samples", vectorized=True, n_resamples=resamples, batch=batch, axis=0, rng=1)


def means(table, resamples, batch):
    stats.bootstrap((table,), mean, vectorized=True, method="percentile", n_resamples=resamples, batch=batch, axis=0, rng=1)


def counts(table, resamples, _):
    """The first half of the columns is the truth, the second what was predicted."""
    truth, predicted = np.hsplit(table.astype(int), 2)
    random = np.random.default_rng(1)
    drawn = [random.integers(len(truth), size=len(truth)) for _ in range(resamples)]
    values = [f1_score(truth[rows], predicted[rows], average="macro", zero_division=np.nan) for rows in drawn]
    np.nanquantile(values, [0.025, 0.975])


for line in sys.stdin:
    name, batch = line.split()
    kind, resamples = given[name]["kind"], given[name]["resamples"]
    start = time.perf_counter()
    for table in tables[name]:
        {"permutation": permutation, "means": means, "counts": counts}[kind](table, resamples, None if batch == "none" else int(batch))
    print(time.perf_counter() - start, flush=True)
