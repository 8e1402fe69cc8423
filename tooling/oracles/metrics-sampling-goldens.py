# Makes the goldens of packages/metrics/src/sampling.
# Python 3.11, statsmodels==0.15.0, scipy==1.17.1, numpy==2.4.6
# Run from the root of the repository: python tooling/oracles/metrics-sampling-goldens.py
from statsmodels.stats.proportion import proportion_confint

from metrics_golden_file import write

cases = [(share, count, level) for share in [0, 0.01, 0.25, 0.5, 0.9, 1] for count in [1, 3.7, 12, 250] for level in [0.8, 0.95, 0.99]]


def golden(share, count, level):
    lower, upper = proportion_confint(share * count, count, alpha=1 - level, method="wilson")
    return {"share": share, "count": count, "level": level, "lower": lower, "upper": upper}


write("sampling", "wilson", [golden(*case) for case in cases])
