# Makes the goldens of packages/metrics/src/agreement/categories.
# Python 3.11, scikit-learn==1.9.1, krippendorff==0.9.0, numpy==2.4.6
# Run from the root of the repository: python tooling/oracles/metrics-agreement-goldens.py
import warnings

import krippendorff
import numpy as np
from sklearn.metrics import cohen_kappa_score

from metrics_golden_file import write

warnings.filterwarnings("ignore")
random = np.random.default_rng(20260104)
CATEGORIES = ["yes", "no", "unsure"]


def ratings(units, raters, categories, agreement, missing):
    """Each rater repeats the unit's own category with chance `agreement`, else says any; NaN where missing."""
    own = random.integers(categories, size=(units, 1))
    said = np.where(random.random((units, raters)) < agreement, own, random.integers(categories, size=(units, raters)))
    return np.where(random.random((units, raters)) < missing, np.nan, said)


def named(table):
    return [[None if np.isnan(cell) else CATEGORIES[int(cell)] for cell in row] for row in table]


def kappa(first, second):
    both = ~np.isnan(first) & ~np.isnan(second)
    if not both.any():
        return None
    # NaN where both use one category alone.
    return cohen_kappa_score(first[both].astype(int), second[both].astype(int))


def alpha(table):
    try:
        return krippendorff.alpha(reliability_data=table.T, level_of_measurement="nominal")
    except ValueError:
        # The package refuses ratings of one category.
        return None


cases = [ratings(*shape) for shape in [(100, 2, 2, 0.8, 0), (100, 2, 3, 0.6, 0.1), (60, 3, 3, 0.7, 0.3), (40, 5, 3, 0.2, 0.5),
                                       (12, 2, 2, 0, 0), (30, 4, 2, 0.9, 0.7), (3, 2, 2, 0.5, 0)]]
full = ratings(20, 2, 3, 1, 0)
opposed = np.array([[0.0, 1.0]] * 5 + [[1.0, 0.0]] * 5)
one_category = np.zeros((10, 2))
one_rater_one_category = np.column_stack([np.zeros(10), np.arange(10) % 2])
cases += [full, opposed, one_category, one_rater_one_category]
write("agreement/categories", "agreement", [{"units": named(table), "kappa": kappa(table[:, 0], table[:, 1]), "alpha": alpha(table)} for table in cases])
