# Whether more can be made of the logits of encoder and n-grams than their weighted sum: all figures on a fold are of
# models that were fitted to the other two.
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts folds.jsonl
# python tooling/experiments/stack-logits.py folds.jsonl
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

records = [json.loads(line) for line in Path(sys.argv[1]).open(encoding="utf-8")]
fold = np.array([record["fold"] for record in records])
texts = np.array([record["text"].lower() for record in records])
truth, encoder, ngrams = (np.array([record[key] for record in records]) for key in ("truth", "encoder", "ngrams"))
folds, values = range(fold.max() + 1), range(truth.shape[1])
blend = 0.6 * encoder + 0.4 * ngrams


def show(name, scores):
    means = [
        np.mean([average_precision_score(truth[fold == f][:, v], scores[fold == f][:, v]) for v in values])
        for f in folds
    ]
    print(f"{name:48} {' '.join(f'{mean:.4f}' for mean in means)}  {np.mean(means):.4f}")


def stacked(features, strength=1.0):
    """Logistic regression over `features(value)`, standardized."""
    scores = np.zeros(truth.shape)
    for f in folds:
        fitted, held = fold != f, fold == f
        for value in values:
            columns = features(value)
            columns = (columns - columns[fitted].mean(axis=0)) / columns[fitted].std(axis=0)
            model = LogisticRegression(C=strength).fit(columns[fitted], truth[fitted][:, value])
            scores[held, value] = model.decision_function(columns[held])
    return scores


def from_texts():
    """The mean labels of the 100 nearest texts by TF-IDF as logits, and logistic regression over 300 dimensions of it."""
    near, latent = np.zeros(truth.shape), np.zeros(truth.shape)
    for f in folds:
        fitted, held = np.flatnonzero(fold != f), np.flatnonzero(fold == f)
        vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        own, others = vectorizer.fit_transform(texts[fitted]), vectorizer.transform(texts[held])
        similarity = (others @ own.T).toarray()
        nearest = np.argpartition(-similarity, 100, axis=1)[:, :100]
        weights = np.take_along_axis(similarity, nearest, axis=1) ** 2
        share = (weights[:, :, None] * truth[fitted][nearest]).sum(axis=1) / weights.sum(axis=1, keepdims=True)
        near[held] = np.log((share + 0.02 * truth.mean(axis=0)) / (1 - share + 0.02))
        decomposition = TruncatedSVD(300, random_state=0)
        dense, other_dense = decomposition.fit_transform(own), decomposition.transform(others)
        for value in values:
            model = LogisticRegression(C=10, class_weight="balanced").fit(dense, truth[fitted][:, value])
            latent[held, value] = model.decision_function(other_dense)
    return near, latent


show("encoder", encoder)
show("n-grams", ngrams)
show("blend, 0.6 and 0.4", blend)
show("a weight for each value", stacked(lambda v: np.c_[encoder[:, v], ngrams[:, v]]))
length = np.log([len(text) for text in texts])
show("the same, and the length of the text", stacked(lambda v: np.c_[encoder[:, v], ngrams[:, v], length]))
for strength in (0.003, 0.03, 0.3):
    show(f"all 24 logits for each value, C {strength}", stacked(lambda _: np.c_[encoder, ngrams], strength))
near, latent = from_texts()
show("100 nearest texts", near)
show("300 dimensions of TF-IDF", latent)
for weight in (0.1, 0.3):
    show(f"blend and {weight} × nearest texts", blend + weight * near)
    show(f"blend and {weight} × 300 dimensions", blend + weight * latent)
