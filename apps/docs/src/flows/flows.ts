import type { Flow } from './flow.ts'

/** The two ways that data takes, by the name of their picture in docs/pictures. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  'text-to-scores': {
    title: 'From a text to its scores',
    takes: 'a file, or texts',
    steps: [
      { package: 'datasets', functions: ['readTexts'], what: 'reads it as a stream', gives: '{ id, text }' },
      {
        ...{ package: 'node', functions: ['loadEvaluator', 'findModel'] },
        ...{ what: 'finds the model folder, chooses the runtime', gives: 'a folder, a Runtime' },
      },
      {
        ...{ package: 'evaluator', functions: ['openModelFolder', 'createEvaluator'] },
        ...{ what: 'checks manifest, digests and the order of labels', gives: 'an Evaluator' },
      },
      {
        ...{ package: 'tokenizer', functions: ['createTokenizer', 'windows'] },
        ...{ what: 'cuts the text into tokens, a long one into windows', gives: 'ids, one row a window' },
      },
      {
        ...{ package: 'runtime-node', functions: ['createNodeRuntime'] },
        ...{ what: 'runs the int8 graph in worker threads', gives: 'logits, 12 a window' },
      },
      {
        ...{ package: 'ngrams', functions: ['readNgramsInSlices'] },
        ...{ what: 'scores the n-grams of the whole text beside it', gives: 'logits, 12 a text' },
      },
      {
        ...{ package: 'evaluator', functions: ['createEvaluator'] },
        ...{ what: 'joins windows and parts, calibrates, applies thresholds', gives: '{ scores, values, … }' },
      },
      {
        ...{ package: 'comparison', functions: ['compareAnswers'] },
        ...{ what: 'intervals, tests, letters, over the scores of answers', gives: 'a Comparison' },
      },
      {
        ...{ package: 'report', functions: ['comparisonTables', 'renderComparisonPage'] },
        ...{ what: 'tables, charts, one page', gives: 'text, HTML' },
      },
    ],
  },
  'table-to-model': {
    title: 'From a table to a trained model',
    takes: 'a table of labelled texts',
    steps: [
      {
        ...{ package: 'datasets', functions: ['loadValueCsv5000', 'readLabelledTexts'] },
        ...{ what: 'reads texts and labels, the latter in label order', gives: '{ id, text, values }' },
      },
      {
        ...{ package: 'datasets', functions: ['cleanSplit', 'stratifiedSplit'] },
        ...{ what: 'divides them, equal texts together', gives: 'train, validation, test' },
      },
      {
        ...{ package: 'checkpoints', functions: ['readSafetensors', 'readPyTorch'] },
        ...{ what: 'reads the pretrained weights', gives: 'named tensors' },
      },
      {
        ...{ package: 'encoder', functions: ['bertParameters', 'trainingModel'] },
        ...{ what: 'builds the BERT and its head as a graph', gives: 'forward and loss' },
      },
      {
        ...{ package: 'onnx', functions: ['differentiate'] },
        ...{ what: 'adds the backward pass to the same graph', gives: 'one graph a step' },
      },
      {
        ...{ package: 'training', functions: ['trainEvaluator', 'fit'] },
        ...{ what: 'steps over batches; keeps the state, so that it can resume', gives: 'weights, logits' },
      },
      {
        ...{ package: 'metrics', functions: ['meanAveragePrecision', 'fitPlattByLabel', 'tuneThresholds'] },
        ...{ what: 'chooses the epoch; calibration and thresholds on validation', gives: 'figures' },
      },
      {
        ...{ package: 'encoder', functions: ['inferenceModel'] },
        ...{ what: 'builds the graph for scoring, weights rounded to 8 bits', gives: 'model_quantized.onnx' },
      },
      {
        ...{ package: 'evaluator', functions: ['writeModelFolder'] },
        ...{ what: 'writes the files, the manifest with their digests, the card', gives: 'a model folder' },
      },
    ],
  },
}
