import type { DefaultTheme } from 'vitepress'

/** The guides, in the order in which they are best read; each is there in both languages. */
const GUIDES = [
  { page: 'guides/first-ten-minutes', en: 'The first ten minutes', zh: '最初的十分钟' },
  { page: 'guides/compare-two-models', en: 'Compare two models', zh: '比较两个模型' },
  { page: 'guides/train-your-own', en: 'Train your own evaluator', zh: '训练自己的评估器' },
  { page: 'guides/gate-in-ci', en: 'A gate in CI', zh: '在 CI 中设关卡' },
  { page: 'guides/private-texts', en: 'Audit texts privately', zh: '文本不出本机' },
  { page: 'migration', en: 'From the Python original', zh: '从 Python 原版迁移' },
  { page: 'methods', en: 'The methods and their limits', zh: '方法与局限' },
]

const UNDERSTANDING = [
  { text: 'What the numbers mean', link: '/statistics' },
  { text: 'Benchmarks', link: '/benchmarks' },
  { text: 'Experiments', link: '/experiments' },
  { text: "The original's procedure", link: '/legacy-report' },
  { text: 'csv-small', link: '/models/csv-small' },
  { text: 'csv-lite', link: '/models/csv-lite' },
]

const WORKING_ON_IT = [
  { text: 'The map', link: '/architecture' },
  { text: 'Contributing', link: '/contributing' },
  { text: 'Security', link: '/security' },
  { text: 'Decisions', link: '/decisions/' },
]

/** The packages, floor by floor. */
const PACKAGES = [
  ...['taxonomy', 'errors', 'metrics', 'datasets', 'tokenizer', 'ngrams', 'runtime', 'onnx', 'checkpoints'],
  ...['runtime-node', 'runtime-web', 'encoder', 'survey', 'comparison', 'evaluator', 'report', 'training'],
  ...['node', 'browser'],
]

export const englishNavigation: DefaultTheme.Config = {
  outline: { level: [2, 3] },
  nav: [
    { text: 'Guides', link: '/guides/first-ten-minutes', activeMatch: '/guides/' },
    { text: 'Command line', link: '/command-line' },
    { text: 'API', link: '/reference/' },
  ],
  sidebar: [
    { text: 'Guides', items: GUIDES.map(({ page, en }) => ({ text: en, link: `/${page}` })) },
    { text: 'To understand it', items: UNDERSTANDING },
    { text: 'Command line', link: '/command-line' },
    { text: 'Packages', collapsed: true, items: PACKAGES.map((name) => ({ text: name, link: `/packages/${name}` })) },
    { text: 'API', link: '/reference/' },
    { text: 'To work on it', items: WORKING_ON_IT },
  ],
}

export const chineseNavigation: DefaultTheme.Config = {
  nav: [
    { text: '指南', link: '/zh/guides/first-ten-minutes', activeMatch: '/zh/guides/' },
    { text: '命令行（英文）', link: '/command-line' },
    { text: 'API（英文）', link: '/reference/' },
  ],
  sidebar: [
    { text: '指南', items: GUIDES.map(({ page, zh }) => ({ text: zh, link: `/zh/${page}` })) },
    {
      text: '英文资料',
      items: [
        ...UNDERSTANDING.slice(0, 2),
        { text: 'Command line', link: '/command-line' },
        { text: 'API', link: '/reference/' },
      ],
    },
  ],
  outline: { level: [2, 3], label: '本页内容' },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '深色模式',
  lightModeSwitchTitle: '切换到浅色模式',
  darkModeSwitchTitle: '切换到深色模式',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '语言',
}
