# Makes the goldens of packages/ngrams.
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# Run from the root of the repository: python tooling/oracles/ngrams-goldens.py
import json
import re
import unicodedata
from collections import Counter

import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer, TfidfVectorizer
from sklearn.utils import murmurhash3_32

SIZES = (1, 2, 3)
BUCKETS = 2**10
SEED = 7
TEXTS = [
    "富强民主文明和谐，自由平等公正法治，爱国敬业诚信友善。",
    "法治  是治国理政的基本方式；法治、法治、法治!\n",
    "GDP 增长 5.2%，AI 产业发展",
    "𠮷野家的𠮷字,e\u0301te\u0301 et caf\u00e9",
    "哈哈哈哈哈哈哈哈",
    "我",
    "",
]


def normalize(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().lower()


def buckets_of(text):
    text = normalize(text)
    grams = [text[at : at + size] for size in SIZES for at in range(len(text) - size + 1)]
    return [murmurhash3_32(gram.encode("utf-32-le"), SEED, positive=True) % BUCKETS for gram in grams]


def hashes():
    grams = ["", "a", "的", "法治", "𠮷", "爱国者", "自由平等公正法治"]
    return [
        {"ngram": gram, "seed": seed, "hash": murmurhash3_32(gram.encode("utf-32-le"), seed, positive=True)}
        for gram in grams
        for seed in (0, 1, 0x9747B28C)
    ]


def texts():
    counts = [Counter(buckets_of(text)) for text in TEXTS]
    matrix = np.zeros((len(TEXTS), BUCKETS))
    for row, found in enumerate(counts):
        for bucket, count in found.items():
            matrix[row, bucket] = count
    transformer = TfidfTransformer(sublinear_tf=True).fit(matrix)
    weights = transformer.transform(matrix).toarray()
    # The whole vectorizer over the same bucket ids gives the same weights.
    vectorizer = TfidfVectorizer(
        analyzer=lambda text: map(str, buckets_of(text)), sublinear_tf=True, vocabulary=map(str, range(BUCKETS))
    )
    assert np.allclose(vectorizer.fit_transform(TEXTS).toarray(), weights, rtol=1e-12)
    return {
        "idf": transformer.idf_.tolist(),
        "texts": [
            {
                "text": text,
                "buckets": sorted(found),
                "counts": [found[bucket] for bucket in sorted(found)],
                "weights": [weights[row, bucket] for bucket in sorted(found)],
            }
            for row, (text, found) in enumerate(zip(TEXTS, counts))
        ],
    }


goldens = {"sizes": SIZES, "buckets": BUCKETS, "seed": SEED, "hashes": hashes(), **texts()}
with open("packages/ngrams/src/goldens/ngrams.json", "w", encoding="utf-8") as file:
    json.dump(goldens, file, ensure_ascii=False, separators=(",", ":"))
    file.write("\n")
