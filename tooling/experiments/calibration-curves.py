# How well curves of calibration fit csv-small's logits: fitted to two folds, measured on the third (docs/decisions/0035).
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts folds.jsonl
# python tooling/experiments/calibration-curves.py folds.jsonl
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

records = [json.loads(line) for line in Path(sys.argv[1]).open(encoding="utf-8")]
fold = np.array([record["fold"] for record in records])
truth, encoder, ngrams = (np.array([record[key] for record in records]) for key in ("truth", "encoder", "ngrams"))
blend = 0.6 * encoder + 0.4 * ngrams
random = np.random.default_rng(0)
BINS, DRAWS = 10, 400


def calibration_error(probabilities, labels):
    bins = np.array_split(np.argsort(probabilities, kind="stable"), BINS)
    return sum(abs(probabilities[rows].mean() - labels[rows].mean()) * len(rows) for rows in bins) / len(labels)


def bound(probabilities):
    """What the error of right probabilities stays below with a chance of 95 %."""
    draws = (random.random((DRAWS, len(probabilities))) < probabilities).astype(int)
    return np.quantile([calibration_error(probabilities, labels) for labels in draws], 0.95)


def log_sigmoid(x):
    return -np.logaddexp(0, -x)


for name, columns in {
    "Platt": lambda x: x[:, None],
    "beta": lambda x: np.c_[log_sigmoid(x), -log_sigmoid(-x)],
    "with a square": lambda x: np.c_[x, x**2],
}.items():
    errors, within = [], 0
    for labels, scores in zip(truth.T, blend.T):
        for held in range(fold.max() + 1):
            curve = LogisticRegression(C=1e4).fit(columns(scores[fold != held]), labels[fold != held])
            probabilities = curve.predict_proba(columns(scores[fold == held]))[:, 1]
            errors.append(calibration_error(probabilities, labels[fold == held]))
            within += errors[-1] <= bound(probabilities)
    print(f"{name}: {within} of {len(errors)} calibrated, mean error {np.mean(errors):.4f}")
