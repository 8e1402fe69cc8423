"""Goldens of @valuecsv/encoder and @valuecsv/training from Hugging Face's BERT in PyTorch.

Pinned: torch==2.15.0 transformers==4.57.6 safetensors==0.6.2, Python 3.11.
Usage: python tooling/oracles/encoder-goldens.py > tooling/contracts/src/goldens/bert.json

The weights are a formula of their place, so that both sides make them without a file.
"""

import json
import math

import torch
from transformers import BertConfig, BertForSequenceClassification

CONFIG = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "vocab_size": 50,
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 48,
    "max_position_embeddings": 24,
    "type_vocab_size": 2,
    "layer_norm_eps": 1e-12,
    "initializer_range": 0.02,
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}
LABELS = 12
TEXTS = [[2, 7, 8, 9, 10, 3], [2, 11, 12, 3], [2, 13, 14, 15, 16, 17, 18, 19, 3]]
TARGETS = [[(row + label) % 3 == 0 for label in range(LABELS)] for row in range(len(TEXTS))]


def fill(model):
    """Puts sin(0.7 i + 1.3 k) / 5 into element i of parameter k, around 1 for the scales of LayerNorm."""
    with torch.no_grad():
        for k, (name, parameter) in enumerate(model.named_parameters()):
            centre = 1.0 if name.endswith("LayerNorm.weight") else 0.0
            values = [centre + math.sin(0.7 * i + 1.3 * k) / 5 for i in range(parameter.numel())]
            parameter.copy_(torch.tensor(values, dtype=torch.float64).reshape(parameter.shape).float())


def queries():
    """The label queries: the parameter after the model's own."""
    k = len(list(build().named_parameters()))
    values = [math.sin(0.7 * i + 1.3 * k) / 5 for i in range(LABELS * CONFIG["hidden_size"])]
    return torch.nn.Parameter(torch.tensor(values, dtype=torch.float64).reshape(LABELS, -1).float())


def build():
    config = BertConfig(**CONFIG, num_labels=LABELS, problem_type="multi_label_classification", attn_implementation="eager")
    model = BertForSequenceClassification(config)
    fill(model)
    return model.eval()


def batch():
    length = max(map(len, TEXTS))
    ids = torch.tensor([text + [0] * (length - len(text)) for text in TEXTS])
    mask = torch.tensor([[1] * len(text) + [0] * (length - len(text)) for text in TEXTS])
    return ids, mask


def logits(model, head, ids, mask, query):
    if head == "pooler":
        return model(input_ids=ids, attention_mask=mask).logits
    states = model.bert(input_ids=ids, attention_mask=mask).last_hidden_state
    if head == "cls":
        return model.classifier(states[:, 0])
    if head == "label-attention":
        scores = (states @ query.T).masked_fill(mask.unsqueeze(-1) == 0, -1e9)
        return (scores.softmax(1) * model.classifier(states)).sum(1)
    weights = mask.unsqueeze(-1).float()
    return model.classifier((states * weights).sum(1) / weights.sum(1))


def asymmetric(logits, targets, focus=4, margin=0.05):
    probability = logits.sigmoid()
    shifted = (probability - margin).clamp(min=0)
    positive = targets * probability.log()
    return -(positive + (1 - targets) * shifted**focus * (1 - shifted).log()).mean()


def rate_factor(name, layer_rate, head_rate):
    if name.startswith("bert.embeddings."):
        return layer_rate ** CONFIG["num_hidden_layers"]
    if name.startswith("bert.encoder.layer."):
        return layer_rate ** (CONFIG["num_hidden_layers"] - 1 - int(name.split(".")[3]))
    return head_rate


def train(head, steps, clip, weight_decay, label_weights, positive_weights=None, kind="bce", rates=(1, 1)):
    """Losses, gradient norms and the logits after training with AdamW and a warm-up of two steps."""
    model = build()
    query = queries()
    ids, mask = batch()
    targets = torch.tensor(TARGETS, dtype=torch.float32)
    named = [(n, p) for n, p in model.named_parameters() if head == "pooler" or "pooler" not in n]
    if head == "label-attention":
        named.append(("classifier.query", query))
    groups = [
        {
            "params": [p],
            "lr": 1e-2 * rate_factor(n, *rates),
            "weight_decay": 0.0 if n.endswith("bias") or n.endswith("LayerNorm.weight") else weight_decay,
        }
        for n, p in named
    ]
    optimizer = torch.optim.AdamW(groups, lr=1e-2, betas=(0.9, 0.999), eps=1e-8)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: s / 2 if s < 2 else max(0.0, (steps - s) / (steps - 2))
    )
    weight = None if label_weights is None else torch.tensor(label_weights, dtype=torch.float32)
    pos_weight = None if positive_weights is None else torch.tensor(positive_weights, dtype=torch.float32)
    criterion = asymmetric if kind == "asymmetric" else torch.nn.BCEWithLogitsLoss(weight=weight, pos_weight=pos_weight)
    losses, norms = [], []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = criterion(logits(model, head, ids, mask, query), targets)
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_([p for _, p in named], clip if clip else 1e9).item())
        optimizer.step()
        rate.step()
        losses.append(loss.item())
    return {
        "head": head,
        "steps": steps,
        "clip": clip,
        "weightDecay": weight_decay,
        "labelWeights": label_weights,
        "positiveWeights": positive_weights,
        "loss": kind,
        "layerRate": rates[0],
        "headRate": rates[1],
        "losses": losses,
        "norms": norms,
        "logits": logits(model, head, ids, mask, query).tolist(),
    }


def main():
    torch.manual_seed(0)
    model = build()
    ids, mask = batch()
    golden = {
        "config": CONFIG,
        "texts": TEXTS,
        "targets": [[int(value) for value in row] for row in TARGETS],
        "parameters": [[name, list(parameter.shape)] for name, parameter in model.named_parameters()],
        "logits": {
            head: logits(model, head, ids, mask, queries()).tolist()
            for head in ("pooler", "cls", "mean", "label-attention")
        },
        "trainings": [
            train("mean", 6, 0.5, 0.01, None),
            train("pooler", 6, None, 0.0, [8, 7, 13, 39, 6, 47, 16, 7, 82, 15, 26, 8]),
            train("mean", 6, 1.0, 0.01, None, positive_weights=[1 + label / 2 for label in range(LABELS)]),
            train("label-attention", 6, None, 0.1, None, kind="asymmetric", rates=(0.5, 2)),
        ],
    }
    print(json.dumps(golden))


main()
