# Writes goldens of packages/metrics; imported by the metrics-*.py beside it.
import json
import math
import pathlib

import numpy as np

root = pathlib.Path(__file__).parents[2] / "packages" / "metrics" / "src"


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
