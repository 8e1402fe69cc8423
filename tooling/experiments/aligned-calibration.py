# How the calibration of a model that was fitted to all texts is best taken over from cross-fitted logits: TF-IDF models on
# 1,000 texts put aside from the training and validation parts, five times (docs/decisions/0035).
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts folds.jsonl
# python tooling/experiments/aligned-calibration.py folds.jsonl
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

records = [json.loads(line) for line in Path(sys.argv[1]).open(encoding="utf-8")]
texts = np.array([record["text"].lower() for record in records], dtype=object)
truth = np.array([record["truth"] for record in records])
DRAWS, HELD, BINS = 5, 1000, 10


def logits(fitted, others):
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    own, theirs = vectorizer.fit_transform(texts[fitted]), vectorizer.transform(texts[others])
    model = LogisticRegression(C=5, class_weight="balanced", max_iter=300, tol=1e-3)
    return np.stack([model.fit(own, column).decision_function(theirs) for column in truth[fitted].T], axis=1)


def calibration_error(probabilities, labels):
    bins = np.array_split(np.argsort(probabilities), BINS)
    return sum(abs(probabilities[rows].mean() - labels[rows].mean()) * len(rows) for rows in bins) / len(labels)


figures = {}
for draw in range(DRAWS):
    order = np.random.default_rng(draw).permutation(len(texts))
    held, rest = order[:HELD], order[HELD:]
    crossed = np.zeros((len(rest), truth.shape[1]))
    for fitted, other in KFold(3, shuffle=True, random_state=draw).split(rest):
        crossed[other] = logits(rest[fitted], rest[other])
    for theirs, own, known, labels in zip(crossed.T, logits(rest, held).T, truth[rest].T, truth[held].T):
        platt = LogisticRegression(C=1e6).fit(theirs[:, None], known)
        scale, mean = theirs.std() / own.std(), own.mean()
        for name, aligned in {
            "nothing": own,
            "the mean": own + theirs.mean() - mean,
            "the deviation, about 0": own * scale,
            "the deviation, about the model's own mean": mean + scale * (own - mean),
            "mean and deviation": theirs.mean() + scale * (own - mean),
        }.items():
            p = platt.predict_proba(aligned[:, None])[:, 1]
            loss = -np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p))
            figures.setdefault(name, []).append((calibration_error(p, labels), loss, np.mean((p - labels) ** 2)))
for name, all_of_it in figures.items():
    print(f"{name:44}", " ".join(f"{mean:.4f}" for mean in np.mean(all_of_it, axis=0)))
