/** Where the set-up brings its own Node 24 with the dependencies. */
const BUNDLED = ['linux x64', 'linux arm64']
const MINIMUM_TO_SET_UP = [20, 11]
const MINIMUM_TO_RUN = [22, 18]

/**
 * What is wrong with the Node that runs the set-up, as one line, or `undefined` when nothing is.
 *
 * @param {{ version: string, platform: string, architecture: string, usesMusl: boolean }} machine
 *   `version` as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeProblem({ version, platform, architecture, usesMusl }) {
  if (platform === 'linux' && usesMusl) {
    return 'This Linux uses musl (Alpine?), for which ONNX Runtime has no build: use a glibc system, such as Debian.'
  }
  const place = `${platform} ${architecture}`
  const bundled = BUNDLED.includes(place)
  const minimum = bundled ? MINIMUM_TO_SET_UP : MINIMUM_TO_RUN
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return undefined
  return `Node ${minimum.join('.')} or newer is needed on ${place}; this is Node ${version}.`
}
