import type { Messages } from '../language/use-messages.ts'

export const messages = {
  en: {
    title: 'The twelve values',
    lead: 'The Core Socialist Values are twelve: four goals of the country, four qualities of society, four standards for each person.',
    example: 'For example',
    label: 'In files it is called',
  },
  zh: {
    title: '社会主义核心价值观',
    lead: '十二项价值分为三个层面：国家层面的价值目标、社会层面的价值取向、个人层面的价值准则，各有四项。',
    example: '例句',
    label: '文件中的标识：',
  },
} satisfies Messages<string>
