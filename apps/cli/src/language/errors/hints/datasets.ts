/** Hints about files of texts, tables and datasets. */
export const datasets = {
  '{} A copy of {} is taken from the folder that VALUECSV_DATA or the data directory names.':
    '{}。也可以把 {} 放进 VALUECSV_DATA 或 --data-dir 所指的文件夹',
  'A copy of {} is taken from the folder that VALUECSV_DATA or the data directory names.':
    '也可以把 {} 放进 VALUECSV_DATA 或 --data-dir 所指的文件夹',
  'Allow it once, or name a folder that holds the file: VALUECSV_DATA or the data directory.':
    '请允许下载一次，或指定文件所在的文件夹：VALUECSV_DATA 或 --data-dir',
  'valuecsv dataset fetch without --offline downloads it; --data-dir names a folder that holds the file':
    '不带 --offline 的 valuecsv dataset fetch 会下载它；也可以用 --data-dir 指定文件所在的文件夹',
  'What was received is kept and continued next time. Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on).':
    '已收到的部分会保留，下次接着下载。在代理后面请设置 HTTPS_PROXY 和 NODE_USE_ENV_PROXY=1（需 Node 22.21 以上）',
  'Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on).':
    '在代理后面请设置 HTTPS_PROXY 和 NODE_USE_ENV_PROXY=1（需 Node 22.21 以上）',
  'The server or a proxy gave another file; nothing was kept.': '服务器或代理给的是另一个文件；没有保留任何内容',
  'Expected sha256 {}; a file that was saved again differs. Fetch the original, or read yours by its path.':
    'sha256 应为 {}；重新保存过的文件会不一样。请下载原始文件，或用路径读取您自己的文件',
  'Begin the table with a row of names: one for the questions, then one for each LLM.':
    '表格第一行请写列名：先是问题一列，然后每个大模型一列',
  'Give the table of answers that was scored; scores of answers are read from JSON Lines with llm, questionId, scores and values.':
    '请给出打分之前的回答表格；回答的得分从 JSON Lines 读取，每行有 llm、questionId、scores 和 values',
  'Score the texts with valuecsv score --format jsonl.': '请用 valuecsv score --format jsonl 打分',
  'Give the folder of the run, or its answers.jsonl.': '请给出运行文件夹，或其中的 answers.jsonl',
  'Name the column of questions: question, prompt, 问题 or 题目.': '请给问题一列写上列名：question、prompt、问题或题目',
  'Name a column of answers after its LLM; notes, dates and numbers are no answers.':
    '回答的列请以大模型的名称为列名；备注、日期和数字不是回答',
  'Rename the columns: llm, questionId, text and, where they are there, question, promptId, sample and status.':
    '请把列名改为 llm、questionId、text；如果有，还有 question、promptId、sample 和 status',
  'Name the column, or put a cell that holds a comma in quotation marks.':
    '请写上列名；如果是单元格里有逗号，请给它加上引号',
  'A quotation mark that is not closed makes one row of many.': '没有配对的引号会把许多行连成一行',
  'JSON Lines has a whole object on each line, without a list around them.':
    'JSON Lines 每行是一个完整的对象，外面没有列表的括号',
  'JSON has no {}: leave the number out, or write null.': 'JSON 里没有 {}：请省去这个数，或写 null',
  'This looks like CSV; here JSON Lines are read.': '这看起来是 CSV，而这里读的是 JSON Lines',
  'Name the encoding if you know it, or save the file as UTF-8.': '如果知道文字编码，请指明；或把文件另存为 UTF-8',
  'Names that work: utf-8, gb18030, gbk, big5, utf-16le.': '可用的名称：utf-8、gb18030、gbk、big5、utf-16le',
  'The clean split belongs to ValueCSV5000; for other labelled texts use stratifiedSplit.':
    'clean 划分只属于 ValueCSV5000；其他有标签的文本请用 stratifiedSplit',
  'If the first row names the columns, say so: --header yes; or give the letter of the column: --column A.':
    '如果第一行是列名，请加 --header yes；或给出该列的字母：--column A',
  'VALUECSV_DATA or the data directory names this folder: put {} into it, or name none to have it downloaded.':
    '这个文件夹由 VALUECSV_DATA 或数据目录指定：请把 {} 放进去，或不指定文件夹以便下载',
  'If the first row is the header, say so by the option `header`.': '如果第一行是列名，请用选项 `header` 说明',
  'Mend the formula, write its text in its place, or clear the cell.': '请改正公式，或直接写上文字，或清空单元格',
  'Clear stray cells far from the table, or save the sheet as CSV or JSON Lines.':
    '请清除表格之外的零散单元格，或把工作表另存为 CSV 或 JSON Lines',
  'Save the sheet as CSV or JSON Lines: those are read as a stream.':
    '请把工作表另存为 CSV 或 JSON Lines：它们可以边读边处理',
  'Open it in Excel or WPS and save it as .xlsx or CSV.': '请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV',
  'To score the words themselves: valuecsv score --text {}': '如果要给这段文字本身打分：valuecsv score --text {}',
}
