# Makes the goldens of packages/metrics.
# Python 3.11, scikit-learn==1.9.1, scipy==1.17.1, numpy==2.4.6, statsmodels==0.15.0
# Run from the root of the repository: python tooling/oracles/metrics-goldens.py
import json
import math
import pathlib
import warnings

import numpy as np
from scipy import optimize, special, stats
from sklearn import metrics
from sklearn.calibration import calibration_curve
from statsmodels.stats.power import TTestPower

warnings.filterwarnings("ignore")
root = pathlib.Path(__file__).parents[2] / "packages" / "metrics" / "src"
random = np.random.default_rng(20260101)
AVERAGES = ["micro", "macro", "weighted", "samples"]


def plain(value):
    """Turns numpy into JSON, NaN into null."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(entry) for entry in value]
    if isinstance(value, (np.integer, int)):
        return int(value)
    number = float(value)
    return None if math.isnan(number) else number


def write(folder, name, content):
    path = root / folder / "goldens" / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(plain(content), separators=(",", ":")) + "\n")


def matrices(rows, labels, density, noise):
    truth = (random.random((rows, labels)) < density).astype(int)
    predicted = np.where(random.random((rows, labels)) < noise, 1 - truth, truth)
    return truth, predicted


def classification():
    cases = [matrices(*shape) for shape in [(40, 12, 0.3, 0.2), (25, 3, 0.05, 0.1), (7, 5, 0.5, 0.5), (60, 12, 0.02, 0.02)]]
    nothing_true, nothing_predicted, neither, everything = [matrices(20, 4, 0.4, 0.3) for _ in range(4)]
    nothing_true[0][:, 1] = 0
    nothing_predicted[1][:, 2] = 0
    neither[0][:, 3] = neither[1][:, 3] = 0
    everything[0][:, 0] = everything[1][:, 0] = 1
    empty = (np.zeros((5, 3), int), np.zeros((5, 3), int))
    one_row = (np.array([[1, 0, 1]]), np.array([[1, 1, 0]]))
    one_label = matrices(30, 1, 0.3, 0.3)
    cases += [nothing_true, nothing_predicted, neither, everything, empty, one_row, one_label]
    out = []
    for truth, predicted in cases:
        case = {"truth": truth, "predicted": predicted}
        for name, score in [("precision", metrics.precision_score), ("recall", metrics.recall_score), ("f1", metrics.f1_score)]:
            # A matrix of one column is taken for a binary problem, which has no averages.
            case[name] = {"perLabel": [score(truth[:, l], predicted[:, l], zero_division=np.nan) for l in range(truth.shape[1])]}
            if truth.shape[1] > 1:
                for average in AVERAGES:
                    case[name][average] = score(truth, predicted, average=average, zero_division=np.nan)
        case["accuracy"] = [metrics.accuracy_score(truth[:, l], predicted[:, l]) for l in range(truth.shape[1])]
        case["subsetAccuracy"] = metrics.accuracy_score(truth, predicted)
        case["hammingLoss"] = metrics.hamming_loss(truth, predicted)
        out.append(case)
    write("classification", "classification", out)
    # What scikit-learn gives by default, with a warning, where this package gives undefined.
    zeros, ones = np.zeros((3, 1), int), np.ones((3, 1), int)
    write("classification", "zero-division", [
        {"metric": "precision", "when": "nothing is predicted", "truth": ones, "predicted": zeros, "scikitLearn": metrics.precision_score(ones, zeros)},
        {"metric": "recall", "when": "nothing is true", "truth": zeros, "predicted": ones, "scikitLearn": metrics.recall_score(zeros, ones)},
        {"metric": "f1", "when": "nothing is true or predicted", "truth": zeros, "predicted": zeros, "scikitLearn": metrics.f1_score(zeros, zeros)},
        {"metric": "averagePrecision", "when": "nothing is true", "truth": zeros, "predicted": ones, "scikitLearn": metrics.average_precision_score(zeros[:, 0], ones[:, 0])},
    ])


def defined_average(values, weights):
    known = [(value, weight) for value, weight in zip(values, weights) if not math.isnan(value)]
    return sum(v * w for v, w in known) / sum(w for _, w in known) if known else math.nan


def scored(rows, labels, density, decimals):
    truth = (random.random((rows, labels)) < density).astype(int)
    logits = random.normal(size=(rows, labels)) + 1.5 * truth - 1
    return truth, np.round(special.expit(logits), decimals)


def ranking():
    cases = [scored(60, 12, 0.3, 6), scored(50, 4, 0.1, 1), scored(40, 3, 0.5, 2), scored(8, 3, 0.4, 1)]
    missing = scored(30, 4, 0.3, 2)
    missing[0][:, 1] = 0
    missing[0][:, 2] = 1
    constant = scored(30, 2, 0.3, 2)
    constant[1][:, 0] = 0.5
    logits = (missing[0], np.round(special.logit(np.clip(missing[1], 0.01, 0.99)), 1))
    cases += [missing, constant, logits]
    out = []
    for truth, scores in cases:
        labels = range(truth.shape[1])
        positives = truth.sum(axis=0)
        precision = [metrics.average_precision_score(truth[:, l], scores[:, l]) if positives[l] else math.nan for l in labels]
        area = [metrics.roc_auc_score(truth[:, l], scores[:, l]) if 0 < positives[l] < len(truth) else math.nan for l in labels]
        ones = np.ones(len(positives))
        out.append({
            "truth": truth, "scores": scores,
            "averagePrecision": {"perLabel": precision, "micro": metrics.average_precision_score(truth, scores, average="micro"),
                                 "macro": defined_average(precision, ones), "weighted": defined_average(precision, positives)},
            "rocAuc": {"perLabel": area, "micro": metrics.roc_auc_score(truth, scores, average="micro"),
                       "macro": defined_average(area, ones), "weighted": defined_average(area, positives)},
        })
        if all(0 < count < len(truth) for count in positives):
            # No label is missing: scikit-learn's own averages say the same.
            for average in ["macro", "weighted"]:
                assert math.isclose(out[-1]["averagePrecision"][average], metrics.average_precision_score(truth, scores, average=average))
                assert math.isclose(out[-1]["rocAuc"][average], metrics.roc_auc_score(truth, scores, average=average))
    write("ranking", "ranking", out)


def platt(truth, logits):
    positives = truth.sum()
    negatives = len(truth) - positives
    targets = np.where(truth == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))

    def gradient(parameters):
        error = special.expit(parameters[0] * logits + parameters[1]) - targets
        return np.array([error @ logits, error.sum()])

    def hessian(parameters):
        p = special.expit(parameters[0] * logits + parameters[1])
        curvature = p * (1 - p)
        mixed = curvature @ logits
        return np.array([[curvature @ logits**2, mixed], [mixed, curvature.sum()]])

    parameters = optimize.root(gradient, [0.5, 0.0], jac=hessian, method="hybr", options={"xtol": 1e-15}).x
    for _ in range(5):
        parameters = parameters - np.linalg.solve(hessian(parameters), gradient(parameters))
    assert np.abs(gradient(parameters)).max() < 1e-11
    return {"slope": parameters[0], "intercept": parameters[1]}


def calibration():
    out = []
    for rows, density, decimals in [(60, 0.4, 6), (50, 0.05, 2), (30, 0.5, 1), (12, 0.5, 0)]:
        truth, probabilities = scored(rows, 1, density, decimals)
        truth, probabilities = truth[:, 0], probabilities[:, 0]
        truth[:2] = [0, 1]
        case = {"truth": truth, "probabilities": probabilities,
                "brier": metrics.brier_score_loss(truth, probabilities), "logLoss": metrics.log_loss(truth, probabilities, labels=[0, 1])}
        case["bins"] = []
        for bins in [5, 10, 15]:
            shares, means = calibration_curve(truth, probabilities, n_bins=bins)
            case["bins"].append({"bins": bins, "shareOfPositives": shares, "meanProbability": means})
        out.append(case)
    write("calibration", "calibration", out)
    fits = []
    for rows, density, scale in [(80, 0.4, 1), (200, 0.02, 3), (30, 0.5, 10), (20, 0.5, 0.01)]:
        truth = (random.random(rows) < density).astype(int)
        truth[:2] = [0, 1]
        logits = np.round(scale * (random.normal(size=rows) + 2 * truth - 1), 4)
        fits.append({"truth": truth, "logits": logits, **platt(truth, logits)})
    separated = {"truth": np.array([0] * 10 + [1] * 10), "logits": np.arange(20) - 9.5}
    fits.append({**separated, **platt(separated["truth"], separated["logits"])})
    write("calibration", "platt", fits)


def thresholds():
    out = []
    for rows, density, decimals in [(60, 0.3, 6), (50, 0.1, 1), (200, 0.02, 3), (30, 0.9, 2)]:
        truth, scores = scored(rows, 1, density, decimals)
        truth, scores = truth[:, 0], scores[:, 0]
        truth[0] = 1
        distinct = np.unique(np.append(scores[scores > 0], 0))
        candidates = [(round(metrics.f1_score(truth, scores > low, zero_division=0), 12), high - low, low + (high - low) / 2)
                      for low, high in zip(distinct[:-1], distinct[1:])]
        f1, _, threshold = max(candidates)
        out.append({"truth": truth, "scores": scores, "f1": f1, "threshold": threshold})
    write("thresholds", "thresholds", out)


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


for make in [classification, ranking, calibration, thresholds, distributions, power, bootstrap, generator]:
    make()
