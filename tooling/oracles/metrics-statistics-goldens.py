# Makes the goldens of packages/metrics that need random numbers, distributions and resampling.
# Python 3.11, scipy==1.17.1, numpy==2.4.6, statsmodels==0.15.0
# Run from the root of the repository: python tooling/oracles/metrics-statistics-goldens.py
import math
import warnings

import numpy as np
from scipy import optimize, special, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
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


def mid_p(only_first, only_second):
    """From its definition: outcomes that are less likely than the one observed, and half of those as likely."""
    chances = stats.binom.pmf(np.arange(only_first + only_second + 1), only_first + only_second, 0.5)
    observed = chances[only_first]
    as_likely = np.isclose(chances, observed, rtol=1e-9, atol=0)
    return chances[(chances < observed) & ~as_likely].sum() + chances[as_likely].sum() / 2


def significance():
    counts = [(0, 1), (1, 0), (3, 3), (1, 8), (12, 5), (40, 41), (7, 60), (200, 260), (900, 1100)]
    write("significance", "mcnemar", [
        {"onlyFirst": first, "onlySecond": second, "exact": mcnemar([[50, first], [second, 20]], exact=True).pvalue, "midP": mid_p(first, second)}
        for first, second in counts])
    families = [[0.01], [0.04, 0.01, 0.03], [0.5, 0.5, 0.9], [0, 1, 0.02, 0.02, 0.2], list(np.round(random.uniform(size=12) ** 4, 6))]
    write("significance", "holm", [{"pValues": family, "adjusted": multipletests(family, method="holm")[1]} for family in families])


def equal_mass():
    cases = []
    for rows, bins, decimals in [(60, 10, 6), (53, 10, 6), (40, 10, 1), (12, 5, 0), (7, 10, 6), (200, 3, 1)]:
        probabilities = np.round(random.beta(0.6, 2, size=rows), decimals)
        truth = (random.random(rows) < probabilities).astype(int)
        # Equal probabilities share their mean rank, and so their bin.
        place = np.minimum(bins - 1, np.floor((stats.rankdata(probabilities, "average") - 0.5) * bins / rows)).astype(int)
        inside = [place == bin for bin in range(bins) if (place == bin).any()]
        cases.append({"truth": truth, "probabilities": probabilities, "bins": bins,
                      "rows": [int(rows.sum()) for rows in inside],
                      "meanProbability": [probabilities[rows].mean() for rows in inside],
                      "shareOfPositives": [truth[rows].mean() for rows in inside],
                      "error": sum(rows.sum() * abs(probabilities[rows].mean() - truth[rows].mean()) for rows in inside) / rows})
    write("calibration", "equal-mass", cases)
    probabilities = np.round(random.beta(0.6, 2, size=500), 4)
    order = np.argsort(probabilities, kind="stable")
    drawn = random.random((100_000, 500)) < probabilities[order]
    gaps = np.abs((drawn - probabilities[order]).reshape(100_000, 10, 50).sum(axis=2)).sum(axis=1) / 500
    write("calibration", "bound", {"probabilities": probabilities, "bounds": [[level, np.quantile(gaps, level)] for level in [0.5, 0.9, 0.95, 0.99]]})


for make in [distributions, power, bootstrap, generator, significance, equal_mass]:
    make()
