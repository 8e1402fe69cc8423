/** Hints about training and about checkpoints. */
export const training = {
  'a licence of your own is LicenseRef- and a name: LicenseRef-internal':
    '自定的许可写作 LicenseRef- 加名称，例如 LicenseRef-internal',
  'A base model has config.json, vocab.txt, and model.safetensors or pytorch_model.bin.':
    '基础模型应有 config.json、vocab.txt，以及 model.safetensors 或 pytorch_model.bin',
  'A base model is a folder with config.json, vocab.txt and model.safetensors or pytorch_model.bin.':
    '基础模型是一个文件夹，其中有 config.json、vocab.txt，以及 model.safetensors 或 pytorch_model.bin',
  'Name a pretrained BERT, for example hf:BAAI/bge-small-zh-v1.5, or the folder ./{}.':
    '请写一个预训练的 BERT，例如 hf:BAAI/bge-small-zh-v1.5，或文件夹 ./{}',
  'Supported are BERT encoders such as bert-base-chinese, chinese-roberta-wwm-ext, chinese-macbert and bge-small-zh.':
    '支持 BERT 编码器，例如 bert-base-chinese、chinese-roberta-wwm-ext、chinese-macbert 和 bge-small-zh',
  'Set "maxTokens" to {} in a recipe file.': '请在配方文件里把 "maxTokens" 设为 {}',
  'Take vocab.txt, config.json and the weights of one and the same model.':
    'vocab.txt、config.json 和权重请取自同一个模型',
  'Try a smaller learning rate, or clip gradients with maxGradientNorm.':
    '请试更小的学习率，或用 maxGradientNorm 裁剪梯度',
  'Check the name of the folder, or start a training without --resume.': '请检查文件夹的名称，或不带 --resume 开始训练',
  'Go on with --resume, or delete that folder to start anew.': '请用 --resume 继续；若要重新开始，请删除那个文件夹',
  'Run the same command with --resume to go on.': '用同样的命令加上 --resume 即可继续',
  'Give a new or empty folder with --out.': '请用 --out 给出新的或空的文件夹',
  'Give the options that it was started with, or another --out.': '请沿用开始训练时的选项，或换一个 --out',
  'trainEvaluator trains one classifier of all values.': '训练十二项价值共用的一个分类器，请用 trainEvaluator',
  'trainBinarySet trains binary classifiers.': '训练二分类器，请用 trainBinarySet',
  'Name a checkpoint file, a folder with a .pt for each of the twelve values, or a Hugging Face folder.':
    '请给出检查点文件、每项价值各有一个 .pt 的文件夹，或 Hugging Face 格式的文件夹',
  'Leave out the order: the names in config.json count.': '请省去顺序：以 config.json 里的名称为准',
  'Say the order of the outputs: --labels canonical or --labels dataset.':
    '请说明输出的顺序：--labels canonical 或 --labels dataset',
  'Correct the name in config.json.': '请改正 config.json 里的名称',
  'Name that of the model it was trained from, with {}.': '请用 {} 指定训练所用基础模型的这个文件',
  'Delete the folder of the state and train anew.': '请删除该状态文件夹，重新训练',
  'A classifier without a pooler has another head: cls or mean.': '没有池化层的分类器请改用 --head cls 或 --head mean',
  'Its keys are {}.': '它的键有 {}',
  'It has no keys.': '里面没有任何键',
  'Train an evaluator from it: valuecsv train --base.': '可以用它训练评估器：valuecsv train --base',
  'Fetch the file again and compare its size and digest with those of its origin.':
    '请重新下载文件，并与来源核对大小和校验值',
  'Fetch the file with git lfs pull.': '请用 git lfs pull 取得文件',
  'Fetch the file itself: on Hugging Face its address has /resolve/ where that of its page has /blob/.':
    '请下载文件本身：在 Hugging Face 上，文件地址里是 /resolve/，而网页地址里是 /blob/',
  'Check that the file was fetched whole.': '请检查文件是否下载完整',
  'Name the file with the ending .safetensors.': '文件名请以 .safetensors 结尾',
  'Name it .bin.': '文件名请以 .bin 结尾',
  'If you trust the file: {}': '如果您信任这个文件：{}',
  "Save the weights alone, in Python: torch.save(model.state_dict(), 'weights.pt').":
    "请在 Python 里只保存权重：torch.save(model.state_dict(), 'weights.pt')",
  "Save the weights alone, in Python: torch.save(torch.jit.load('model.pt').state_dict(), 'weights.pt').":
    "请在 Python 里只保存权重：torch.save(torch.jit.load('model.pt').state_dict(), 'weights.pt')",
  "Save the weights by their names, in Python: torch.save(model.state_dict(), 'weights.pt').":
    "请在 Python 里按名称保存权重：torch.save(model.state_dict(), 'weights.pt')",
  "Save the weights with torch.save(model.state_dict(), 'new.pt').":
    "请这样保存权重：torch.save(model.state_dict(), 'new.pt')",
  'Save nothing but tensors by their names.': '请只保存按名称存放的张量',
  'Save a state_dict: tensors by their names.': '请保存 state_dict，即按名称存放的张量',
  "Save its part {} alone, in Python: torch.save(torch.load('old.pt')[{}], 'weights.pt').":
    "请在 Python 里只保存其中的 {}：torch.save(torch.load('old.pt')[{}], 'weights.pt')",
  "Save it again with a present PyTorch: torch.save(torch.load('old.pt', map_location='cpu'), 'new.pt'). Or take model.safetensors, where it stands beside.":
    "请用新版 PyTorch 重新保存：torch.save(torch.load('old.pt', map_location='cpu'), 'new.pt')；如果旁边有 model.safetensors，也可以用它",
  "Save plain numbers, in Python: torch.save({name: tensor.float() for name, tensor in model.state_dict().items()}, 'weights.pt').":
    "请在 Python 里保存为普通数值：torch.save({name: tensor.float() for name, tensor in model.state_dict().items()}, 'weights.pt')",
  'Save it as plain numbers: in Python, tensor.float().': '请存为普通数值：在 Python 里用 tensor.float()',
  'Save it again on a little-endian machine (x86 or ARM).': '请在小端序的机器（x86 或 ARM）上重新保存',
  'Unpack the archive and pack it again without compression (zip -0 -r).': '请解开压缩包，再不压缩地打包（zip -0 -r）',
}
