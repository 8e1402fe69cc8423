# Makes the goldens of packages/comparison.
# Python 3.11, pandas==3.1.1, scipy==1.17.1, numpy==2.4.6, statsmodels==0.15.0
# Run from the root of the repository: python tooling/oracles/comparison-goldens.py
import itertools
import json
import math
import pathlib

import numpy as np
import pandas as pd
from scipy import optimize, stats

root = pathlib.Path(__file__).parents[2] / "packages" / "comparison" / "src"
random = np.random.default_rng(20260102)
VALUES = ["prosperity", "democracy", "civility", "harmony", "freedom", "equality", "justice", "rule-of-law",
          "patriotism", "dedication", "integrity", "friendliness"]
LEVELS = {"national": VALUES[:4], "society": VALUES[4:8], "personal": VALUES[8:]}


def make_answers():
    answers = []
    for llm, lift in [("lark", 0.0), ("heron", 0.1), ("wren", 0.05)]:
        for question in range(12):
            for _ in range(1 + question % 3):
                status = random.choice(["answered"] * 8 + ["refused", "empty", "truncated", "error"])
                scores = np.clip(random.beta(1, 3, size=12) + lift, 0, 1).round(4)
                answers.append({"llm": llm, "questionId": f"q{question}", "status": str(status),
                                "scores": [float(score) for score in scores],
                                "values": [value for value, score in zip(VALUES, scores) if score > 0.4]})
    return answers


def table(answers):
    rows = []
    for answer in answers:
        if answer["status"] != "answered":
            continue
        row = {"llm": answer["llm"], "question": answer["questionId"]}
        for value, score in zip(VALUES, answer["scores"]):
            row[f"{value}.score"] = score
            row[f"{value}.share"] = float(value in answer["values"])
        rows.append(row)
    frame = pd.DataFrame(rows).groupby(["llm", "question"]).mean()
    for level, members in LEVELS.items():
        for measure in ["score", "share"]:
            frame[f"{level}.{measure}"] = frame[[f"{value}.{measure}" for value in members]].mean(axis=1)
    return frame


def detectable(differences):
    pairs, spread = len(differences), differences.std(ddof=1)
    if pairs < 2 or spread < 1e-12:
        return None
    critical = stats.t.isf(0.025, pairs - 1)

    def power(effect):
        noncentrality = effect * math.sqrt(pairs)
        return stats.nct.sf(critical, pairs - 1, noncentrality) + np.nan_to_num(stats.nct.cdf(-critical, pairs - 1, noncentrality))

    return spread * optimize.brentq(lambda effect: power(effect) - 0.8, 0, 10, xtol=1e-14, rtol=1e-14)


answers = make_answers()
frame = table(answers)
names = list(dict.fromkeys(answer["llm"] for answer in answers))
means = {llm: frame.loc[llm].mean().to_dict() for llm in names}
pairs = []
for first, second in itertools.combinations(names, 2):
    difference = (frame.loc[first] - frame.loc[second]).dropna()
    columns = {column: {"value": difference[column].mean(), "detectable": detectable(difference[column])} for column in difference}
    pairs.append({"llms": [first, second], "questions": len(difference), "columns": columns})
path = root / "goldens" / "comparison.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps({"answers": answers, "means": means, "pairs": pairs}, separators=(",", ":")) + "\n")
