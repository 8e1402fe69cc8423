import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatServer, startChatServer } from '../../../../apps/cli/test/chat-server.ts'
import { brokenPromises } from '../readme/broken-promises.ts'
import { promisedLines } from '../readme/promised-lines.ts'
import { runShellExample, runTypeScriptExample } from '../readme/run-example.ts'
import { typeProblems } from '../readme/type-problems.ts'
import { root } from '../repository/root.ts'
import { guideBlocks } from './guide-blocks.ts'
import { guideFiles } from './guide-files.ts'
import { usageProblem } from './usage-problem.ts'
import { valuecsvCommands } from './valuecsv-commands.ts'

// TypeScript of guides runs in this package, which may import what it names.
const TYPESCRIPT_FOLDER = 'apps/docs'
const guides = guideFiles().map((file) => ({ file, blocks: guideBlocks(readFileSync(root + file, 'utf8')) }))

/** A model of Ollama in a guide is asked of a server of the test. */
const ASKING_THE_TEST_SERVER = `valuecsv() {
  local words=()
  for word in "$@"; do case $word in ollama:*) word="$word@$CHAT_SERVER" ;; esac; words+=("$word"); done
  command valuecsv "\${words[@]}"
}`

let server: ChatServer
const cache = mkdtempSync(join(tmpdir(), 'valuecsv-guides-'))
beforeAll(async () => {
  server = await startChatServer(
    ({ model, prompt }) =>
      `关于“${prompt}”，${model}认为要依法办事，诚实守信，互相尊重，公平公正地对待每一个人，遇到矛盾多商量。`,
  )
})
afterAll(async () => {
  await server.close()
  rmSync(cache, { recursive: true })
})

describe.each(guides)('the code of $file', ({ blocks }) => {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-guide-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  for (const { language, code, line, note } of blocks) {
    if (note?.kind === 'file') {
      writeFileSync(join(folder, note.text), code)
    } else if (language === 'sh') {
      test(`line ${line}: the command line knows each command and option`, async () => {
        const problems = await Promise.all(valuecsvCommands(code).map(({ args }) => usageProblem(args)))
        expect(problems.filter((problem) => problem !== undefined)).toEqual([])
      })
    }
    if (note?.kind === 'file' || note?.kind === 'not run') continue
    if (language === 'sh') test(`line ${line}: the commands run`, (context) => runCommands(context), 300_000)
    if (language === 'ts') test(`line ${line}: the program runs and prints what it says`, () => runProgram())

    async function runCommands(context: { skip(reason: string): void }): Promise<void> {
      const { VALUECSV_DATA: data } = process.env
      if (note?.kind === 'needs' && !process.env[note.text]) return context.skip(`${note.text} is not set`)
      const environment = {
        CHAT_SERVER: server.url,
        LANG: 'C.UTF-8',
        XDG_CACHE_HOME: cache,
        ...(data && { VALUECSV_DATA: data }),
      }
      const run = await runShellExample(code, {
        ...{ folder, environment, functions: ASKING_THE_TEST_SERVER, timeLimitMs: 280_000 },
      })
      expect(run.code, run.complaints).toBe(note?.kind === 'exits' ? Number(note.text) : 0)
      expect(brokenPromises(promisedLines(code), run.printed)).toEqual([])
    }

    async function runProgram(): Promise<void> {
      const run = await runTypeScriptExample(TYPESCRIPT_FOLDER, code)
      expect(run, run.complaints).toMatchObject({ code: 0 })
      expect(brokenPromises(promisedLines(code), run.printed)).toEqual([])
    }
  }

  test('runs, or says why not', () => {
    const reasons = blocks.flatMap(({ note }) => (note?.kind === 'not run' ? [note.text] : []))
    expect(reasons.filter((reason) => !reason.startsWith('it '))).toEqual([])
  })
})

test('the programs in guides are correctly typed', () => {
  const programs = guides.flatMap(({ file, blocks }) =>
    blocks.flatMap(({ language, code, line }) =>
      language === 'ts'
        ? [[`${TYPESCRIPT_FOLDER}/${file.replaceAll('/', '-')}-${line}.ts`, '\n'.repeat(line - 1) + code] as const]
        : [],
    ),
  )
  expect(typeProblems(new Map(programs))).toEqual([])
})
