/** The help of `web`, `taxonomy`, `doctor` and `completion`. */
export const machine = {
  'open the page on this machine: score texts and files, compare LLMs; nothing leaves it':
    '在本机打开网页：为文本和文件打分，比较大模型；数据不离开本机',
  'port on loopback, 0 for any free one (default: 4812)': '本机回环地址上的端口，0 表示任一空闲端口（默认：4812）',
  'print the address, open no browser': '只显示网址，不打开浏览器',

  'the twelve values: names, levels, definitions': '十二项价值：名称、层面、定义',
  'only these: ids, English or Chinese names, columns of the dataset':
    '只列出这几项：标识、中文名、英文名或数据集的列名',

  'what this machine has and what is missing': '检查本机有什么、缺什么',

  'print the script with which a shell completes commands and options': '输出 shell 的自动补全脚本，可补全命令和选项',
  'the shell that reads it': '读取脚本的 shell',
  'in ~/.bashrc': '写入 ~/.bashrc',
  'in ~/.zshrc': '写入 ~/.zshrc',
}
