"""Goldens of the binary training of @valuecsv/training: the original's procedure on a tiny BERT in PyTorch.

Two outputs, softmax cross-entropy, Adam at a constant rate without decay or clipping, unshuffled batches.
Pinned: torch==2.15.0 transformers==4.57.6, Python 3.11.
Usage: python tooling/oracles/training-binary-goldens.py > packages/training/src/step/goldens/binary.json

The model is that of encoder-goldens.py with two outputs; `bert.json` has its texts and targets.
"""

import json
import math
from pathlib import Path

import torch
from transformers import BertConfig, BertForSequenceClassification

BERT = json.loads((Path(__file__).parent.parent / "contracts/src/goldens/bert.json").read_text())
LABEL = 1
BATCHES = [[0, 1], [2]]
EPOCHS = 3
RATE = 1e-2


def build():
    config = BertConfig(**BERT["config"], num_labels=2, attn_implementation="eager")
    model = BertForSequenceClassification(config)
    with torch.no_grad():
        for k, (name, parameter) in enumerate(model.named_parameters()):
            centre = 1.0 if name.endswith("LayerNorm.weight") else 0.0
            values = [centre + math.sin(0.7 * i + 1.3 * k) / 5 for i in range(parameter.numel())]
            parameter.copy_(torch.tensor(values, dtype=torch.float64).reshape(parameter.shape).float())
    return model.eval()


def inputs(rows):
    texts = [BERT["texts"][row] for row in rows]
    length = max(map(len, texts))
    ids = torch.tensor([text + [0] * (length - len(text)) for text in texts])
    mask = torch.tensor([[1] * len(text) + [0] * (length - len(text)) for text in texts])
    return {"input_ids": ids, "attention_mask": mask}


def main():
    model = build()
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    criterion = torch.nn.CrossEntropyLoss()
    losses = []
    for _ in range(EPOCHS):
        for rows in BATCHES:
            optimizer.zero_grad()
            targets = torch.tensor([BERT["targets"][row][LABEL] for row in rows])
            loss = criterion(model(**inputs(rows)).logits, targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    present = model(**inputs(range(len(BERT["texts"])))).logits.softmax(1)[:, 1].tolist()
    print(json.dumps({"label": LABEL, "batchTexts": 2, "epochs": EPOCHS, "rate": RATE, "losses": losses, "present": present}))


main()
