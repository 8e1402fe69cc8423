# A first look at whether masked-language-model training on the texts comes before fine-tuning: trains the base on the texts
# of all folds but the first and writes it as a folder that try-recipes.ts can start from (VALUECSV_MODELS names the folder
# that OUT lies in, under the base's own name).
# Python 3.11, torch==2.15.0, transformers==4.57.6, safetensors==0.6.2, numpy
# node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts folds.jsonl
# python tooling/experiments/masked-language-model.py folds.jsonl BASE OUT 3
import json
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from transformers import BertForMaskedLM, BertTokenizerFast

FOLDS, BASE, OUT, EPOCHS = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
PIECE, BATCH, MASKED = 254, 24, 0.15
torch.manual_seed(0)
torch.set_flush_denormal(True)
random = np.random.default_rng(0)

records = [json.loads(line) for line in FOLDS.open(encoding="utf-8")]
tokenizer = BertTokenizerFast.from_pretrained(BASE, do_lower_case=True)
begin, end, mask = tokenizer.cls_token_id, tokenizer.sep_token_id, tokenizer.mask_token_id
pieces = []
for record in records:
    if record["fold"] == 0:
        continue
    ids = tokenizer(record["text"], add_special_tokens=False)["input_ids"][: 4 * PIECE]
    parts = np.array_split(np.array(ids), max(1, -(-len(ids) // PIECE)))
    pieces += [[begin, *part.tolist(), end] for part in parts]

model = BertForMaskedLM.from_pretrained(BASE).train()
transform = model.cls.predictions.transform
with torch.no_grad():
    # The head is new: it begins near the identity, and learns ten times as fast.
    transform.dense.weight.add_(torch.eye(transform.dense.weight.shape[0]))
new = {id(parameter) for parameter in transform.parameters()}
kept = [parameter for parameter in model.parameters() if id(parameter) not in new]
groups = [{"params": kept, "lr": 1e-4}, {"params": list(transform.parameters()), "lr": 1e-3}]
optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
steps = EPOCHS * -(-len(pieces) // BATCH)
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / 50, (steps - step) / steps))


def masked(batch):
    """Ids with some of them masked, the mask of attention, which places were picked, and what stood there."""
    length = max(len(piece) for piece in batch)
    ids, attended = np.zeros((2, len(batch), length), np.int64)
    for row, piece in enumerate(batch):
        ids[row, : len(piece)], attended[row, : len(piece)] = piece, 1
    picked = (attended == 1) & (ids != begin) & (ids != end) & (random.random(ids.shape) < MASKED)
    truth, chance = ids[picked], random.random(ids.shape)
    ids = np.where(picked & (chance < 0.8), mask, ids)
    ids = np.where(picked & (chance > 0.9), random.integers(670, 8000, ids.shape), ids)
    return torch.tensor(ids), torch.tensor(attended), torch.tensor(picked), torch.tensor(truth)


start, seen = time.time(), 0
for epoch in range(EPOCHS):
    # Pieces of like length share a batch.
    order = sorted(range(len(pieces)), key=lambda index: len(pieces[index]) + random.uniform(-20, 20))
    batches = [order[first : first + BATCH] for first in range(0, len(order), BATCH)]
    random.shuffle(batches)
    losses = []
    for batch in batches:
        ids, attended, picked, truth = masked([pieces[index] for index in batch])
        hidden = model.bert(ids, attention_mask=attended).last_hidden_state
        loss = torch.nn.functional.cross_entropy(model.cls(hidden[picked]), truth)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        losses.append(loss.item())
        seen += int(attended.sum())
    rate = seen / (time.time() - start)
    print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {rate:.0f} tokens/s", flush=True)

OUT.mkdir(parents=True)
for file in BASE.iterdir():
    if file.is_file() and file.suffix not in (".safetensors", ".bin"):
        shutil.copy(file, OUT)
tensors = {name: tensor.contiguous() for name, tensor in model.bert.state_dict().items()}
save_file(tensors, OUT / "model.safetensors")
