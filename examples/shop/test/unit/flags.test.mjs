import assert from 'node:assert/strict'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { FlagdFileProvider } from '../../src/flags/file-provider.mjs'
import { evaluateRemotely } from '../../src/flags/ofrep.mjs'

const flag = (extra) => ({ state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off', ...extra })
const percent = (on) =>
  flag({
    targeting: {
      fractional: [
        ['on', on],
        ['off', 100 - on],
      ],
    },
  })
const set = (flags) => JSON.stringify({ flags })

describe('the flag file', () => {
  let folder
  let file
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shop-flags-'))
    file = join(folder, 'flags.json')
  })
  after(() => rm(folder, { recursive: true }))

  it('is read again when it was replaced, keeps the last good set, and may be missing', async () => {
    const results = []
    const provider = new FlagdFileProvider({ file, onReload: (result) => results.push(result) })
    const value = async () => (await provider.resolveBooleanEvaluation('new-checkout', false, {})).value
    await provider.initialize()
    assert.equal(await value(), false)

    const contents = [
      set({ 'new-checkout': flag({ defaultVariant: 'on' }) }),
      '{',
      set({ 'new-checkout': flag({ targeting: { nonsense: 1 } }) }),
    ]
    for (const [index, content] of contents.entries()) {
      await writeFile(`${file}.new`, content)
      await rename(`${file}.new`, file)
      await provider.poll()
      await provider.poll()
      assert.equal(await value(), true, `after content ${index}`)
    }
    assert.deepEqual(results, ['ok', 'invalid', 'invalid'])

    await rm(file)
    await provider.poll()
    assert.equal(await value(), true)
    await provider.onClose()
  })

  it('answers every type of value', async () => {
    const types = {
      text: flag({ variants: { a: 'x' }, defaultVariant: 'a' }),
      number: flag({ variants: { a: 3 }, defaultVariant: 'a' }),
      object: flag({ variants: { a: { b: 1 } }, defaultVariant: 'a' }),
    }
    await writeFile(file, set(types))
    const provider = new FlagdFileProvider({ file })
    await provider.poll()
    assert.equal((await provider.resolveStringEvaluation('text', '', {})).value, 'x')
    assert.equal((await provider.resolveNumberEvaluation('number', 0, {})).value, 3)
    assert.deepEqual((await provider.resolveObjectEvaluation('object', {}, {})).value, { b: 1 })
  })

  it('keeps a customer in the share while the share grows', async () => {
    const customers = Array.from({ length: 1000 }, (_, index) => `customer-${index}`)
    const chosen = async (share) => {
      await writeFile(file, set({ 'new-checkout': percent(share) }))
      const provider = new FlagdFileProvider({ file })
      await provider.poll()
      return customers.filter(
        (targetingKey) => provider.resolve('boolean', 'new-checkout', false, { targetingKey }).value,
      )
    }
    const [ten, fifty] = [await chosen(10), await chosen(50)]
    assert.ok(ten.length > 60 && ten.length < 140, `${ten.length} of 1000 at 10 %`)
    assert.deepEqual(
      ten.filter((customer) => !fifty.includes(customer)),
      [],
    )
  })
})

describe('remote evaluation', () => {
  const provider = new FlagdFileProvider({ file: undefined })
  const defaults = { 'new-checkout': false }
  const evaluate = (key, request) => evaluateRemotely({ provider, defaults, key, request })

  it('says when a flag is not loaded or the context is none', () => {
    assert.deepEqual(evaluate('new-checkout', {}), {
      status: 404,
      body: { key: 'new-checkout', errorCode: 'FLAG_NOT_FOUND', errorDetails: 'Flag "new-checkout" is not loaded.' },
    })
    assert.equal(evaluate('new-checkout', { context: [] }).body.errorCode, 'INVALID_CONTEXT')
    assert.equal(evaluate('new-checkout', { context: 'me' }).status, 400)
  })
})
