# The TF-IDF baseline that csv-small must beat: scores of the test part of the clean split, to be set beside evaluators with
# `valuecsv evaluate --scores tfidf.jsonl`.
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# For each part: valuecsv dataset export --part PART --out FOLDER/PART.jsonl; then
# python tooling/experiments/tfidf-baseline.py FOLDER [HELD_OUT.jsonl] > tfidf.jsonl
# The second file gets the cross-fitted scores of the other two parts, for tune-baseline.ts.
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve
from sklearn.model_selection import KFold

VALUES = (
    "prosperity democracy civility harmony freedom equality justice rule-of-law "
    "patriotism dedication integrity friendliness"
).split()


def read(part):
    records = [json.loads(line) for line in (Path(sys.argv[1]) / f"{part}.jsonl").open(encoding="utf-8")]
    labels = np.array([[int(value in record["values"]) for value in VALUES] for record in records])
    return records, np.array([record["text"] for record in records]), labels


def fit_and_score(texts, labels, others):
    """Probabilities of `others`, a column a value."""
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True)
    features, other_features = vectorizer.fit_transform(texts), vectorizer.transform(others)
    columns = [
        LogisticRegression(C=5, class_weight="balanced", max_iter=1000).fit(features, column)
        .predict_proba(other_features)[:, 1]
        for column in labels.T
    ]
    return np.stack(columns, axis=1)


def best_threshold(truth, scores):
    """The threshold with the highest F1."""
    precision, recall, thresholds = precision_recall_curve(truth, scores)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    return thresholds[np.argmax(f1[:-1])]


# As csv-small it has both parts to fit to, and thresholds from cross-fitted scores of both; those with the best F1 each, as is
# usual. tune-baseline.ts gives it csv-small's rule.
parts = [read("train"), read("validation")]
texts, labels = (np.concatenate([part[index] for part in parts]) for index in (1, 2))
held_out = np.zeros(labels.shape)
for fitted, held in KFold(3, shuffle=True, random_state=0).split(texts):
    held_out[held] = fit_and_score(texts[fitted], labels[fitted], texts[held])
thresholds = [best_threshold(*pair) for pair in zip(labels.T, held_out.T)]

if len(sys.argv) > 2:
    with Path(sys.argv[2]).open("w", encoding="utf-8") as file:
        for record, row in zip([record for part in parts for record in part[0]], held_out):
            file.write(json.dumps({"id": record["id"], "scores": dict(zip(VALUES, map(float, row)))}) + "\n")

records, test_texts, _ = read("test")
for record, row in zip(records, fit_and_score(texts, labels, test_texts)):
    scores = dict(zip(VALUES, map(float, row)))
    present = [value for value, threshold in zip(VALUES, thresholds) if scores[value] >= threshold]
    print(json.dumps({"id": record["id"], "scores": scores, "values": present}))
