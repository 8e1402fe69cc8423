/** Hints about comparisons, evaluations and annotations. */
export const results = {
  'a baseline must have been asked the same questions': '作为基线的运行必须问过同样的问题',
  'leave them out with --answers none': '加 --answers none，网页里就不放回答',
  'did you mean quest100?': '是不是想写 quest100？',
  'a table has questions in its first column and answers in each other one; JSON Lines have an answer a line':
    '表格的第一列是问题，其余每列是一个大模型的回答；JSON Lines 每行是一条回答',
  'without --model and --raw its scores are taken as they are': '不带 --model 和 --raw 时，直接采用其中的得分',
  'without a name it is report.html in the run folder, where one run folder is compared':
    '只比较一个运行文件夹时，不写名字即为其中的 report.html',
  'a source stands before --html, or behind its file': '来源要写在 --html 之前，或写在它的文件名之后',
  'score all with one model, or take them together with --allow-mixed':
    '请都用同一个评估器打分，或用 --allow-mixed 放在一起',
  'score them first: valuecsv score … --format jsonl': '请先打分：valuecsv score … --format jsonl',
  'valuecsv sample wrote the scores of the sample beside the workbooks': 'valuecsv sample 已把样本的得分写在工作簿旁边',
}
