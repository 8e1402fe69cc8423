"""Prints the character classes of packages/tokenizer/src/unicode as runs, taken from the reference itself.

Pinned: tokenizers==0.22.2 (0.23.3 gives the same). Each set is written as "gap length gap length …" in decimal:
how many code points lie between the end of the run before and this one, and how long this one is.

    python tokenizer-unicode-tables.py
"""

from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

CODE_POINTS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]


def normalizer(**on):
    steps = dict(clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False)
    return BertNormalizer(**{**steps, **on})


def runs(code_points):
    parts, next_free, previous, length = [], 0, None, 0
    for c in [*code_points, None]:
        if length and c == previous + 1:
            length += 1
        else:
            if length:
                start = previous - length + 1
                parts += [start - next_free, length]
                next_free = previous + 1
            length = 1
        previous = c
    return " ".join(map(str, parts))


def where(condition):
    return runs([c for c in CODE_POINTS if condition(chr(c))])


clean = normalizer(clean_text=True)
chinese = normalizer(handle_chinese_chars=True)
strip = normalizer(strip_accents=True)
words = BertPreTokenizer()

print("removed:", where(lambda c: clean.normalize_str(c) == ""))
print("white space:", where(lambda c: len(words.pre_tokenize_str(f"a{c}b")) == 2))
print("punctuation:", where(lambda c: len(words.pre_tokenize_str(f"a{c}b")) == 3))
print("chinese:", where(lambda c: chinese.normalize_str(c) == f" {c} "))
print("nonspacing marks:", where(lambda c: strip.normalize_str(c) == ""))
