import { type Notice, ValueCsvError } from '@valuecsv/errors'
import type { DeviceChoice, DeviceInfo, DeviceName } from './runtime.ts'

export interface ChooseDeviceOptions<Result> {
  /** What a runtime offers, the fastest first: the order of `auto`. */
  readonly order: readonly DeviceName[]
  /** Whether the device can be used on this machine; asked only for devices that matter. */
  readonly probe: (device: DeviceName) => Promise<DeviceInfo>
  /** Does the work (makes the session) on the device; a failure lets `auto` go on to the next one. */
  readonly attempt: (device: DeviceName) => Promise<Result>
  readonly onNotice?: ((notice: Notice) => void) | undefined
}

/**
 * What `attempt` gives on the device that `choice` stands for.
 *
 * A named device is tried alone: `runtime/device-missing` says what is missing, and a failure of `attempt` is passed on.
 * `auto` goes through `order` and settles for the first device on which `attempt` succeeds; if that is not the first of
 * `order`, `onNotice` gets `runtime/device-settled` with the reasons. A failure on the last device of `order` is passed on,
 * and so is what `onNotice` throws. A name that the runtime does not offer at all is `runtime/device-missing`, too.
 */
export async function chooseDevice<Result>(
  choice: DeviceChoice,
  { order, probe, attempt, onNotice }: ChooseDeviceOptions<Result>,
): Promise<Result> {
  if (choice !== 'auto') {
    if (!order.includes(choice)) throw deviceMissing(choice, `this runtime offers ${order.join(', ')}`)
    const info = await probe(choice)
    if (!info.available) throw deviceMissing(choice, info.detail)
    return attempt(choice)
  }
  const reasons: string[] = []
  for (const device of order) {
    const info = await probe(device)
    if (!info.available) {
      reasons.push(`${device}: ${info.detail}`)
      continue
    }
    let result: Result
    try {
      result = await attempt(device)
    } catch (error) {
      if (device === order.at(-1)) throw error
      reasons.push(`${device}: ${error instanceof Error ? error.message : String(error)}`)
      continue
    }
    // Not above: what it throws is no failure of the device.
    if (reasons.length > 0) {
      const message = `running on ${device} (${reasons.join('; ')})`
      onNotice?.({ code: 'runtime/device-settled', message })
    }
    return result
  }
  throw deviceMissing('auto', reasons.join('; '))
}

function deviceMissing(device: DeviceChoice, detail: string): ValueCsvError {
  const hint = 'Choose another device, or "auto" for the fastest that this machine has.'
  return new ValueCsvError('runtime/device-missing', `device ${device} can't be used: ${detail}`, { hint })
}
