# scikit-learn's character n-grams on folds that ngram-search.ts deals: reads {texts, labels, foldOf} from standard input,
# prints one line of JSON for each setting: its name, and the held-out mean average precision.
import json
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

given = json.load(sys.stdin)
texts = np.array(given["texts"], dtype=object)
labels = np.array(given["labels"])
fold_of = np.array(given["foldOf"])


def held_out(longest, least_texts):
    logits = np.zeros(labels.shape)
    for fold in np.unique(fold_of):
        inside, outside = fold_of != fold, fold_of == fold
        vectorizer = TfidfVectorizer(
            analyzer="char", ngram_range=(1, longest), sublinear_tf=True, min_df=least_texts
        )
        train, test = vectorizer.fit_transform(texts[inside]), vectorizer.transform(texts[outside])
        for label in range(labels.shape[1]):
            model = LogisticRegression(C=5, class_weight="balanced", max_iter=1000)
            model.fit(train, labels[inside, label])
            logits[outside, label] = model.decision_function(test)
    return logits


for longest, least_texts in [(3, 2), (3, 1), (2, 2)]:
    logits = held_out(longest, least_texts)
    precision = np.mean([average_precision_score(labels[:, at], logits[:, at]) for at in range(labels.shape[1])])
    name = f"scikit-learn: TF-IDF of characters 1–{longest}, n-grams of at least {least_texts} texts, C 5, balanced"
    print(json.dumps({"name": name, "meanAveragePrecision": precision}, ensure_ascii=False), flush=True)
