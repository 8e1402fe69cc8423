"""Goldens of the weights that @valuecsv/training writes: transformers loads them and gives these logits.

Pinned: torch==2.15.0 transformers==4.57.6 safetensors==0.6.2, Python 3.11.
Usage, in the root of a checkout that is set up:
python tooling/oracles/export-goldens.py > packages/training/src/convert/goldens/exported.json

The checkpoint is one of convert-goldens.py, converted with `valuecsv model convert --keep-fp32`. `sha256` is that of the
model.safetensors that transformers loaded; a test makes the same file and compares. `pooler` is what
BertForSequenceClassification gives. It knows no other head: of `cls` and `mean` the encoder and the classifier are
loaded alone, as the README shows.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import AutoTokenizer, BertForSequenceClassification, BertModel

ROOT = Path(__file__).parents[2]
GOLDENS = json.loads((ROOT / "packages/training/src/convert/goldens/checkpoints.json").read_text(encoding="utf-8"))
TEXTS = GOLDENS["texts"][:3]


def convert(folder, head):
    (folder / "value.pt").write_bytes(base64.b64decode(GOLDENS["checkpoints"]["float32"]["file"]))
    (folder / "config.json").write_text(json.dumps(GOLDENS["config"]), encoding="utf-8")
    (folder / "vocab.txt").write_text("\n".join(GOLDENS["vocabulary"]) + "\n", encoding="utf-8")
    command = ["node_modules/.bin/node", "--conditions=@valuecsv/source", "apps/cli/src/main.ts", "model", "convert"]
    files = [folder / "value.pt", "--config", folder / "config.json", "--vocab", folder / "vocab.txt"]
    out = folder / head
    subprocess.run([*command, *files, "--head", head, "--labels", "dataset", "--keep-fp32", "--out", out], cwd=ROOT, check=True, stdout=sys.stderr)
    return out


def pooler(folder, encoded):
    model, loading = BertForSequenceClassification.from_pretrained(folder, output_loading_info=True)
    if loading["missing_keys"] or loading["unexpected_keys"] or loading["mismatched_keys"]:
        raise SystemExit(f"not loaded whole: {loading}")
    if model.config.problem_type != "multi_label_classification" or len(model.config.id2label) != 12:
        raise SystemExit("not the classifier of twelve labels that config.json says")
    return model.eval()(**encoded).logits


def other(folder, head, encoded):
    weights = load_file(folder / "model.safetensors")
    states = BertModel.from_pretrained(folder, add_pooling_layer=False).eval()(**encoded).last_hidden_state
    mask = encoded["attention_mask"].unsqueeze(-1)
    pooled = states[:, 0] if head == "cls" else (states * mask).sum(1) / mask.sum(1)
    return pooled @ weights["classifier.weight"].T + weights["classifier.bias"]


def main():
    goldens = {}
    for head in ["pooler", "cls", "mean"]:
        with tempfile.TemporaryDirectory() as place, torch.no_grad():
            folder = convert(Path(place), head)
            encoded = AutoTokenizer.from_pretrained(folder)(TEXTS, padding=True, return_tensors="pt")
            logits = pooler(folder, encoded) if head == "pooler" else other(folder, head, encoded)
            digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
            goldens[head] = {"sha256": digest, "logits": logits.tolist()}
    print(json.dumps({"texts": TEXTS, "heads": goldens}, ensure_ascii=False))


main()
