"""The texts of tokenizer-goldens.py: those listed by hand and those mixed from pools."""

import unicodedata

# Each line a way that text can be awkward; written as text where it can be read, as escapes where it cannot.
LISTED = [
    "",
    " ",
    "\t\n\r \u3000\u00a0\u2003\u2028\u2029",
    "富强民主文明和谐",
    "自由、平等、公正、法治。",
    "the unaffable runs",
    "The UNAFFABLE Runs, wanted!",
    "GDP的AI",
    "2021年1月20日",
    "19.20%",
    "1,200元",
    "a\u0000b\u0001c\u007fd\u0085e",
    "a\ufffdb",
    "a\u00adb\u200bc\u200dd\ufeffe",
    "a\ue000b\U000f0000c",
    "a\u0378b",
    "a\u000bb\u000cc\u001cd",
    "a\u180eb\u2060c",
    "中\u3000国 文\u2009明",
    "[SEP]",
    "[CLS] 富强 [MASK][PAD]",
    "[ sep ] [unused1]",
    "##ing a##b #a",
    "café CAFÉ cafe\u0301 naïve ñ",
    "e\u0301e\u0301\u0300 \u0301a",
    "\u0301",
    "İi̇ıI",
    "İSTANBUL iı",
    "ß SS ẞ ſ",
    "ΟΔΟΣ ΌΔΟΣ οδος Σ σς",
    "ЖЁ Йй ё",
    "か\u3099がぱハ\u309aパカガー",
    "ﾊﾟ ｶﾞ",
    "한국 한\u0020국 \u1112\u1161\u11ab",
    "가각힣 국한",
    "😀😀👍🏽 ❤️🔥",
    "👩‍🔬 👩\u200d👩\u200d👧",
    "🇨🇳 中🇨🇳国",
    "𠀀𪜶𫝀𫠠𬺰𰀀𱍐",
    "中𠀀国 a𠀀b",
    "\U0002b81f\U0002b820\U0002b91f\U0002b920",
    "a\U0002b820b",
    "豈更車 \uf900\uf901\uf902",
    "\U0002f800中\U0002fa1d",
    "ＧＤＰ１２ａ ｇｄ",
    "①②²½℃™ 3×4",
    "≠ ≮a ≯b \u037e \u1fef \u0387",
    "\u2126\u212a\u212b Å",
    "ﬁ ffi ﬃ",
    "ǅ Ǆ ǆ",
    "a" * 100,
    "a" * 101,
    "a" * 101 + "b 中",
    "中" * 101,
    "𠮷a" * 3 + "é" * 100,
    "é" * 101,
    "e\u0301" * 100 + " " + "e\u0301" * 101,
    "İ" * 51,
    "한" * 33 + " " + "한" * 34,
    "1" * 100 + "." + "2" * 101,
    "他说：“中国！”……（是的）",
    "《中国》「人」『民』—的·了～",
    '"a" \'b\' `c` (d) {e} <f> a_b c@d.e',
    "don't play-ers",
    "a，b。c；d",
    "กำ ก่ำ क्षि कि क्",
    "العال ا ل שָׁלוֹם",
    "a\u0334b\u0335 a\u20ddb",
    "〇一 ㊀ ⼀ 〆",
    "ー々〻ゝ",
    "\U0001d15e \U0001d400a",
    "\u0344a \u0f73 \u0958",
    "\u1e9b\u0323 \u1e0b\u0323",
    "\u0600a\u061cb\u06dd \U000110bdx \U000e0061",
    "\u0890a \u08e2b \U000110cdc \U00013430d",
    "\u061da \u2e43b \u1b7dc \U00011660d",
    "\u07fda \u0898b \u1ac0c \U0001e130d",
    "\U00011383a \U00011938b \U000105c9c \U00016121d",
    "\U0001e900\U00010400 \u13a0\u1c90\u10a0",
]

POOLS = [
    "富强民主文明和谐自由平等公正法治爱国敬业诚信友善的一是了在中人我们",
    "富国人中",
    "abcdeginorstuABGPZ",
    "0123456789",
    "。，！？；：、“”「」（）《》…—",
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    " \t\n\r\u3000\u00a0\u2003\u2028\u200a\u0085",
    "\u0000\u0007\u007f\u00ad\u200b\u200d\ufeff\ufffd\ue000\u202e",
    "éÉïñöøßſåÅşŞǅ",
    "\u0300\u0301\u0307\u0327\u0323\u0334\u3099\u309a\u20dd",
    "İıIiΣσςΟΔοδΌάαЙйёЁжЖ",
    "かがはぱひらカガーパハﾊﾟ\u3099",
    "한국가각힣ᄒ\u1161\u11abᄀ",
    "😀👩👍🏽❤\ufe0f🔥🔬\u200d🇨🇳",
    "𠀀𪜶𫝀𫠠𬺰𰀀豈更車\U0002f800\U0002b820\U0002b920",
    "ＧＤＰａｇｄ１２！，①²½℃™×",
    "ก\u0e33\u0e48कष\u093f\u094d\u093eاלش\u05b8",
    "≠≮≯\u037e\u1fef\u0387\u2126\u212a\u212bﬃ",
    "\u07fd\u0898\u1ac0\u061d\u2e43\U00011383\U00016121\u0378",
]
PIECES = ["the ", "unaffable", "[SEP]", "[MASK]", "##ing", "GDP", "2021", "café", "ΟΔΟΣ", "한국", "👩‍🔬", "社会主义核心价值观", "\r\n", "……", "”。"]


def fuzzed(random_source, count):
    """Texts that mix a few pools each, so that neighbours are often of one kind and borders of kinds are common."""
    texts = []
    while len(texts) < count:
        pools = random_source.sample(POOLS, random_source.randint(1, 5))
        parts = []
        for _ in range(random_source.randint(1, 12)):
            if random_source.random() < 0.08:
                parts.append(random_source.choice(PIECES))
            else:
                pool = random_source.choice(pools)
                parts.append("".join(random_source.choice(pool) for _ in range(random_source.randint(1, 4))))
        text = "".join(parts)
        if not has_marks_out_of_order(text):
            texts.append(text)
    return texts


def has_marks_out_of_order(text):
    """Whether decomposition moves a mark: a difference that is listed on its own."""
    decomposed = "".join(unicodedata.normalize("NFD", character) for character in text if character not in DROPPED)
    return unicodedata.normalize("NFD", decomposed) != decomposed


DROPPED = set("\u0000\u0007\u007f\u0085\u00ad\u200b\u200d\ufeff\ufffd\ue000\u202e")
