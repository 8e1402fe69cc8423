import { CHECKPOINTS_HELP } from '../../../models/checkpoints-help.ts'

const chineseCheckpoints = `检查点是 torch.save(model.state_dict(), 'value.pt') 写出的文件，或 safetensors；其中的内容一律不执行。
原研究训练时，十二个输出按数据集各列的顺序排列：请用 --labels dataset。若文件夹中每项价值各有一个文件
（Freedom.pt、Rule of Law.pt 等），则转换为由十二个分类器组成的一个评估器。`

/** The help of `model` and its commands. */
export const model = {
  'evaluators: inspect, verify, convert, probe': '评估器：查看、核对、转换、探查',

  'what a model says of itself: training, thresholds, figures, licence': '查看模型的自述：训练过程、阈值、指标、许可',
  'check that every file that the manifest lists has the digest that it says':
    '核对清单所列的每个文件，校验值须与之一致',

  'make a model folder of a checkpoint that was trained elsewhere': '把在别处训练的检查点转换为模型文件夹',
  'file, folder with a .pt for each value, or Hugging Face folder':
    '文件、每项价值一个 .pt 的文件夹，或 Hugging Face 文件夹',
  'new folder for the model': '存放模型的新文件夹',
  'config.json of the BERT it was trained from (default: that of the folder)':
    '训练时所用 BERT 的 config.json（默认：文件夹中的）',
  'its vocab.txt (default: that of the folder)': '该 BERT 的 vocab.txt（默认：文件夹中的）',
  'which value each output is: canonical (the default) or dataset, as the original':
    '各个输出依次对应哪项价值：canonical 为规范顺序（默认），dataset 为数据集的顺序，与原研究相同',
  'texts are lower-cased (default: as the folder says, not for a lone file)':
    '文本转为小写（默认：依文件夹所写；单个文件则不转）',
  'texts keep their case': '文本保留大小写',
  'how a text becomes one vector (default: as the weights say, else pooler)':
    '如何由一篇文本得到一个向量（默认：依权重所写，否则 pooler）',
  'longer texts are cut (default: 512; 128 for twelve classifiers)':
    '文本最多多少词元，超出则截断（默认：512；十二个分类器为 128）',
  'also write onnx/model.onnx and model.safetensors, for transformers and full precision':
    '另写 onnx/model.onnx 和 model.safetensors，供 transformers 或需要完整精度时使用',
  'works that the card must name (default: the checkpoint)': '模型卡必须注明的作品（默认：检查点）',
  [CHECKPOINTS_HELP]: chineseCheckpoints,

  'does it tell a value affirmed from one denied, quoted or mocked? does it know what it does not know?':
    '评估器能否区分对价值的肯定与否定、转述、嘲讽？能否认出自己没见过的文本？',
  'hold English, code, poems and the like against these: ValueCSV5000 (its test part) or a labelled file':
    '将英文、代码、古诗等与这些文本对照：ValueCSV5000（的测试部分）或有标签的文件',
  'score the pairs anew': '不用缓存，所有文本对重新打分',
}
