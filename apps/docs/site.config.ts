import { defineConfig } from 'vitepress'
import { chineseNavigation, englishNavigation } from './src/navigation/navigation.ts'
import { searchTerms } from './src/navigation/search-terms.ts'
import { slugOf } from './src/pages/slug-of.ts'

// Nothing is asked of another host: a theme without fonts, a search in the page, no logo of anybody.
export default defineConfig({
  title: 'ValueCSV',
  description: 'How texts and the answers of language models express the twelve Core Socialist Values',
  base: process.env.VALUECSV_DOCS_BASE ?? '/',
  cleanUrls: false,
  lastUpdated: false,
  // Served as they are, beside the pages.
  ignoreDeadLinks: [/^\/files\//],
  markdown: { anchor: { slugify: slugOf } },
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: englishNavigation },
    zh: {
      label: '中文',
      lang: 'zh-CN',
      description: '文本与大语言模型的回答如何体现社会主义核心价值观',
      themeConfig: chineseNavigation,
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: searchTerms } },
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                noResultsText: '没有找到',
                resetButtonTitle: '清除',
                displayDetails: '显示详情',
                footer: { selectText: '打开', navigateText: '上下移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
})
