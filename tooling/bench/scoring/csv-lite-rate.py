"""The scikit-learn side of csv-lite-rate.ts: TF-IDF of character n-grams and twelve logistic regressions in a pipeline.

Usage: csv-lite-rate.py LONGEST, the longest n-gram. Reads a line of JSON with `texts` and `labels`, fits to them and
prints "ready", then for each line of input prints the seconds from all texts to all probabilities.
"""

import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline

given = json.loads(sys.stdin.readline())
texts = given["texts"]
pipeline = make_pipeline(
    TfidfVectorizer(analyzer="char", ngram_range=(1, int(sys.argv[1])), sublinear_tf=True, min_df=2),
    OneVsRestClassifier(LogisticRegression(C=5, class_weight="balanced", max_iter=1000)),
).fit(texts, np.array(given["labels"]))
print("ready", flush=True)

for _ in sys.stdin:
    start = time.perf_counter()
    pipeline.predict_proba(texts)
    print(time.perf_counter() - start, flush=True)
