# Makes the goldens of packages/metrics that need random numbers, distributions and resampling.
# Python 3.11, scipy==1.17.1, numpy==2.4.6, statsmodels==0.15.0
# Run from the root of the repository: python tooling/oracles/metrics-statistics-goldens.py
import math
import warnings

import numpy as np
from scipy import optimize, special, stats
from statsmodels.stats.power import TTestPower

from metrics_golden_file import write

warnings.filterwarnings("ignore")
random = np.random.default_rng(20260103)


def distributions():
    points = [-30.0, -8, -4.0001, -3.9999, -2, -1e-3, 0, 1e-9, 0.5, 1, 3, 4.5, 9]
    freedoms = [1, 2, 5.5, 11, 88, 99, 1000, 40000]
    probabilities = [1e-6, 0.005, 0.025, 0.2, 0.5, 0.8, 0.975, 0.9999]
    write("distributions", "distributions", {
        "normalCdf": [[x, stats.norm.cdf(x)] for x in points],
        "logGamma": [[x, special.gammaln(x)] for x in [0.5, 1, 1.5, 2, 3.7, 10, 44.5, 500, 20000]],
        "incompleteBeta": [[x, a, b, special.betainc(a, b, x)] for x in [0, 1e-6, 0.1, 0.5, 0.9, 1] for a in [0.5, 3, 44] for b in [0.5, 10]],
        "studentCdf": [[t, df, stats.t.cdf(t, df)] for t in points for df in freedoms],
        "studentQuantile": [[p, df, stats.t.ppf(p, df)] for p in probabilities for df in freedoms],
        # scipy gives NaN in some far tails.
        "noncentralStudentCdf": [row for row in ([t, df, delta, stats.nct.cdf(t, df, delta)] for t in [-2, -0.5, 0, 0.5, 2, 12]
                                 for df in [1, 11, 99, 2000] for delta in [0.1, 1, 2.8, 9, 30]) if not math.isnan(row[3])],
    })
    sample = random.normal(size=37).round(3)
    write("resampling", "quantile", {"sorted": sorted(sample), "quantiles": [[p, np.quantile(sample, p)] for p in [0, 0.025, 0.3, 0.5, 0.975, 1]]})


def power():
    test = TTestPower()

    def power_of(effect, pairs, alpha):
        # As `TTestPower.power`, but its far tail, which scipy gives as NaN where it is nothing, counts 0.
        critical, noncentrality = stats.t.isf(alpha / 2, pairs - 1), effect * math.sqrt(pairs)
        value = stats.nct.sf(critical, pairs - 1, noncentrality) + np.nan_to_num(stats.nct.cdf(-critical, pairs - 1, noncentrality))
        reference = test.power(effect, pairs, alpha, alternative="two-sided")
        assert math.isnan(reference) or math.isclose(reference, value, rel_tol=1e-12)
        return value

    write("power", "power", {
        "power": [[effect, pairs, alpha, power_of(effect, pairs, alpha)]
                  for effect in [0, 0.1, 0.3, 1] for pairs in [2, 3, 12, 89, 1000] for alpha in [0.05, 0.001]],
        # `solve_power` stops at 1e-6; the root of its `power` is the same number with all digits.
        "effect": [[pairs, power, alpha, optimize.brentq(lambda effect: power_of(effect, pairs, alpha) - power, 0, 40 / math.sqrt(pairs), xtol=1e-14, rtol=1e-14)]
                   for pairs, alpha in [(2, 0.05), (3, 0.05), (12, 0.05), (12, 0.001), (89, 0.05), (89, 0.001), (99, 0.05), (1000, 0.05), (1000, 0.001)]
                   for power in [0.5, 0.8, 0.9]],
    })


def bootstrap():
    values = np.round(random.gamma(0.7, size=60), 4)
    result = stats.bootstrap((values,), np.mean, n_resamples=200_000, method="percentile", confidence_level=0.95, rng=1)
    write("resampling", "bootstrap", {"values": values, "lower": result.confidence_interval.low, "upper": result.confidence_interval.high,
                                      "standardError": result.standard_error})


def sfc32(seed, count):
    """An implementation of its own, for the stream of the generator."""
    mask = 0xFFFFFFFF
    a, b, c, counter = 0, seed & mask, (seed >> 32) & mask, 1
    numbers = []
    for _ in range(12 + count):
        result = (a + b + counter) & mask
        counter = (counter + 1) & mask
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & mask
        c = (((c << 21) | (c >> 11)) + result) & mask
        numbers.append(result)
    return numbers[12:]


def generator():
    write("random", "sfc32", [{"seed": seed, "numbers": sfc32(seed, 20)} for seed in [0, 1, 42, 2**32 + 5, 2**53 - 1]])


for make in [distributions, power, bootstrap, generator]:
    make()
