# Makes the goldens of packages/metrics.
# Python 3.11, scikit-learn==1.9.1, scipy==1.17.1, numpy==2.4.6
# Run from the root of the repository: python tooling/oracles/metrics-goldens.py
import math
import warnings

import numpy as np
from scipy import optimize, special
from sklearn import metrics
from sklearn.calibration import calibration_curve

from metrics_golden_file import write

warnings.filterwarnings("ignore")
random = np.random.default_rng(20260101)
AVERAGES = ["micro", "macro", "weighted", "samples"]


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


for make in [classification, ranking, calibration, thresholds]:
    make()
