/** What the help of `train` says of recipes, and the key of its Chinese. */
export const RECIPES_HELP = `Recipes:
  csv-small                       our embedded evaluator, from hf:BAAI/bge-small-zh-v1.5
  csv-small@cross-fitted          the same as it was released: four trainings, calibrated on held-out folds
  csv-lite                        n-grams, without a pretrained model
  m-value-bert, m-value-roberta   one classifier of twelve values, from hf:google-bert/bert-base-chinese
                                  or hf:hfl/chinese-roberta-wwm-ext-large
  value-bert, value-roberta       twelve classifiers of one value each, from the same
  The last four are the original's procedures (the same as with @legacy); with @clean, such as
  value-bert@clean, they are what we would do. A JSON file: { "extends": "csv-small", "epochs": 5 }.`
