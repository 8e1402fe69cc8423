"""What pandas reads from the two original files, as digests and counts.

Packages: pandas==3.1.1 openpyxl==3.1.5, Python 3.11
Run: python tooling/oracles/datasets-valuecsv5000.py FOLDER > packages/datasets/src/valuecsv5000/goldens/pandas.json
"""

import hashlib
import json
import sys
from pathlib import Path

import pandas

folder = Path(sys.argv[1])


def digest(parts):
    """sha256 of the parts, each ended by a NUL so that no two lists read the same."""
    return hashlib.sha256("".join(part + "\0" for part in parts).encode()).hexdigest()


frame = pandas.read_excel(folder / "ValueCSV5000.xlsx").iloc[:4999]
labels = frame.drop(columns=["text"]).astype(int)
valuecsv5000 = {
    "rows": len(frame),
    "textsSha256": digest(frame["text"]),
    "columns": list(labels.columns),
    "labelsSha256": digest("".join(map(str, row)) for row in labels.values),
    "positives": {name: int(labels[name].sum()) for name in labels.columns},
    "characters": {
        "smallest": int(frame["text"].str.len().min()),
        "mean": round(float(frame["text"].str.len().mean()), 6),
        "largest": int(frame["text"].str.len().max()),
    },
}

answers = pandas.read_excel(folder / "quest100.xlsx")
quest100 = {
    "rows": len(answers),
    "columns": list(answers.columns),
    "questionsSha256": digest(answers["quest"]),
    "answered": {name: int(answers[name].notna().sum()) for name in answers.columns[1:]},
    "answersSha256": {name: digest(answers[name].dropna().astype(str)) for name in answers.columns[1:]},
}

json.dump({"valuecsv5000": valuecsv5000, "quest100": quest100}, sys.stdout, ensure_ascii=False, indent=2)
print()
