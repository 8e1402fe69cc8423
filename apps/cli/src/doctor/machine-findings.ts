import { arch, availableParallelism, freemem, platform, release, totalmem } from 'node:os'
import type { Edge } from '../edge.ts'
import { packageVersion } from '../version.ts'
import { type Finding, there } from './finding.ts'

/** Of these only the names are told: a proxy's address can hold a password, and a key is one. */
const named =
  /^(?:VALUECSV_|HF_ENDPOINT$|https?_proxy$|no_proxy$|NODE_OPTIONS$|ONNXRUNTIME_|CHROMIUM_PATH$|\w+_API_KEY$)/i

/** What a bug report needs of any machine, without trying anything. */
export function machineFindings({ environment, terminal }: Pick<Edge, 'environment' | 'terminal'>): Finding[] {
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(0)
  const variables = Object.keys(environment).filter((name) => environment[name] && named.test(name))
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return [
    there('valuecsv', { en: 'valuecsv', zh: 'valuecsv' }, packageVersion()),
    there('node', { en: 'Node', zh: 'Node' }, process.version),
    there(
      'platform',
      { en: 'Platform', zh: '平台' },
      `${platform()} ${release()} ${arch()}, ${availableParallelism()} threads, ${gigabytes(totalmem())} GB, ${gigabytes(freemem())} free`,
    ),
    there(
      'terminal',
      { en: 'Terminal', zh: '终端' },
      `${terminal.stdout ? `${terminal.columns} columns` : 'none'}, locale ${LC_ALL || LC_MESSAGES || LANG || 'not set'}`,
    ),
    there('variables', { en: 'Variables', zh: '环境变量' }, variables.sort().join(', ') || 'none of ours is set'),
  ]
}
