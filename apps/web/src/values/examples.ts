import type { Phrase } from '@valuecsv/report'
import type { ValueId } from '@valuecsv/taxonomy'

/** A sentence of our own for each value, which speaks of it. */
export const EXAMPLE_SENTENCES: Readonly<Record<ValueId, Phrase>> = {
  prosperity: {
    zh: '铁路修通以后，山里的茶叶卖到了全国，家家户户的收入翻了一番。',
    en: 'Since the railway came, tea from the mountains sells all over the country, and every family earns twice as much.',
  },
  democracy: {
    zh: '广场怎么改造，由居民代表开会商量，方案公示后大家投票决定。',
    en: 'Residents’ delegates discussed how to rebuild the square; the plan was made public and put to the vote.',
  },
  civility: {
    zh: '图书馆里座无虚席，人人轻声细语，离开时都把椅子摆回原处。',
    en: 'Every seat in the library is taken, all speak in low voices and put their chairs back when they leave.',
  },
  harmony: {
    zh: '两个村子曾为一条河争执多年，如今共同管水护林，成了好邻居。',
    en: 'The two villages quarrelled about the river for years; now they look after water and woods together.',
  },
  freedom: {
    zh: '毕业以后回乡还是留在城里，做什么工作，都由她自己选择。',
    en: 'Whether to go home or stay in the city after her studies, and what work to do, is hers to choose.',
  },
  equality: {
    zh: '无论户籍在哪里，孩子们都在同一所学校，用一样的课本上课。',
    en: 'Wherever their families are registered, the children go to the same school and have the same books.',
  },
  justice: {
    zh: '评审隐去姓名逐项打分，结果全部公开，谁也没有得到照顾。',
    en: 'The jury marked entries without names and published every mark; nobody was favoured.',
  },
  'rule-of-law': {
    zh: '法院判决市政部门败诉，部门依法履行判决，并向当事人赔偿损失。',
    en: 'The court ruled against the city’s own office, which complied with the judgment and paid damages.',
  },
  patriotism: {
    zh: '她放弃了国外的职位，带着研究成果回来，为祖国培养年轻学者。',
    en: 'She gave up her post abroad and came back with her research to train young scholars for her country.',
  },
  dedication: {
    zh: '老调度员守了三十年夜班，每一趟列车的时刻都核对三遍。',
    en: 'For thirty years of night shifts the dispatcher has checked the time of every train three times.',
  },
  integrity: {
    zh: '店主发现多收了货款，连夜联系客户，把钱一分不少地退了回去。',
    en: 'When the shopkeeper saw that he had charged too much, he called the customer that night and paid it all back.',
  },
  friendliness: {
    zh: '邻居住院，楼里的人轮流给他送饭，还帮他照看孩子。',
    en: 'While a neighbour was in hospital, the whole house took turns to bring him meals and mind his children.',
  },
}
