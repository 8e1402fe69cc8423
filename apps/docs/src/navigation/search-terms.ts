/**
 * The terms of a text in the search: words, and each Chinese character alone, since nothing parts Chinese words. It is
 * sent to the page as its source, so it uses nothing from outside itself.
 */
export function searchTerms(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}_-]+?(?=\p{Script=Han}|[^\p{L}\p{N}_-]|$)/gu) ?? []
}
