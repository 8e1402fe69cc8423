/** The help of `sample` and `metrics`. */
export const annotation = {
  'draw texts for people to annotate, so that an evaluator is measured on your own texts':
    '抽取文本供人标注，以便在您自己的文本上衡量评估器',
  'run folder, answers or texts: JSON Lines, CSV, xlsx, plain text, or quest100':
    '运行文件夹、回答或文本（JSON Lines、CSV、xlsx、纯文本），或 quest100',
  'workbook to write; with more annotators file-1.xlsx, file-2.xlsx, …':
    '要写出的工作簿；标注者不止一位时为 文件-1.xlsx、文件-2.xlsx……',
  'how many texts': '抽取多少篇文本',
  'for how many people, each with a workbook of their own': '标注者人数，每人一个工作簿',
  'draws the same texts again': '随机种子；种子相同，抽到的文本也相同',

  'measure scores that are on disk against labels': '将已存盘的得分与标签对照，计算指标',
  'labelled texts (JSON Lines, CSV, xlsx), or the workbooks of `valuecsv sample`':
    '有标签的文本（JSON Lines、CSV、xlsx），或 valuecsv sample 写出的工作簿',
  'scores as `valuecsv score --format jsonl` writes them': '得分，即 valuecsv score --format jsonl 写出的文件',
}
