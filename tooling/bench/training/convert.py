"""The PyTorch side of convert.ts. Usage:
convert.py make CONFIG FILE        saves a checkpoint of random weights, as the original's scripts save theirs
convert.py quantize CONFIG FILE OUT  reads it and writes its linear layers in 8 bits; prints seconds and peak memory
"""

import json
import resource
import sys
import time

import torch
from torch import nn
from transformers import BertConfig, BertForSequenceClassification


def build(config):
    with open(config, encoding="utf-8") as file:
        return BertForSequenceClassification(BertConfig(**json.load(file), num_labels=12))


def make(config, file):
    torch.manual_seed(0)
    torch.save(nn.DataParallel(build(config)).state_dict(), file)


def quantize(config, file, out):
    start = time.perf_counter()
    with torch.device("meta"):
        model = build(config)
    state = {key.removeprefix("module."): value for key, value in torch.load(file, mmap=True).items()}
    model.load_state_dict(state, strict=False, assign=True)
    model.eval()
    quantized = torch.ao.quantization.quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)
    torch.save(quantized.state_dict(), out)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}))


{"make": make, "quantize": quantize}[sys.argv[1]](*sys.argv[2:])
