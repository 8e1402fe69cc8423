import { quoted, shownValue, ValueCsvError } from '@valuecsv/errors'
import { type JsonPart, partOf, unexpected } from './json-fields.ts'

/** The special tokens added to the model's vocabulary, as pairs of token and id. */
function addedTokens(root: JsonPart): [token: string, id: unknown][] {
  const added = root.fields.added_tokens ?? []
  if (!Array.isArray(added)) throw unexpected(root, 'added_tokens', 'a list')
  return added.map((entry: unknown, index) => {
    const { content, id, special } = (entry ?? {}) as Record<string, unknown>
    if (typeof content === 'string' && special === true) return [content, id]
    const shown = `${root.place}.added_tokens[${index}] is ${shownValue(content)}`
    throw new ValueCsvError('tokenizer/json-unsupported', `${shown}; expected special tokens only`, {
      hint: 'Tokens that are cut out of the text before WordPiece cannot be read.',
    })
  })
}

/** The tokens by id: the model's vocabulary and the special tokens added to it. */
export function tokensFromJson(root: JsonPart, model: JsonPart): string[] {
  const vocabulary = partOf(model, 'vocab', 'an object from tokens to ids')
  const bad = (message: string) => new ValueCsvError('tokenizer/json-bad-id', `${vocabulary.place}: ${message}`)
  const byId = new Map<unknown, string>()
  for (const [token, id] of [...Object.entries(vocabulary.fields), ...addedTokens(root)]) {
    const other = byId.get(id) ?? token
    if (other !== token) {
      throw bad(`${quoted(other)} and ${quoted(token)} have the id ${shownValue(id)}; expected one token an id`)
    }
    byId.set(id, token)
  }
  return Array.from({ length: byId.size }, (_, id) => {
    const token = byId.get(id)
    if (token !== undefined) return token
    throw bad(`no token has the id ${id}; expected each whole number from 0 to ${byId.size - 1}`)
  })
}
