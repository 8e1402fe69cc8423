import type { Notice } from '@valuecsv/errors'
import { describe, expect, test } from 'vitest'
import { chooseDevice } from './choose-device.ts'
import type { DeviceChoice, DeviceInfo, DeviceName } from './runtime.ts'

const order: readonly DeviceName[] = ['cuda', 'webgpu', 'cpu']

/** Chooses on a machine that has `present`, of which `broken` fail the attempt; tells what was asked, tried and said. */
async function choose(choice: DeviceChoice, present: readonly DeviceName[], broken: readonly DeviceName[] = []) {
  const probed: DeviceName[] = []
  const tried: DeviceName[] = []
  const notices: Notice[] = []
  const probe = async (name: DeviceName): Promise<DeviceInfo> => {
    probed.push(name)
    return { name, available: present.includes(name), detail: `no ${name} driver` }
  }
  const attempt = async (name: DeviceName) => {
    tried.push(name)
    if (broken.includes(name)) throw new Error(`${name} lacks an operator`)
    return `session on ${name}`
  }
  const onNotice = (notice: Notice) => notices.push(notice)
  const outcome = await chooseDevice(choice, { order, probe, attempt, onNotice }).catch((error: unknown) => error)
  return { outcome, probed, tried, notices }
}

describe('auto', () => {
  test('takes the first device of the order and says nothing', async () => {
    expect(await choose('auto', ['cuda', 'cpu'])).toEqual({
      outcome: 'session on cuda',
      probed: ['cuda'],
      tried: ['cuda'],
      notices: [],
    })
  })

  test('settles for a later one and gives the reasons in one sentence', async () => {
    const { outcome, tried, notices } = await choose('auto', ['webgpu', 'cpu'], ['webgpu'])
    expect(outcome).toBe('session on cpu')
    expect(tried).toEqual(['webgpu', 'cpu'])
    const message = 'running on cpu (cuda: no cuda driver; webgpu: webgpu lacks an operator)'
    expect(notices).toEqual([{ code: 'runtime/device-settled', message }])
  })

  test('passes on what goes wrong on the last device', async () => {
    expect((await choose('auto', ['cpu'], ['cpu'])).outcome).toEqual(new Error('cpu lacks an operator'))
  })

  test('passes on what onNotice throws, which is no failure of the device', async () => {
    const tried: DeviceName[] = []
    const choosing = chooseDevice('auto', {
      order,
      probe: async (name) => ({ name, available: name !== 'cuda', detail: 'as it is' }),
      attempt: async (name) => tried.push(name),
      onNotice: () => {
        throw new Error('the page is gone')
      },
    })
    await expect(choosing).rejects.toThrow('the page is gone')
    expect(tried).toEqual(['webgpu'])
  })

  test('fails when no device is there, with all reasons', async () => {
    expect((await choose('auto', [])).outcome).toMatchObject({
      code: 'runtime/device-missing',
      message: "device auto can't be used: cuda: no cuda driver; webgpu: no webgpu driver; cpu: no cpu driver",
    })
  })
})

describe('a named device', () => {
  test('is the only one that is looked at', async () => {
    expect(await choose('webgpu', ['cuda', 'webgpu', 'cpu'])).toEqual({
      outcome: 'session on webgpu',
      probed: ['webgpu'],
      tried: ['webgpu'],
      notices: [],
    })
  })

  test('that is missing is an error that says what is missing, never another device', async () => {
    const { outcome, tried } = await choose('cuda', ['webgpu', 'cpu'])
    expect(outcome).toMatchObject({
      code: 'runtime/device-missing',
      message: "device cuda can't be used: no cuda driver",
      hint: expect.stringContaining('"auto"'),
    })
    expect(tried).toEqual([])
  })

  test('that fails is passed on, never another device', async () => {
    const { outcome, tried } = await choose('webgpu', ['webgpu', 'cpu'], ['webgpu'])
    expect(outcome).toEqual(new Error('webgpu lacks an operator'))
    expect(tried).toEqual(['webgpu'])
  })

  test('that the runtime does not know is an error that lists what it offers', async () => {
    const { outcome, probed } = await choose('wasm', ['cpu'])
    expect(outcome).toMatchObject({
      code: 'runtime/device-missing',
      message: "device wasm can't be used: this runtime offers cuda, webgpu, cpu",
    })
    expect(probed).toEqual([])
  })
})
