import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'

/**
 * What the sources in `folders` give as hints, each with `{}` where something is filled in: texts that are the property or
 * the variable `hint`, that a function of hints returns, or that are handed over where a function takes a hint.
 */
export async function hintsInSources(folders: readonly string[]): Promise<string[]> {
  const sources = (await Promise.all(folders.map(readSources))).flat()
  const everywhere = sources.flatMap((source) => hintTakersOf(source).filter(({ exported }) => exported))
  const hints = sources.flatMap((source) => hintsIn(source, [...everywhere, ...hintTakersOf(source)]))
  return [...new Set(hints)].toSorted()
}

async function readSources(folder: string): Promise<ts.SourceFile[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file))
  return Promise.all(
    files.map(async (file) =>
      ts.createSourceFile(file, await readFile(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true),
    ),
  )
}

/** `node` and what lies in it, but for what functions and methods are called with, unless `inCalls`. */
function everyNode(node: ts.Node, inCalls: boolean): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(!inCalls && ts.isCallExpression(node) ? node.expression : node, (child) => {
    children.push(child)
  })
  return [node, ...children.flatMap((child) => everyNode(child, inCalls))]
}

/** A function that takes a hint. */
interface HintTaker {
  readonly name: string
  /** Which of its parameters the hint is. */
  readonly parameter: number
  readonly exported: boolean
}

function hintTakersOf(source: ts.SourceFile): HintTaker[] {
  return everyNode(source, true).flatMap((node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) return []
    const parameter = node.parameters.findIndex(({ name }) => name.getText() === 'hint')
    const name = ts.isFunctionDeclaration(node) ? node.name : ts.isVariableDeclaration(node.parent) && node.parent.name
    return parameter < 0 || !name ? [] : [{ name: name.getText(), parameter, exported: ts.isFunctionDeclaration(node) }]
  })
}

function hintsIn(source: ts.SourceFile, takers: readonly HintTaker[]): string[] {
  const nodes = everyNode(source, true)
  const constants = new Map(
    nodes.filter(ts.isVariableDeclaration).map(({ name, initializer }) => [name.getText(), initializer]),
  )
  const places = nodes.flatMap((node) => hintPlaces(node, takers)).flatMap((place) => everyNode(place, false))
  return places.flatMap((node) => {
    const value = ts.isIdentifier(node) ? constants.get(node.text) : node
    const text = value && textOf(value)
    return text?.includes(' ') ? [text] : []
  })
}

/** The expressions that `node` makes hints of. */
function hintPlaces(node: ts.Node, takers: readonly HintTaker[]): readonly ts.Node[] {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'hint' ? [node.initializer] : []
  if (ts.isVariableDeclaration(node)) return /^hints?$/.test(node.name.getText()) ? [node.initializer ?? node] : []
  if (ts.isFunctionDeclaration(node)) {
    return /^hintOf|Hint$/.test(node.name?.text ?? '') ? everyNode(node, true).filter(ts.isReturnStatement) : []
  }
  if (!ts.isCallExpression(node)) return []
  const called = takers.filter(({ name }) => name === node.expression.getText())
  return called.flatMap(({ parameter }) => node.arguments[parameter] ?? [])
}

/** A text as it is written, with `{}` for what is filled in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
}
