# Makes the goldens of packages/metrics that comparisons of language models need.
# Python 3.11, scipy==1.17.1, numpy==2.4.6, statsmodels==0.15.0, pingouin==0.7.0, quapy==0.2.3
# Run from the root of the repository: python tooling/oracles/metrics-comparison-goldens.py
import math
import warnings

import numpy as np
import pandas
import pingouin
import statsmodels.api as sm
from quapy.method.aggregative import EMQ
from scipy import optimize, special, stats
from statsmodels.formula.api import ols
from statsmodels.stats.anova import anova_lm
from statsmodels.stats.power import TTestPower

from metrics_golden_file import write

warnings.filterwarnings("ignore")
random = np.random.default_rng(20260105)


def power_of(effect, pairs, alpha):
    critical, noncentrality = stats.t.isf(alpha / 2, pairs - 1), effect * math.sqrt(pairs)
    return stats.nct.sf(critical, pairs - 1, noncentrality) + np.nan_to_num(stats.nct.cdf(-critical, pairs - 1, noncentrality))


def permutation():
    cases = []
    for rows, columns in [(2, 3), (3, 1), (7, 5), (8, 4), (9, 9), (12, 6), (13, 2)]:
        # Quarters make ties that are exact; the others have none.
        quarters = random.integers(-4, 6, size=(rows, columns)) / 4
        skewed = random.gamma(0.5, size=(rows, columns)) - random.uniform(size=(1, columns))
        for table in [quarters, skewed]:
            result = stats.permutation_test((table,), lambda x, axis: x.mean(axis=axis), permutation_type="samples",
                                            vectorized=True, n_resamples=8192, axis=0)
            cases.append({"differences": table, "pValues": result.pvalue})
    table = np.round(random.normal(0.12, 1, size=(60, 6)), 3)
    result = stats.permutation_test((table,), lambda x, axis: x.mean(axis=axis), permutation_type="samples", vectorized=True,
                                    n_resamples=400_000, batch=1000, axis=0, rng=random)
    write("significance", "permutation", {"exact": cases, "random": {"differences": table, "pValues": result.pvalue}})


def pairs_needed():
    rows = []
    for effect in [0.01, -0.05, 0.1, 0.2, 0.5, 0.8, 1.3, 2, 4, 20]:
        for power, alpha in [(0.8, 0.05), (0.9, 0.05), (0.8, 0.001), (0.5, 0.01)]:
            # The root of the power, as `solve_power` gives where it finds it; two pairs are the fewest.
            shortfall = lambda pairs: power_of(abs(effect), pairs, alpha) - power
            pairs = 2 if shortfall(2) >= 0 else optimize.brentq(shortfall, 2, 1e6, xtol=1e-9)
            solved = TTestPower().solve_power(abs(effect), None, alpha, power)
            if math.isclose(solved, pairs, rel_tol=1e-4) is False:
                print(f"solve_power({effect}, alpha={alpha}, power={power}) = {solved}, the root is {pairs}")
            rows.append([effect, power, alpha, math.ceil(pairs)])
    write("power", "pairs-needed", rows)


def standardized_difference():
    cases = []
    for pairs, effect in [(2, 0), (3, 1), (8, -0.4), (40, 0.05), (100, 0.3), (100, -1.2), (1000, 0.8), (1000, 2)]:
        differences = random.normal(effect, 1, size=pairs).round(4)
        value = differences.mean() / differences.std(ddof=1)
        t = value * math.sqrt(pairs)
        for level in [0.95, 0.8]:
            # scipy gives NaN in some far tails.
            cdf = lambda shift: stats.nct.cdf(t, pairs - 1, shift) if abs(shift - t) < 9 + abs(t) / 2 else float(shift < t)
            ends = [optimize.brentq(lambda shift: cdf(shift) - chance, t - 12 - abs(t), t + 12 + abs(t), xtol=1e-13, rtol=1e-14)
                    for chance in [(1 + level) / 2, (1 - level) / 2]]
            cases.append({"differences": differences, "level": level, "value": value, "low": ends[0] / math.sqrt(pairs), "high": ends[1] / math.sqrt(pairs)})
    write("power", "standardized-difference", cases)


def chi_square():
    write("distributions", "incomplete-gamma", [[a, x, special.gammaincc(a, x)] for a in [0.5, 1, 2.5, 14.5, 200] for x in [0, 1e-6, 0.3, 1, 2.4, 3.6, 20, 90, 190, 260]])


def correlations():
    cases = []
    for count, decimals in [(2, 3), (5, 3), (12, 0), (40, 1), (300, 2), (300, 0)]:
        first = random.normal(size=count).round(decimals)
        second = (0.5 * first + random.normal(size=count)).round(decimals)
        cases.append({"first": first, "second": second, "pearson": stats.pearsonr(first, second).statistic, "spearman": stats.spearmanr(first, second).statistic,
                      "kendall": stats.kendalltau(first, second).statistic})
    write("agreement", "correlations", cases)


def concordance():
    cases = []
    for raters, items, decimals in [(2, 3, 3), (3, 6, 3), (5, 6, 0), (20, 4, 0), (10, 15, 1)]:
        ratings = (random.normal(size=(raters, items)) + random.normal(size=items)).round(decimals)
        statistic, p_value = stats.friedmanchisquare(*ratings.T)
        cases.append({"ratings": ratings, "w": statistic / (raters * (items - 1)), "pValue": p_value})
    write("agreement", "concordance", cases)


def intraclass():
    cases = []
    for groups, size, spread in [(5, 2, 1), (30, 5, 0.5), (99, 3, 0.2), (10, 4, 0)]:
        values = random.normal(0, spread, size=(groups, 1)) + random.normal(size=(groups, size))
        long = pandas.DataFrame([{"group": group, "sample": sample, "value": value} for (group, sample), value in np.ndenumerate(values)])
        table = pingouin.intraclass_corr(long, targets="group", raters="sample", ratings="value").set_index("Type")
        cases.append({"groups": values, "correlation": table.loc[[name for name in table.index if name.replace("(1,1)", "1") == "ICC1"][0], "ICC"]})
    # Of unequal sizes: the variance components of the analysis of variance, as statsmodels' table of it gives the squares.
    for sizes in [(1, 2), (3, 1, 5), tuple(random.integers(1, 7, size=40))]:
        values = [random.normal(random.normal(), 1, size=size) for size in sizes]
        long = pandas.DataFrame([{"group": group, "value": value} for group, own in enumerate(values) for value in own])
        squares = anova_lm(ols("value ~ C(group)", long).fit())["mean_sq"]
        size = (sum(sizes) - sum(size**2 for size in sizes) / sum(sizes)) / (len(sizes) - 1)
        between = (squares.iloc[0] - squares.iloc[1]) / size
        cases.append({"groups": values, "correlation": between / (between + squares.iloc[1])})
    write("agreement", "intraclass", cases)


def saerens(scores, prior):
    share = prior
    for _ in range(200_000):
        ratio, rest = share / prior * scores, (1 - share) / (1 - prior) * (1 - scores)
        share, before = (ratio / (ratio + rest)).mean(), share
        if abs(share - before) < 1e-15:
            break
    return share


def expectation_maximization():
    cases = []
    for rows, share, prior in [(200, 0.3, 0.3), (300, 0.7, 0.2), (300, 0.1, 0.4), (1000, 0.5, 0.05), (20, 0.5, 0.5)]:
        shift = random.normal(size=rows) + np.where(random.random(rows) < share, 1.2, -1.2)
        # The probability that the label is there in the population with the prior.
        scores = np.round(1 / (1 + np.exp(-2.4 * shift) * (1 - prior) / prior), 6)
        own = saerens(scores, prior)
        quapy = EMQ.EM(np.array([1 - prior, prior]), np.column_stack([1 - scores, scores]), epsilon=1e-13)[0][1]
        assert abs(own - quapy) < 1e-4, (own, quapy)
        cases.append({"scores": scores, "prior": prior, "share": own})
    write("quantification", "expectation-maximization", cases)


def probabilistic_count():
    cases = []
    for mean, variance, positives, negatives, m1, m0, s1, s0 in [
        (0.3, 0.001, 60, 700, 0.7, 0.1, 0.2, 0.12), (0.05, 0.0004, 20, 200, 0.6, 0.06, 0.25, 0.1), (0.02, 0.0004, 20, 200, 0.6, 0.06, 0.25, 0.1),
        (0.8, 0.0004, 20, 200, 0.6, 0.06, 0.25, 0.1), (0.25, 0.002, 5, 6, 0.3, 0.2, 0.3, 0.2), (0.3, 0, 50, 50, 0.5, 0.1, None, None), (0.5, 0.001, 400, 400, 0.95, 0.02, 0.1, 0.05)]:
        v1 = (m1 * (1 - m1) if s1 is None else s1**2) / positives
        v0 = (m0 * (1 - m0) if s0 is None else s0**2) / negatives
        distance, z = m1 - m0, stats.norm.ppf(0.975)
        above = min(max(mean - m0, 0), distance)
        # Fieller's set, by looking.
        too_far = lambda share: (above - share * distance) ** 2 - z**2 * (variance + (1 - share) ** 2 * v0 + share**2 * v1)
        value = above / distance
        low = 0 if too_far(0) <= 0 else optimize.brentq(too_far, 0, value, xtol=1e-14)
        high = 1 if too_far(1) <= 0 else optimize.brentq(too_far, value, 1, xtol=1e-14)
        cases.append({"mean": mean, "variance": variance, "positives": positives, "negatives": negatives, "meanScorePositives": m1, "meanScoreNegatives": m0,
                      **({} if s1 is None else {"deviationPositives": s1, "deviationNegatives": s0}), "value": value, "low": low, "high": high})
    write("quantification", "probabilistic-count", cases)


def regression():
    cases = []
    for rows, columns, clusters in [(12, 2, 4), (40, 5, 7), (120, 8, 40), (30, 3, 2)]:
        design = random.normal(size=(rows, columns)).round(4)
        design[:, 0] = 1
        # A length in characters beside dummies, and a column that is nearly another.
        design[:, 1] = (800 + 300 * design[:, 1]).round()
        if columns > 3:
            design[:, 3] = design[:, 2] + (design[:, 3] / 100).round(4)
        keys = np.arange(rows) % clusters
        response = (design @ random.normal(size=columns) + random.normal(size=clusters)[keys] + random.normal(size=rows)).round(4)
        plain = sm.OLS(response, design).fit()
        robust = sm.OLS(response, design).fit(cov_type="cluster", cov_kwds={"groups": keys})
        cases.append({"design": design, "response": response, "clusters": keys, "coefficients": plain.params, "covariance": plain.cov_params().ravel(),
                      "clusterCovariance": robust.cov_params().ravel()})
    write("regression", "least-squares", cases)


for make in [permutation, pairs_needed, standardized_difference, chi_square, correlations, concordance, intraclass,
             expectation_maximization, probabilistic_count, regression]:
    make()
