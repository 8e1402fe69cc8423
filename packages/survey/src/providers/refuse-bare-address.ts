import { ValueCsvError } from '@valuecsv/errors'

/**
 * A host with a port, an IP address or `localhost`, whatever path follows. A host alone, such as `v1.5` or `org.name`,
 * may as well be the end of a model's name.
 */
const address = /^(?:[\w.-]+:\d{1,5}|\[[\da-f:.]+\](?::\d{1,5})?|\d{1,3}(?:\.\d{1,3}){3}|localhost)(?=[/?#]|$)/i

/**
 * Refuses a model whose name ends in `@` and the address of a server without `http://`, or with another scheme. Nothing
 * is shown but the address: what stands around it may be a password. Error: `survey/wrong-url`.
 */
export function refuseBareAddress(model: string): void {
  const at = model.lastIndexOf('@')
  if (at < 0) return
  const behind = model.slice(at + 1)
  const place = address.exec(behind)?.[0]
  if (place !== undefined) {
    throw new ValueCsvError(
      'survey/wrong-url',
      `${place}: expected http:// or https:// before the address of a server`,
      {
        hint: `Write http:// in front: @http://${place}.`,
      },
    )
  }
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(behind)?.[0]
  if (scheme === undefined) return
  throw new ValueCsvError('survey/wrong-url', `${scheme}: expected http:// or https:// before the address of a server`)
}
