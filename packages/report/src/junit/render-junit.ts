/** One thing that was checked. */
export interface JunitCase {
  readonly name: string
  /** What was wrong; absent where it passed. */
  readonly failure?: string
  /** Why it was not checked; absent where it was. */
  readonly skipped?: string
}

/** Gates as JUnit XML, which pipelines read: a suite with a case each, those that were not met with their failure, those that were not checked with why. */
export function renderJunit({
  suite,
  cases,
}: {
  readonly suite: string
  readonly cases: readonly JunitCase[]
}): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length
  const unchecked = cases.filter(({ failure, skipped }) => failure === undefined && skipped !== undefined).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${unchecked}"`
  const lines = cases.map(({ name, failure, skipped }) => {
    const opened = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`
    const inside =
      failure !== undefined
        ? `<failure message="${escapeXml(failure)}"/>`
        : skipped !== undefined && `<skipped message="${escapeXml(skipped)}"/>`
    return inside ? `${opened}>\n      ${inside}\n    </testcase>` : `${opened}/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escapeXml(suite)}" ${counts}>`,
    ...lines,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text for an attribute; characters that XML 1.0 does not allow become U+FFFD, line breaks stay as references. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/[\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
