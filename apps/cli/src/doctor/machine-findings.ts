import { arch, availableParallelism, freemem, platform, release, totalmem } from 'node:os'
import type { Edge } from '../edge.ts'
import { packageVersion } from '../version.ts'
import { type Finding, there } from './finding.ts'

/** Of these only the names are told: a proxy's address can hold a password, and a key is one. */
const named =
  /^(?:VALUECSV_|HF_ENDPOINT$|https?_proxy$|no_proxy$|NODE_OPTIONS$|ONNXRUNTIME_|CHROMIUM_PATH$|\w+_API_KEY$)/i

/** What a bug report needs of any machine, without trying anything. */
export function machineFindings({ environment, terminal }: Pick<Edge, 'environment' | 'terminal'>): Finding[] {
  const gibibytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1)
  const variables = Object.keys(environment).filter((name) => environment[name] && named.test(name))
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = LC_ALL || LC_MESSAGES || LANG
  const system = `${platform()} ${release()} ${arch()}`
  const [threads, memory, free] = [availableParallelism(), gibibytes(totalmem()), gibibytes(freemem())]
  return [
    there('valuecsv', { en: 'valuecsv', zh: 'valuecsv' }, packageVersion()),
    there('node', { en: 'Node', zh: 'Node' }, process.version),
    there(
      'platform',
      { en: 'Platform', zh: '平台' },
      {
        en: `${system}, ${threads} threads, ${memory} GiB, ${free} free`,
        zh: `${system}，${threads} 线程，${memory} GiB，空闲 ${free} GiB`,
      },
    ),
    there(
      'terminal',
      { en: 'Terminal', zh: '终端' },
      {
        en: `${terminal.stdout ? `${terminal.columns} columns` : 'none'}, locale ${locale || 'not set'}`,
        zh: `${terminal.stdout ? `${terminal.columns} 列` : '无'}，区域设置 ${locale || '未设置'}`,
      },
    ),
    there(
      'variables',
      { en: 'Variables', zh: '环境变量' },
      variables.sort().join(', ') || { en: 'none of ours is set', zh: '未设置相关变量' },
    ),
  ]
}
