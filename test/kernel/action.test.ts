import { describe, expect, it } from '@jest/globals'
import { type Outcome, type Runner, runAction } from '../../lib/kernel/action.ts'
import { defineContract } from '../../lib/kernel/contract.ts'
import { UserError } from '../../lib/kernel/errors.ts'
import type { Log } from '../../lib/kernel/log.ts'

const contract = defineContract({
  name: 'sample',
  description: '',
  branding: { icon: 'box', color: 'blue' },
  inputs: {
    count: { kind: 'integer', min: 1, max: 5, required: true, description: '' },
    token: { kind: 'secret', description: '' },
    'dry-run': { kind: 'boolean', default: 'false', description: '' },
  },
  outputs: { result: '', 'reason-code': '', report: '', text: '' },
  results: ['done', 'error'],
  reasonCodes: { fine: '' },
  permissions: [],
})

const fine: Outcome<typeof contract> = {
  result: 'done',
  reasonCode: 'fine',
  verdict: 'passed',
  message: 'Done.',
  outputs: { text: 'x' },
}

function recorder(env: Record<string, string> = { INPUT_COUNT: '2' }, setOutput?: Runner['setOutput']) {
  const seen = { outputs: new Map<string, string>(), lines: [] as string[], masked: [] as string[], red: false }
  const add = (message: string) => void seen.lines.push(message)
  const mask = (secret: string) => void seen.masked.push(secret)
  const log: Log = { info: add, debug: add, notice: add, warning: add, error: add, mask, group: () => () => {} }
  const runner: Runner = {
    env,
    log,
    setOutput: setOutput ?? ((name, value) => void seen.outputs.set(name, value)),
    setFailed: () => {
      seen.red = true
    },
  }
  return { seen, runner }
}

describe('the run wrapper', () => {
  it('is green with every output, those that were left out as empty', async () => {
    const { seen, runner } = recorder()
    await runAction(contract, async (inputs) => ({ ...fine, message: `${inputs.count} ${inputs['dry-run']}` }), runner)
    expect(Object.fromEntries(seen.outputs)).toEqual({ result: 'done', 'reason-code': 'fine', report: '', text: 'x' })
    expect(seen).toMatchObject({ red: false, lines: ['2 false'] })
  })

  it.each([
    ['an Error', new Error('boom')],
    ['a text', 'boom'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { a: 1 }],
    ['a symbol', Symbol('s')],
    ['one without a message', Object.create(null)],
  ])('is red for %s that is thrown', async (_, thrown) => {
    for (const main of [
      () => Promise.reject(thrown),
      () => {
        throw thrown
      },
    ]) {
      const { seen, runner } = recorder()
      await runAction(contract, main, runner)
      expect(seen.red).toBe(true)
      expect(seen.outputs.get('result')).toBe('error')
      expect(seen.outputs.get('reason-code')).toBe('internal-error')
    }
  })

  it('tells the fault of a user from a fault of its own, and refusals from failures', async () => {
    const user = recorder()
    await runAction(contract, () => Promise.reject(new UserError('missing-permission', 'no')), user.runner)
    expect(user.seen.outputs.get('reason-code')).toBe('missing-permission')
    const refused = recorder()
    await runAction(contract, async () => ({ ...fine, verdict: 'refused' as const, message: 'No.' }), refused.runner)
    expect(refused.seen).toMatchObject({ red: true, lines: ['No. [fine]'] })
  })

  it('tells all wrong inputs at once, also those that do not exist, and never shows a secret', async () => {
    const { seen, runner } = recorder({
      INPUT_COUNT: '9',
      'INPUT_DRY-RUN': 'maybe',
      INPUT_TOKEN: 's3cret',
      INPUT_EXTRA: '',
    })
    await runAction(contract, async () => fine, runner)
    expect(seen.outputs.get('reason-code')).toBe('invalid-input')
    const text = seen.lines.join('\n')
    for (const words of ['"count" is "9"', 'between 1 and 5', '"dry-run"', '"extra" is not one of'])
      expect(text).toContain(words)
    expect(text).not.toContain('s3cret')
  })

  it('names the input that was probably meant, and the whole list only when none is near', async () => {
    const { seen, runner } = recorder({ INPUT_COUNT: '1', INPUT_DRYRUN: 'true' })
    await runAction(contract, async () => fine, runner)
    const text = seen.lines.join('\n')
    expect(text).toContain('input "dryrun" is unknown; did you mean "dry-run"?')
    expect(text).not.toContain('is not one of')
  })

  it('masks secrets before anything else happens', async () => {
    const { seen, runner } = recorder({ INPUT_COUNT: '1', INPUT_TOKEN: 's3cret' })
    let masked: readonly string[] = []
    await runAction(
      contract,
      async () => {
        masked = [...seen.masked]
        return fine
      },
      runner,
    )
    expect(masked).toEqual(['s3cret'])
  })

  it('is red when outputs cannot be written', async () => {
    const { seen, runner } = recorder({ INPUT_COUNT: '1' }, () => {
      throw new Error('disk full')
    })
    await runAction(contract, async () => fine, runner)
    expect(seen.red).toBe(true)
  })
})
