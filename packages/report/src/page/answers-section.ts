import type { Phrase } from '../tables/phrase.ts'
import { inBoth } from './in-both.ts'

/** Where the page's script puts the answers; hidden until it does. */
export function answersSection(): string {
  const label = (phrase: Phrase, control: string) => `<label>${inBoth('span', phrase)}${control}</label>`
  const option = (value: string, { en, zh }: Phrase) =>
    `<option value="${value}" data-en="${en}" data-zh="${zh}">${en}</option>`
  const placeholders = 'data-en="words of a question or answer" data-zh="问题或回答中的文字"'
  return `<section id="answers" hidden>
${inBoth('h2', { en: 'Questions and answers', zh: '问题与回答' })}
<div class="controls">
${label({ en: 'Search', zh: '搜索' }, `<input type="search" id="answers-search" ${placeholders}>`)}
${label(
  { en: 'Order', zh: '排序' },
  `<select id="answers-sort">${[
    option('asked', { en: 'as asked', zh: '按提问顺序' }),
    option('spread', { en: 'largest differences first', zh: '差异最大在前' }),
    option('score', { en: 'highest scores first', zh: '得分最高在前' }),
  ].join('')}</select>`,
)}
${label({ en: 'Value', zh: '价值' }, '<select id="answers-value"></select>')}
</div>
<p id="answers-count" role="status"></p>
<div id="answers-list"></div>
</section>`
}
