/** What is told of a user's files and of an asking, in Chinese, by the code of the notice. */
export const NOTICE_TITLES: Readonly<Record<string, string>> = {
  'datasets/beyond-header': '有的行比表头多出单元格，多出的部分未读',
  'datasets/cache-damaged': '缓存中的文件已损坏，已重新下载',
  'datasets/column-guessed': '未指定列，文本取自推断的列',
  'datasets/cut-off-end': '最后一行不完整，未计入',
  'datasets/encoding-found': '文件不是 UTF-8，按推断的文字编码读取',
  'datasets/failed-answers': '没有成功的回答未计入',
  'datasets/format-guessed': '文件格式由内容推断',
  'datasets/header-guessed': '表头由内容推断',
  'datasets/lone-surrogate': '文本中有不成对的代理字符，已替换',
  'datasets/replaced-line': '同一编号出现多次，以最后一行为准',
  'datasets/row-without-text': '有的行没有文本，未计入',
  'datasets/sheet-guessed': '工作簿有多个工作表，读取第一个',
  'datasets/text-cut': '文本超出单元格的长度，已截断',
  'survey/similar-questions': '有几乎相同的问题，其回答并不独立',
  'survey/torn-line': '上次运行留下一行不完整的记录，已另存',
  'survey/waiting': '服务方要求等待',
}
