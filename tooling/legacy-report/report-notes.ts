import { type Phrase, PRESENCE_NOTE } from '@valuecsv/report'
import type { ReportData } from './report-tables.ts'

/** What must be known to read the tables, made of their figures. */
export function reportNotes({ leak, drift }: ReportData): Phrase[] {
  const seen = Math.round((100 * leak.seen.reduce((sum, share) => sum + share, 0)) / leak.seen.length)
  const [random, sequential] = [
    drift.random.map(({ figures }) => figures.mAP ?? 0).reduce((sum, each) => sum + each, 0) / drift.random.length,
    drift.sequential.mAP ?? 0,
  ]
  return [
    {
      en: 'The original trains one multi-label classifier and twelve binary ones. Its binary script does not parse as published; what is run here follows what it says. It keeps one model for all twelve values, so that each value goes on from the weights of the one before; here each begins with the base model again. It shuffles all rows without a seed before it parts them 70/20/10; here the shuffle has the seed 0 (`--split legacy-shuffled`), so that the parts are such as the original’s, not the same. `binary-clean-recipe` is no procedure of the original’s: it is twelve binary classifiers as we would train them.',
      zh: '原作训练一个多标签分类器和十二个二分类器。其二分类脚本按发布的样子无法解析，这里按其文字执行。原脚本十二项价值共用一个模型实例，后一项从前一项的权重继续；这里每一项都从基座模型重新开始。原脚本不设种子打乱全部行后按 70/20/10 划分；这里以种子 0 打乱（`--split legacy-shuffled`），因此各部分与原作的做法相同，但不是同一批行。`binary-clean-recipe` 不是原流程：它是按我们的做法训练的十二个二分类器。',
    },
    {
      en: `The leak: when it tests, the binary script shuffles all rows a second time and takes the last tenth; ${seen} % of those texts had been trained on or used to stop training. The table has the same n-gram models (csv-lite’s) on the tenth that was put aside and on the one that the second shuffle makes, at the threshold 0.5, as means over ${leak.seeds.length} seeds. N-gram models remember more of their texts than an encoder does, so the size of the leak is theirs; its presence is the procedure’s.`,
      zh: `泄漏：二分类脚本在测试时再次打乱全部行并取最后十分之一，其中 ${seen}% 的文本此前用于训练或早停。表中为同一 n-gram 模型（csv-lite）在事先留出的十分之一与再次打乱得到的十分之一上的结果，阈值 0.5，取 ${leak.seeds.length} 个种子的均值。n-gram 模型比编码器更容易记住文本，因此泄漏的大小属于它们，而泄漏的存在属于流程本身。`,
    },
    {
      en: `The drift: the file is sorted by a similarity, and the original tests on its last rows. The same n-gram models have an mAP of ${sequential.toFixed(3)} there and of ${random.toFixed(3)} in the mean on random parts of the same sizes. Of the two rows that the original loses, the one before the test part changes next to nothing; the other one is none of training or test.`,
      zh: `漂移：文件按相似度排序，原作在最后的行上测试。同一 n-gram 模型在其上的 mAP 为 ${sequential.toFixed(3)}，而在同样大小的随机划分上平均为 ${random.toFixed(3)}。原作丢失两行：测试部分之前的那一行几乎没有影响，另一行既不属于训练也不属于测试。`,
    },
    {
      en: '“Tuned” thresholds are chosen for each value on the validation part of the same split. A figure that is undefined, or of a training that has not been run, is printed as –.',
      zh: '“调优”阈值按各项价值在同一划分的验证部分上选取。未定义的数字以及尚未运行的训练以 – 表示。',
    },
    PRESENCE_NOTE,
  ]
}
