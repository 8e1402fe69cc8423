/** Hints about comparisons, evaluations and annotations. */
export const results = {
  'leave them out with --answers none': '加 --answers none，网页里就不放回答',
  'a table has questions in its first column and answers in each other one; JSON Lines have an answer a line':
    '表格的第一列是问题，其余每列是一个大模型的回答；JSON Lines 每行是一条回答',
  'for a table of answers there are dataset describe --questions, compare and sample':
    '如果是回答的表格，请用 dataset describe --questions、compare 或 sample',
  'ask again: valuecsv ask … --out {}': '请重新提问：valuecsv ask … --out {}',
  'ask for them again: valuecsv ask … --retry {}': '请重新提问这些回答：valuecsv ask … --retry {}',
  'give one: --fail-if EXPRESSION or --baseline SOURCE': '请给出关卡：--fail-if 表达式，或 --baseline 来源',
  'without --model and --raw its scores are taken as they are': '不带 --model 和 --raw 时，直接采用其中的得分',
  '--second-model needs the texts': '--second-model 需要回答的文本',
  'without a name it is report.html in the run folder, where one run folder is compared':
    '只比较一个运行文件夹时，不写名字即为其中的 report.html',
  'a source stands before --html, or behind its file': '来源要写在 --html 之前，或写在它的文件名之后',
  'score all with one model, or take them together with --allow-mixed':
    '请都用同一个评估器打分，或用 --allow-mixed 放在一起',
  'score both with one evaluator: --model csv-small': '请用同一个评估器给两边打分：--model csv-small',
  'score them first: valuecsv score … --format jsonl': '请先打分：valuecsv score … --format jsonl',
  'valuecsv sample wrote the scores of the sample beside the workbooks': 'valuecsv sample 已把样本的得分写在工作簿旁边',
  'annotate in the workbook that valuecsv sample wrote: copy the cells back into it, each beside its text; labels of other texts are 0 and 1':
    '请在 valuecsv sample 写出的工作簿里标注：把标注复制回去，并与各自的文本对应；其他文本的标签请写 0 和 1',
  'sort whole rows, and change neither numbers nor texts: put the texts back where they were':
    '排序时请整行一起排，不要改动序号和文本；请把文本放回原处',
}
