/** Hints about asking LLMs and about run folders. */
export const survey = {
  'Check the key in the environment variable, then ask again: what is kept is not asked again.':
    '请检查环境变量里的密钥，再重新运行：已保存的回答不会再问',
  'Top up the account, then ask again: what is kept is not asked again.':
    '请给账户充值，再重新运行：已保存的回答不会再问',
  'Check the name of the model and the URL.': '请检查模型名称和网址',
  'Check that the server runs and that the URL is right, then ask again.':
    '请检查服务器是否在运行、网址是否正确，再重新运行',
  'Give one another name: NAME=PROVIDER:MODEL.': '请给其中一个另起名字：NAME=PROVIDER:MODEL',
  'Set the environment variable {}.': '请设置环境变量 {}',
  'Write http:// in front: @http://{}.': '请在前面写上 http://，即 @http://{}',
  'Put the key into an environment variable.': '密钥请放在环境变量里',
  'Never put the key itself there.': '请不要把密钥本身写在那里',
  'Any server that speaks the protocol: openai-compatible:MODEL@URL.':
    '任何支持该协议的服务器都可以这样写：openai-compatible:MODEL@URL',
  'For example deepseek:deepseek-chat, or mine=openai-compatible:model@http://127.0.0.1:8000/v1.':
    '例如 deepseek:deepseek-chat，或 mine=openai-compatible:model@http://127.0.0.1:8000/v1',
  'A line reads {"id":"q1","text":"…","prompts":["…"]}; prompts may be left out.':
    '每行写作 {"id":"q1","text":"…","prompts":["…"]}；prompts 可以省去',
  'Begin the table with a row of names: question, prompt 2, …': '表格第一行请写列名：question、prompt 2、…',
  'Give prices of a million tokens as IN:OUT or NAME=IN:OUT; 0:0 where it costs nothing.':
    '请给出每百万词元的价格：IN:OUT 或 NAME=IN:OUT；不收费则写 0:0',
  'For example 2:8, or deepseek-chat=2:8.': '例如 2:8，或 deepseek-chat=2:8',
  'Install it: npm install @huggingface/transformers@4.3.1': '请安装：npm install @huggingface/transformers@4.3.1',
  'Ask as the run does, or name another folder.': '请按这个运行文件夹的设置提问，或另选一个文件夹',
  'Use the version of ValueCSV that made the run, or another folder.':
    '请使用写出它的那个 ValueCSV 版本，或另选一个文件夹',
  'A run folder is made by asking; name another folder.': '运行文件夹由提问产生；请另选一个文件夹',
}
