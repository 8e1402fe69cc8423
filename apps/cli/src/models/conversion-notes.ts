import { chineseSentence } from '@valuecsv/report'
import { VALUES } from '@valuecsv/taxonomy'
import type { ConvertedCheckpoint } from '@valuecsv/training/node'
import type { Phrase } from '../language/phrase.ts'

/** What the user should know of a model that was converted: what was taken for granted, and what is not known. */
export function conversionNotes(out: string, { labels, lowerCase, leftOut }: ConvertedCheckpoint): readonly Phrase[] {
  return [
    {
      en: `Written to ${out}. Not validated: nothing was measured. Scores are plain sigmoids, a value counts as present above 0.5.`,
      zh: chineseSentence`已写入 ${out}。未经验证：没有做任何测量。得分是未校准的 sigmoid，高于 0.5 即为出现。`,
    },
    ...(labels ? [labelNote(labels)] : []),
    lowerCase
      ? { en: 'Texts are lower-cased.', zh: '文本转为小写。' }
      : { en: 'Texts keep their case; --lower-case changes that.', zh: '文本保留大小写；可用 --lower-case 改变。' },
    ...(leftOut.length === 0 ? [] : [leftOutNote(leftOut)]),
  ]
}

function labelNote({ order, from }: NonNullable<ConvertedCheckpoint['labels']>): Phrase {
  const names = (language: 'en' | 'zh') => order.map((id) => VALUES[id].name[language])
  const reason: Record<typeof from, Phrase> = {
    'config.json': { en: ' So config.json names them.', zh: '此顺序来自 config.json。' },
    option: { en: '', zh: '' },
    default: {
      en: ' If it was trained by the original’s scripts, --labels dataset is right.',
      zh: '若由原始脚本训练，应使用 --labels dataset。',
    },
  }
  return {
    en: `Its outputs are read in this order: ${names('en').join(', ')}.${reason[from].en}`,
    zh: `其输出按此顺序读取：${names('zh').join('、')}。${reason[from].zh}`,
  }
}

function leftOutNote(leftOut: readonly string[]): Phrase {
  const first = leftOut.slice(0, 5).join(', ')
  const more = leftOut.length - 5
  return {
    en: `Left out, as the classifier does not use them: ${first}${more > 0 ? ` and ${more} more` : ''}.`,
    zh: `分类器不使用、已略去的参数：${first}${more > 0 ? ` 等 ${leftOut.length} 个` : ''}。`,
  }
}
