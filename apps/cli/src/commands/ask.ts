import { Command } from 'commander'
import type { Act } from '../act.ts'
import type { AskFlags } from '../asking/ask-flags.ts'
import { EXIT_CODE_HELP } from '../asking/exit-code-help.ts'
import { PROVIDERS_HELP } from '../asking/providers-help.ts'
import { examples } from '../examples.ts'
import { numberOption, wholeNumber } from '../options/number-options.ts'
import { formatOption } from '../output/format.ts'

const temperature = numberOption('from 0 to 2', (value) => value >= 0 && value <= 2)
const cost = numberOption('above 0', (value) => value > 0)
const seconds = numberOption('above 0 and up to 300', (value) => value > 0 && value <= 300)

export function askCommand(act: Act): Command {
  return new Command('ask')
    .description('put questions to LLMs and keep their answers in a run folder; again, it goes on where it was')
    .requiredOption('--llm <llms...>', 'whom to ask: [NAME=]PROVIDER:MODEL[@URL[#KEY_VARIABLE]]')
    .requiredOption('--out <folder>', 'run folder: made, or gone on with')
    .option('--questions <source>', 'quest100, or a file: .jsonl, .csv, .xlsx, or .txt with one a line', 'quest100')
    .option('--samples <number>', 'answers to each question', wholeNumber(1, 10_000), 1)
    .option('--system <text>', 'system prompt (default: none)')
    .option('--temperature <number>', "from 0 to 2 (default: the provider's)", temperature)
    .option('--max-output-tokens <number>', 'longest answer, reasoning included', wholeNumber(1), 4096)
    .option('--seed <number>', 'what the seeds of all requests follow from', wholeNumber(0), 0)
    .option('--retry <statuses>', 'ask again for answers of these statuses: error,truncated,empty,refused')
    .option('--dry-run', 'say what would be asked and what it may cost; nothing is sent')
    .option('--price <prices...>', 'IN:OUT or NAME=IN:OUT for a million tokens, or a JSON file of such')
    .option('--max-requests <number>', 'hard limit over the whole run', wholeNumber(1))
    .option('--max-tokens <number>', 'hard limit of tokens, in and out', wholeNumber(1))
    .option('--max-cost <number>', 'hard limit in the currency of --price', cost)
    .option('--timeout <seconds>', 'how long one attempt may take (default: 180, at most 300)', seconds)
    .option('--attempts <number>', 'how often one answer is tried (default: 8)', wholeNumber(1))
    .option(
      '--concurrency <number>',
      'most requests under way at one provider (default: 32, vllm too; other local servers 4)',
      wholeNumber(1),
    )
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .option('--encoding <name>', 'encoding of a text file, such as gb18030 (default: found)')
    .addOption(formatOption(['table', 'json', 'md']))
    .addHelpText('after', `\n${PROVIDERS_HELP}\n`)
    .addHelpText('after', `\n${EXIT_CODE_HELP}\n`)
    .addHelpText(
      'after',
      examples(
        'valuecsv ask --llm ollama:qwen2.5:7b --out my-run',
        'valuecsv ask --llm deepseek:deepseek-chat --llm kimi:kimi-k2 --samples 3 --out my-run --dry-run',
        'valuecsv ask --llm mine=openai-compatible:my-model@http://127.0.0.1:8000/v1 --questions mine.jsonl --out my-run',
        'valuecsv compare my-run --html report.html',
      ),
    )
    .action(
      act(async (context, flags: AskFlags) => {
        const { askAsAsked } = await import('../asking/ask-as-asked.ts')
        return askAsAsked(context, flags)
      }),
    )
}
