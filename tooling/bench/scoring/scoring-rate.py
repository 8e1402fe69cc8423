"""The PyTorch side of scoring-rate.ts: Hugging Face's BertForSequenceClassification, batches of 16 padded to their longest.

Usage: scoring-rate.py MODEL_FOLDER THREADS fp32|bfloat16. Reads a line with the texts as JSON and prints "ready", then
for each line of input prints the seconds from all texts to all probabilities. The classifier is untrained: the time is
that of a trained one.
"""

import json
import sys
import time

import torch
from safetensors.torch import load_file
from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

folder, threads, precision = sys.argv[1], int(sys.argv[2]), sys.argv[3]
torch.set_num_threads(threads)
config = BertConfig.from_pretrained(folder, num_labels=12, problem_type="multi_label_classification")
model = BertForSequenceClassification(config).eval()
model.bert.load_state_dict(load_file(f"{folder}/model.safetensors"), strict=False)
if precision == "bfloat16":
    model = model.to(torch.bfloat16)
tokenizer = BertTokenizerFast.from_pretrained(folder)


def score(texts):
    rows = []
    with torch.inference_mode():
        for start in range(0, len(texts), 16):
            batch = tokenizer(
                texts[start : start + 16], padding=True, truncation=True, max_length=512, return_tensors="pt"
            )
            rows.extend(torch.sigmoid(model(**batch).logits.float()).tolist())
    return rows


texts = json.loads(sys.stdin.readline())
print("ready", flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    score(texts)
    print(time.perf_counter() - begun, flush=True)
