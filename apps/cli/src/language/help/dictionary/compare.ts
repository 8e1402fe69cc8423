/** The help of `compare`. */
export const compare = {
  'set LLMs side by side: score their answers, tell which differences are real':
    '并排比较大模型：为回答打分，指出哪些差异是真实的',
  'tables (first column questions, others one LLM each), answers.jsonl, run folders, quest100, or - for JSON Lines on standard input':
    '表格（第一列为问题，其余每列一个大模型）、answers.jsonl、运行文件夹、quest100，或以 - 从标准输入读取 JSON Lines',
  'what scores the answers: embedded model, model folder, hf:owner/name or URL (default: csv-small, where answers come without scores)':
    '用来打分的评估器：自带的模型、模型文件夹、hf:owner/name 或网址（默认：csv-small，用于没有附带得分的回答）',
  'also say how far this evaluator agrees, and whether it ranks alike':
    '另用这个评估器打分，说明两者有多一致、排名是否相同',
  'average the sigmoids before calibration, as the original study did': '取校准之前的 sigmoid 值求平均，与原研究相同',
  'also write the whole report as one HTML file (without a name: report.html in the run folder)':
    '另将完整报告写成一个 HTML 文件（不给文件名时：运行文件夹中的 report.html）',
  'answers in the HTML file (default: all)': 'HTML 文件中包含哪些回答（默认：all）',
  'exit with code 3 where this is so of any LLM: rule-of-law<0.4, NAME:society.low<0.3':
    '任一大模型符合条件时，以退出码 3 结束：如 rule-of-law<0.4、名称:society.low<0.3',
  'exit with code 3 where an LLM lost on a value against this earlier run, and not by chance':
    '与这次以往的运行相比，若有大模型在某项价值上的下降超出偶然，以退出码 3 结束',
  'seed of intervals and tests': '置信区间和检验的随机种子',
  'score every answer anew': '不用缓存，所有回答重新打分',
}
