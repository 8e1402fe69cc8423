/** Hints of how a command is called, and of what any command may meet. */
export const general = {
  'did you mean one of {}?': '是不是想写其中之一：{}？',
  'did you mean {}?': '是不是想写 {}？',
  'Did you mean {}?': '是不是想写 {}？',
  'there are {}, and JSON files': '可选：{}，或 JSON 文件',
  'there are {}': '可选：{}',
  'it stands before the options, some of which take all that follows; {} --help lists what there is':
    '缺少的参数要写在选项之前，因为有些选项会取走后面的所有内容；{} --help 列出所有用法',
  '{} --help lists what there is': '{} --help 列出所有用法',
  'run it again with --debug to see where it comes from': '加上 --debug 再运行一次，可以看到错误出在哪里',
  'leave one of them out': '去掉其中一个',
  'several texts: a file or -, with a text a line': '多篇文本请用文件或 -，每行一篇',
  'give files, - for standard input, or --text': '请给出文件、表示标准输入的 - 或 --text',
  'give what is written another name': '请给要写出的文件另起一个名字',
  'give --out another name, or move the file away': '请给 --out 另起一个名字，或先移走原有文件',
  'valuecsv taxonomy lists the twelve values': 'valuecsv taxonomy 列出十二项价值观',
  'valuecsv dataset split prints all parts': 'valuecsv dataset split 输出所有部分',
  'in a checkout, node scripts/ensure.mjs builds it': '在源码仓库里，node scripts/ensure.mjs 会构建它',
  '--port 0 takes a free one': '--port 0 会选用空闲的端口',
  'Ask who made it; delete {} when that process runs no more.': '请查明这个锁由谁创建；若那个进程已不再运行，删除 {}',
  "Wait for it, or end it. If it runs no more (on another machine, in another container, or when its number is another program's now), delete {}.":
    '请等它结束，或终止它。如果它已不再运行（在另一台机器或另一个容器上，或进程号已属于别的程序），删除 {}',
  'Update ValueCSV.': '请更新 ValueCSV',
}
