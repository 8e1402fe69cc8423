/** The help of `dataset` and its commands. */
export const dataset = {
  'the data: describe, export, split, verify, fetch': '数据集：介绍、导出、划分、核对、下载',

  'a datasheet: sizes, labels, and what to beware of': '数据说明：规模、标签和需要留意之处',
  'ValueCSV5000, quest100, or a file': 'ValueCSV5000、quest100，或文件',
  'the file is a table of questions and answers, not of labelled texts': '文件是问题与回答的表格，而不是有标签的文本',

  'a dataset as JSON Lines or CSV: labelled texts, or for quest100 answers':
    '将数据集导出为 JSON Lines 或 CSV：有标签的文本，quest100 则为回答',
  'ValueCSV5000, quest100, or a labelled file': 'ValueCSV5000、quest100，或有标签的文件',

  'which texts of ValueCSV5000 are for training, validation and test':
    '列出 ValueCSV5000 的文本如何分为训练、验证和测试部分',

  'check that the original files are there and have the right digests; never downloads':
    '核对原始文件是否齐全、校验值是否正确；不会下载',
  'ValueCSV5000, quest100 (default: both)': 'ValueCSV5000、quest100（默认：两者）',

  'get the original files from the original repository, unless they are there': '从原仓库下载原始文件；已有的不再下载',
}
