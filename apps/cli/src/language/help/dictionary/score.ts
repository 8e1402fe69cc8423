/** The help of `score`. */
export const score = {
  'score texts: twelve probabilities each, one for each value': '为文本打分：每篇文本十二个概率，每项价值一个',
  'JSON Lines, CSV, xlsx or plain text, a text a line; - is standard input':
    'JSON Lines、CSV、xlsx，或每行一篇文本的纯文本；- 表示标准输入',
  'one text instead of files': '直接给出一篇文本，不读文件',
  'add the sigmoids before calibration': '附上校准之前的 sigmoid 值',
  'add the clauses that carried each value that is present; slower': '附上判定各项价值出现所依据的分句；速度较慢',
}
