# Makes the goldens of packages/training/src/ngrams.
# Python 3.11, scikit-learn==1.9.1, numpy==2.4.6
# Run from the root of the repository: python tooling/oracles/training-ngrams-goldens.py
import json

import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(20260102)


def case(rows, columns, density, prevalence, strength, balanced):
    counts = random.poisson(density, (rows, columns))
    transformer = TfidfTransformer(sublinear_tf=True)
    matrix = transformer.fit_transform(counts).toarray()
    signal = matrix @ random.normal(size=columns) * 2
    truth = (signal + random.normal(size=rows) > np.quantile(signal, 1 - prevalence)).astype(int)
    model = LogisticRegression(
        C=strength, class_weight="balanced" if balanced else None, solver="newton-cg", tol=1e-10, max_iter=10000
    ).fit(matrix, truth)
    return {
        "inverseRegularization": strength,
        "classBalance": balanced,
        "columns": columns,
        "documents": [np.flatnonzero(row).tolist() for row in counts],
        "idf": transformer.idf_.tolist(),
        "rows": [[[int(at), row[at]] for at in np.flatnonzero(row)] for row in matrix],
        "truth": truth.tolist(),
        "coefficients": model.coef_[0].tolist(),
        "bias": model.intercept_[0],
    }


cases = [
    case(60, 25, 0.4, 0.4, 5, True),
    case(80, 40, 0.2, 0.1, 10, True),
    case(50, 20, 0.5, 0.2, 1, False),
    case(30, 60, 0.2, 0.3, 1000, True),
]
with open("packages/training/src/ngrams/goldens/logistic-regression.json", "w", encoding="utf-8") as file:
    json.dump(cases, file, separators=(",", ":"))
    file.write("\n")
