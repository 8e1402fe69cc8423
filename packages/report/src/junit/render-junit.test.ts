import { expect, test } from 'vitest'
import { renderJunit } from './render-junit.ts'

test('counts cases and failures, and says what was wrong', () => {
  const xml = renderJunit({ suite: 'compare', cases: [{ name: 'one' }, { name: 'two', failure: 'two is 0.1' }] })
  expect(xml).toContain('<testsuite name="compare" tests="2" failures="1" errors="0" skipped="0">')
  expect(xml).toContain('    <testcase classname="compare" name="one"/>\n')
  expect(xml).toContain('name="two">\n      <failure message="two is 0.1"/>\n    </testcase>')
})

test('what was not checked is skipped, and says why', () => {
  const xml = renderJunit({ suite: 's', cases: [{ name: 'one' }, { name: 'two', skipped: 'new' }] })
  expect(xml).toContain('<testsuite name="s" tests="2" failures="0" errors="0" skipped="1">')
  expect(xml).toContain('name="two">\n      <skipped message="new"/>\n    </testcase>')
})

test('what XML would read as its own, or does not allow, is escaped', () => {
  const xml = renderJunit({ suite: 's', cases: [{ name: '<a b="c">&\'\u0000\u000b\ud800\n𠀀公正' }] })
  expect(xml).toContain('name="&lt;a b=&quot;c&quot;&gt;&amp;&apos;\ufffd\ufffd\ufffd&#10;𠀀公正"')
})

test('nothing checked is a suite without cases', () => {
  expect(renderJunit({ suite: 's', cases: [] })).toMatch(/<testsuite name="s" tests="0"[^>]*>\n {2}<\/testsuite>/)
})
