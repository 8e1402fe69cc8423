/** Tokens that are never cut and never made of text, in the order in which tokenizers list them. */
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']

/**
 * The `tokenizer.json` of a BERT from its `vocab.txt`, as `BertTokenizerFast` of transformers saves it: transformers.js
 * reads no other vocabulary, and many published checkpoints have none.
 */
export function bertTokenizerJson(vocabulary: string): Record<string, unknown> {
  const ids = new Map(
    vocabulary
      .replace(/\n$/, '')
      .split('\n')
      .map((token, id) => [token, id]),
  )
  const special = SPECIAL.flatMap((content) => {
    const id = ids.get(content)
    return id === undefined
      ? []
      : [{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }]
  })
  const token = (name: string, type: number) => ({ SpecialToken: { id: name, type_id: type } })
  const sequence = (id: string, type: number) => ({ Sequence: { id, type_id: type } })
  const known = (name: string) => ({ id: name, ids: [ids.get(name)], tokens: [name] })
  const single = [token('[CLS]', 0), sequence('A', 0), token('[SEP]', 0)]
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.sort((a, b) => a.id - b.id),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single,
      pair: [...single, sequence('B', 1), token('[SEP]', 1)],
      special_tokens: { '[CLS]': known('[CLS]'), '[SEP]': known('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(ids),
    },
  }
}
