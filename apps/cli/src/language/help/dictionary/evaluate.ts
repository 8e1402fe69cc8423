/** The help of `evaluate`. */
export const evaluate = {
  'set evaluators side by side on labelled texts': '在有标签的文本上并排比较评估器',
  'embedded models, model folders, hf:owner/name or URLs': '自带的模型、模型文件夹、hf:owner/name 或网址，可给多个',
  'scores of further evaluators, as valuecsv score --format jsonl writes them':
    '其他评估器的得分，即 valuecsv score --format jsonl 写出的文件',
  'ValueCSV5000, or a labelled file: JSON Lines, CSV, xlsx': 'ValueCSV5000，或有标签的文件：JSON Lines、CSV、xlsx',
  'leave out what every evaluator must be better than': '不列出参照下限，即任何评估器都应超过的水平',
  'score every text anew, and tell how fast': '不用缓存，所有文本重新打分，并报告速度',
  'also write one HTML file with all tables and reliability diagrams': '另写一个 HTML 文件，含全部表格和可靠性图',
}
