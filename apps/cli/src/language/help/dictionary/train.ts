import { RECIPES_HELP } from '../../../training/recipes-help.ts'

const chineseRecipes = `训练配方：
  csv-small                       自带的评估器，基础模型为 hf:BAAI/bge-small-zh-v1.5
  csv-small@cross-fitted          与发布的 csv-small 相同：训练四次，用留出的各折校准
  csv-lite                        n-gram 特征，不用预训练模型
  m-value-bert, m-value-roberta   一个分类器判断十二项价值，基础模型为
                                  hf:google-bert/bert-base-chinese
                                  或 hf:hfl/chinese-roberta-wwm-ext-large
  value-bert, value-roberta       十二个分类器各判断一项价值，基础模型同上
  后四种即原研究的做法（与加 @legacy 相同）；加 @clean，如 value-bert@clean，
  则是我们认为更妥当的做法。JSON 文件写作：{ "extends": "csv-small", "epochs": 5 }。`

/** The help of `train`. */
export const train = {
  'train an evaluator from a pretrained Chinese BERT and write its model folder':
    '用预训练的中文 BERT 训练评估器，写出模型文件夹',
  'new folder for the model; an interrupted training is kept there': '存放模型的新文件夹；训练中断时，进度也存于此处',
  'one of the recipes below, or a JSON file with the keys that differ': '下列训练配方之一，或只写不同之处的 JSON 文件',
  'pretrained model: a folder, or hf:owner/name (default: that of the recipe)':
    '预训练模型：文件夹或 hf:owner/name（默认：训练配方所定）',
  'ValueCSV5000, or a labelled file, which is divided 70/10/20': 'ValueCSV5000，或有标签的文件（按 70/10/20 划分）',
  'seed of weights, order and dropout': '初始权重、样本顺序和 dropout 的随机种子',
  'epochs instead of those of the recipe': '训练轮数，代替训练配方所定的轮数',
  'of twelve classifiers train only these, such as freedom,equality': '十二个分类器中只训练这几个，如 freedom,equality',
  'go on with the training that was interrupted in --out': '继续 --out 中被中断的训练',
  'keep scores of the validation and test parts and the history beside the model':
    '在模型旁保留验证部分和测试部分的得分以及训练记录',
  'also write the weights in 32 bits: onnx/model.onnx, and model.safetensors for transformers':
    '另写一份 32 位权重：onnx/model.onnx，以及供 transformers 使用的 model.safetensors',
  'works that the card must name (default: dataset and base model)': '模型卡必须注明的作品（默认：数据集和基础模型）',
  [RECIPES_HELP]: chineseRecipes,
}
