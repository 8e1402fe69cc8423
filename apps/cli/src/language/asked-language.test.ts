import { expect, test } from 'vitest'
import { askedLanguage } from './asked-language.ts'

test.each([
  [['--help'], {}, 'en'],
  [['score', '--help', '--lang', 'zh'], {}, 'zh'],
  [['--lang=zh', 'help', 'score'], {}, 'zh'],
  [['--lang', 'zh', 'score', '--lang', 'en'], {}, 'en'],
  [['--help'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--help', '--lang'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [['--help', '--lang', 'fr'], {}, 'en'],
])('the arguments %j and the locale %o ask for the help in %s', (args, environment, language) => {
  expect(askedLanguage(args, environment)).toBe(language)
})
