/**
 * The one script of the page. It tells the browser which language is shown, reads the answers and lets people search, sort and open them; every text goes into the
 * page as text. Without it the page lacks nothing but the answers.
 */
export const ANSWERS_SCRIPT = `
(async () => {
  'use strict'
  const language = () => (document.getElementById('language-zh').checked ? 'zh' : 'en')
  const speak = () => {
    document.documentElement.lang = language() === 'zh' ? 'zh-Hans' : 'en'
    document.title = document.querySelector('h1.in-' + language()).textContent
  }
  const onLanguage = (hear) => {
    for (const id of ['language-en', 'language-zh']) document.getElementById(id).addEventListener('change', hear)
  }
  onLanguage(speak)
  // A browser may keep the choice when the page is loaded again.
  speak()
  const section = document.getElementById('answers')
  const element = document.getElementById('answers-data')
  if (!section || !element) return
  const read = async () => {
    if (element.type === 'application/json') return JSON.parse(element.textContent)
    const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return JSON.parse(await new Response(stream).text())
  }
  const { questions, llms, values } = await read()
  const words = {
    en: { count: (n, of) => n + ' of ' + of + ' questions', none: 'No question has this in it.',
      answered: '', refused: 'refused', empty: 'empty', truncated: 'cut off', error: 'error', all: 'all values',
      absent: 'no value present' },
    zh: { count: (n, of) => of + ' 个问题中的 ' + n + ' 个', none: '没有问题包含这些文字。',
      answered: '', refused: '拒答', empty: '空白', truncated: '截断', error: '出错', all: '全部价值',
      absent: '未出现任何价值' },
  }
  const make = (name, text, attributes = {}) => {
    const made = document.createElement(name)
    if (text !== undefined) made.textContent = text
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
  }
  // Chinese is read and set as such in a page in English; what else a text may be is not known.
  const lettersOf = (text, kind) => text.match(kind)?.length ?? 0
  const tongue = (text) =>
    2 * lettersOf(text, /\\p{Script=Han}/gu) > lettersOf(text, /\\p{L}/gu) ? { lang: 'zh' } : {}
  const opened = new Set()
  const search = document.getElementById('answers-search')
  const sort = document.getElementById('answers-sort')
  const value = document.getElementById('answers-value')
  const count = document.getElementById('answers-count')
  const list = document.getElementById('answers-list')
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const meanOrNone = (numbers) => (numbers.length === 0 ? 0 : mean(numbers))
  const scored = (question, index) =>
    question.answers.filter(({ scores }) => scores).map(({ scores }) => (index < 0 ? mean(scores) : scores[index]))
  const spread = (question, index) => {
    const numbers = scored(question, index)
    return numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers)
  }
  const answerElement = (answer, index) => {
    const article = make('article')
    const heading = make('h3', llms[answer.llm] + (answer.place ? ' (' + answer.place + ')' : ''))
    const status = words[language()][answer.status]
    if (status) heading.append(make('span', status, { class: 'status' }))
    article.append(heading)
    if (answer.scores) {
      const scores = make('p', undefined, { class: 'scores' })
      answer.scores
        .map((score, place) => ({ score, place }))
        .filter(({ place }) => (index < 0 ? answer.values.includes(place) : place === index))
        .sort((a, b) => b.score - a.score)
        .forEach(({ score, place }) => {
          const isPresent = answer.values.includes(place)
          const shown = values[place][language()] + ' ' + score.toFixed(2)
          scores.append(isPresent ? make('span', '✓ ' + shown, { class: 'present' }) : make('span', shown))
        })
      if (scores.children.length === 0) scores.append(make('span', words[language()].absent))
      article.append(scores)
    }
    article.append(make('p', answer.text, { class: 'answer', ...tongue(answer.text) }))
    return article
  }
  const questionElement = (question) => {
    const details = make('details')
    details.append(make('summary', question.text, tongue(question.text)))
    details.addEventListener('toggle', () => {
      while (details.children.length > 1) details.lastChild.remove()
      opened[details.open ? 'add' : 'delete'](question.id)
      if (details.open) details.append(...question.answers.map((answer) => answerElement(answer, Number(value.value))))
    })
    details.open = opened.has(question.id)
    return details
  }
  const show = () => {
    const wanted = search.value.trim().toLowerCase()
    const index = Number(value.value)
    const found = questions.filter(
      ({ text, answers }) =>
        wanted === '' || [text, ...answers.map((answer) => answer.text)].some((each) => each.toLowerCase().includes(wanted)),
    )
    if (sort.value === 'spread') found.sort((a, b) => spread(b, index) - spread(a, index))
    if (sort.value === 'score') found.sort((a, b) => meanOrNone(scored(b, index)) - meanOrNone(scored(a, index)))
    list.replaceChildren(...found.map(questionElement))
    count.textContent = found.length === 0 ? words[language()].none : words[language()].count(found.length, questions.length)
  }
  const showValues = () => {
    const chosen = value.value
    value.replaceChildren(
      make('option', words[language()].all, { value: '-1' }),
      ...values.map((name, place) => make('option', name[language()], { value: String(place) })),
    )
    value.value = chosen || '-1'
    for (const option of sort.options) option.textContent = option.dataset[language()]
    search.placeholder = search.dataset[language()]
  }
  const refresh = () => {
    showValues()
    show()
  }
  search.addEventListener('input', show)
  sort.addEventListener('change', show)
  value.addEventListener('change', show)
  onLanguage(refresh)
  refresh()
  section.hidden = false
})()
`
