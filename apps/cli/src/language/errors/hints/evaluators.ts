/** Hints about models, devices and scoring. */
export const evaluators = {
  'Name csv-small, csv-lite or a folder that valuecsv train wrote.':
    '请写 csv-small、csv-lite 或由 valuecsv train 写出的文件夹',
  'Is it the place of an evaluator of ValueCSV, with a file valuecsv.json?':
    '那里是 ValueCSV 的评估器吗？其中应有 valuecsv.json 文件',
  'Check the name; a model that asks for a login can’t be downloaded here.': '请检查名称；需要登录的模型不能在这里下载',
  'Write it with its protocol: https://{}': '请写明协议：https://{}',
  'Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on); HF_ENDPOINT names a mirror of the hub.':
    '在代理后面请设置 HTTPS_PROXY 和 NODE_USE_ENV_PROXY=1（需 Node 22.21 以上）；HF_ENDPOINT 可指定镜像站',
  'Allow it once, or name a folder that holds the model.': '请允许下载一次，或指定模型所在的文件夹',
  'The file is damaged or was changed after the manifest was written. Delete it and what was downloaded is downloaded again; or train the model again.':
    '文件已损坏，或在清单写出之后被改动过。如果是下载来的，删除后会重新下载；否则请重新训练',
  'The labels of an evaluator are {}.': '评估器的标签应为 {}',
  'Use the 8-bit weights.': '请使用 8 位权重',
  'The precisions of this model: {}.': '这个模型可用的精度：{}',
  'For one text there is score(text).': '单篇文本请用 score(text)',
  'Give createEvaluator a runtime: createNodeRuntime() of @valuecsv/runtime-node, for example.':
    '请给 createEvaluator 一个运行时，例如 @valuecsv/runtime-node 的 createNodeRuntime()',
  'Choose another device, or "auto" for the fastest that this machine has.': '请选另一种设备，或用 auto 选本机最快的',
  'Install it next to @valuecsv/runtime-node: npm install onnxruntime-node@1.30.0':
    '请装在 @valuecsv/runtime-node 旁边：npm install onnxruntime-node@1.30.0',
  'Install it anew on this machine: npm install onnxruntime-node@1.30.0':
    '请在本机重新安装：npm install onnxruntime-node@1.30.0',
  'Install it on this machine: npm install onnxruntime-node@1.30.0; or score without it: --model csv-lite':
    '请在本机安装：npm install onnxruntime-node@1.30.0；不用它也能打分：--model csv-lite',
  'Download the file first and give its path or its bytes.': '请先下载文件，再给出它的路径或内容',
  'The next run starts a fresh worker; if it happens again, try { workers: 0 }.':
    '下次运行会启动新的工作线程；如果再次发生，请试 { workers: 0 }',
  'Fetch the model again in its present release, or train it again.': '请下载模型的最新版本，或重新训练',
  'Update @valuecsv/ngrams to a release that reads it.': '请把 @valuecsv/ngrams 更新到能读取它的版本',
  'Fetch or make the file again.': '请重新下载或重新生成这个文件',
  'Only a BERT WordPiece tokenizer.json can be read.': '只能读取 BERT WordPiece 的 tokenizer.json',
  'Tokens that are cut out of the text before WordPiece cannot be read.': '不支持在 WordPiece 之前就从文本中切出的词元',
  'Is it the vocabulary of a BERT model?': '这是 BERT 模型的词表吗？',
  'Save it as UTF-8 without BOM.': '请存为不带 BOM 的 UTF-8',
  'Take the file as it was published.': '请使用原样发布的文件',
}
