import { type Argument, type Command, Help, type Option } from 'commander'
import { displayWidth } from '../../output/display-width.ts'
import { wrapChinese } from './wrap-chinese.ts'

/** Gives the Chinese of an English text of the help. */
export type Translate = (english: string) => string

/** Commander's help in Chinese: its own words, the names of operands, and columns of wide characters. */
export class ChineseHelp extends Help {
  readonly #translate: Translate

  constructor(translate: Translate) {
    super()
    this.#translate = translate
  }

  override displayWidth(text: string): number {
    return displayWidth(text)
  }

  override boxWrap(text: string, width: number): string {
    return width < this.minWidthToWrap ? text : wrapChinese(text, width)
  }

  override styleTitle(title: string): string {
    return this.#translate(title)
  }

  // A full-width colon brings its own space.
  override formatHelp(command: Command, help: Help): string {
    return super.formatHelp(command, help).replace('： ', '：')
  }

  override commandUsage(command: Command): string {
    return this.#operands(super.commandUsage(command))
  }

  override subcommandTerm(command: Command): string {
    return this.#operands(super.subcommandTerm(command))
  }

  override optionTerm(option: Option): string {
    return this.#operands(super.optionTerm(option))
  }

  override argumentTerm(argument: Argument): string {
    return this.#translate(`<${argument.name()}>`).slice(1, -1)
  }

  override optionDescription(option: Option): string {
    return describe(option, option.required || option.optional)
  }

  override argumentDescription(argument: Argument): string {
    return describe(argument, true)
  }

  /** Translates `<file>`, `[file]`, `<files...>` and `[files...]` wherever they stand. */
  #operands(term: string): string {
    return term.replace(/([<[])([\w.]*\w)(\.{3})?([>\]])/g, (_, open, name, dots = '', close) => {
      return `${open}${this.#translate(`<${name}>`).slice(1, -1)}${dots}${close}`
    })
  }
}

interface Described {
  readonly description: string
  readonly argChoices?: readonly string[]
  readonly defaultValue?: unknown
}

function describe({ description, argChoices, defaultValue }: Described, showsDefault: boolean): string {
  const details: string[] = []
  if (argChoices) details.push(`可选：${argChoices.join('、')}`)
  if (defaultValue !== undefined && showsDefault) details.push(`默认：${[defaultValue].flat().join('、')}`)
  if (details.length === 0) return description
  // One pair of brackets, where the description closes with its own.
  return description.endsWith('）')
    ? `${description.slice(0, -1)}；${details.join('；')}）`
    : `${description}（${details.join('；')}）`
}
