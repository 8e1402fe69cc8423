import { afterEach, expect, test } from 'vitest'
import { checkPage } from './check-page.ts'

afterEach(() => Reflect.deleteProperty(globalThis, 'isSecureContext'))

test.each([true, undefined])('lets a page pass that is secure, or code outside a page: %s', (isSecureContext) => {
  Object.assign(globalThis, { isSecureContext })
  expect(checkPage).not.toThrow()
})

test('says that a page by plain http has no storage', () => {
  Object.assign(globalThis, { isSecureContext: false })
  expect(checkPage).toThrow(
    expect.objectContaining({ code: 'browser/insecure-page', hint: expect.stringContaining('https') }),
  )
})
