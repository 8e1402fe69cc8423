"""The PyTorch side of training-rate.ts: seconds a step, for the same encoder, batch and optimizer.

Usage: training-rate.py MODEL_FOLDER TEXTS LENGTH STEPS MODE, MODE one of fp32, bf16, original
(original: batches of 8 padded to 512 with Adam, as the original's script does). Prints seconds, one step a line.
"""

import json
import sys
import time

import torch
from safetensors.torch import load_file
from transformers import BertConfig, BertModel

folder, texts, length, steps, mode = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
torch.set_num_threads(2)
torch.manual_seed(0)
with open(f"{folder}/config.json") as file:
    settings = json.load(file)
if mode != "original":
    settings["attention_probs_dropout_prob"] = 0.0
encoder = BertModel(BertConfig(**settings), add_pooling_layer=False)
encoder.load_state_dict(load_file(f"{folder}/model.safetensors"), strict=False)
classifier = torch.nn.Linear(settings["hidden_size"], 12)
model = torch.nn.ModuleDict({"encoder": encoder, "classifier": classifier}).train()
if mode == "original":
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-5)
else:
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=0.01)
criterion = torch.nn.BCEWithLogitsLoss()
dropout = torch.nn.Dropout(0.1)
ids = torch.randint(672, 7000, (texts, length))
mask = torch.ones_like(ids)
targets = (torch.rand(texts, 12) < 0.2).float()


def step():
    optimizer.zero_grad(set_to_none=True)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=mode == "bf16"):
        states = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        loss = criterion(classifier(dropout(states.mean(1))).float(), targets)
    loss.backward()
    if mode != "original":
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()


step()
for _ in range(steps):
    start = time.perf_counter()
    step()
    print(time.perf_counter() - start, flush=True)
