import { ERROR_TITLES } from '../errors/error-titles.ts'
import type { Language } from '../phrase.ts'
import { NOTICE_TITLES } from './notice-titles.ts'

/** Something that a package tells: a notice, or an error that ends nothing, such as that of one answer. */
export interface ToldNotice {
  readonly code: string
  /** One line in English that names the file. */
  readonly message: string
}

/** What the user reads of a notice: in Chinese what it is about, and then the line that names file and place. */
export function noticeText({ code, message }: ToldNotice, language: Language): string {
  const title = language === 'zh' ? (NOTICE_TITLES[code] ?? ERROR_TITLES.get(code)) : undefined
  return title === undefined ? message : `注意：${title}（${message}）`
}
