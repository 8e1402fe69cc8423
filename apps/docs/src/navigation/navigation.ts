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
  { text: 'Releasing', link: '/releasing' },
  { text: 'Security', link: '/security' },
  { text: 'Decisions', link: '/decisions/' },
]

const EXAMPLES = [
  { text: 'A script for Node', link: '/examples/node-script' },
  { text: 'A gate in a pipeline', link: '/examples/ci-gate' },
  { text: 'A page without a server', link: '/examples/browser-page' },
  { text: 'With pandas', link: '/examples/cli-and-pandas' },
  { text: 'The demo', link: '/examples/demo' },
]

/** The packages, floor by floor. */
const PACKAGES = [
  ...['taxonomy', 'errors', 'folder-lock', 'metrics', 'datasets', 'tokenizer', 'ngrams', 'runtime'],
  ...['onnx', 'checkpoints', 'runtime-node', 'runtime-web', 'encoder', 'survey', 'comparison', 'evaluator'],
  ...['report', 'training', 'node', 'browser'],
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
    { text: 'The page', link: '/page' },
    { text: 'Examples', collapsed: true, items: EXAMPLES },
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
      items: [...UNDERSTANDING, { text: 'Command line', link: '/command-line' }, { text: 'API', link: '/reference/' }],
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
