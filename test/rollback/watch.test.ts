import { describe, expect, it } from '@jest/globals'
import { type Alert, readAlert } from '../../actions/rollback/src/alert.ts'
import { watch } from '../../actions/rollback/src/watch.ts'
import type { RollbackConfig } from '../../lib/config/rollback.ts'
import { START } from '../delivery/ledgers.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, sessionOf } from './session.ts'

const NO_ALERT: Alert = { incident: '', startedAt: undefined, because: '' }
/** The clock of these worlds stands at the start, so everything in them happened just now. */
const LINES = ['1 deploy A inactive', '2 deploy B success']
const ALL: RollbackConfig = { watch: { respond: ['flags-off', 'rollback'] } }

interface Setting {
  readonly lines?: readonly string[]
  readonly serves?: readonly string[]
  readonly bad?: boolean
  readonly rollback?: RollbackConfig
  readonly alert?: Partial<Alert>
  readonly dry?: boolean
}

async function look({
  lines = LINES,
  serves = ['B'],
  bad = true,
  rollback = ALL,
  alert = {},
  dry = false,
}: Setting = {}) {
  const world = new Environment(serves)
  if (bad) world.badInPlace.add('B')
  const { ports, killed } = flagPorts()
  const inputs = inputsOf({ mode: 'watch', because: '', ...(dry ? { 'dry-run': 'true' } : {}) })
  const ended = await watch(inputs, sessionOf(world, lines, { settings: { rollback } }), ports, {
    ...NO_ALERT,
    ...alert,
  })
  return { ended, killed, events: world.events.filter((event) => !event.startsWith('verify')) }
}

describe('the watch', () => {
  it('changes nothing while all is well', async () => {
    const { ended, events } = await look({ bad: false })
    expect([ended.result, ended.reason, events]).toEqual(['unchanged', 'healthy', []])
  })

  it('takes back what fails, where the policy allows it', async () => {
    const { ended } = await look()
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' } })
  })

  it('turns flags off first', async () => {
    const lines = ['1 deploy A inactive', '2 deploy B success flags=new-cart']
    const { ended, killed } = await look({ lines })
    expect(killed).toEqual(['new-cart'])
    expect(ended).toMatchObject({ result: 'restored' })
  })

  it('stops at flags, where the policy allows no more', async () => {
    const lines = ['1 deploy A inactive', '2 deploy B success flags=new-cart']
    const { ended, killed, events } = await look({ lines, rollback: { watch: { respond: ['flags-off'] } } })
    expect([ended.result, ended.reason, killed, events]).toEqual(['refused', 'told-people', ['new-cart'], []])
  })

  it.each<[string, Setting, string]>([
    ['the policy says nothing', { rollback: {} }, 'told-people'],
    ['the failure is old', { alert: { startedAt: new Date(START.getTime() - 21 * 60_000) } }, 'failure-too-old'],
    [
      'the policy calls it old sooner',
      { rollback: { ...ALL, 'max-failure-age': 60_000 }, alert: { startedAt: new Date(START.getTime() - 120_000) } },
      'failure-too-old',
    ],
    [
      'a rollback serves',
      { lines: ['1 deploy A inactive', '2 deploy C inactive', '3 rollback B success replaces=2'] },
      'serves-a-rollback',
    ],
    [
      'there was a rollback within the window',
      {
        lines: ['1 deploy A inactive', '2 deploy C inactive', '3 rollback A inactive replaces=2', '4 deploy B success'],
      },
      'rolled-back-recently',
    ],
  ])('leaves it to people when %s', async (_, setting, reason) => {
    const { ended, events } = await look(setting)
    expect([ended.result, ended.reason, events]).toEqual(['refused', reason, []])
    expect(ended.bad?.change.version).toBe('B')
  })

  it('waits until the environment is settled', async () => {
    const { ended, events } = await look({ lines: [...LINES, '3 deploy C in_progress run=4'] })
    expect([ended.result, ended.reason, events]).toEqual(['unchanged', 'change-in-progress', []])
  })

  it('says what it would do in a dry run', async () => {
    const { ended, killed, events } = await look({ dry: true })
    expect([ended.result, killed, events]).toEqual(['planned', [], []])
    expect(ended.message).toContain('flags-off, then rollback')
  })

  it('refuses to cross data, like a person', async () => {
    const { ended } = await look({ lines: ['1 deploy A inactive', '2 deploy B success step=V2.sql:irreversible'] })
    expect(ended).toMatchObject({ result: 'refused', reason: 'crosses-irreversible-step' })
  })

  it('takes the first bad sign from the alert, and tells how long it took', async () => {
    const { ended } = await look({ lines: ['0 deploy A inactive', '1 deploy B success'], alert: { startedAt: START } })
    expect(ended.times?.['first-bad-sign']).toBe(START.toISOString())
    expect(ended.detectSeconds).toBe(0)
  })
})

describe('an alert', () => {
  it('is read from client_payload', () => {
    const payload = { incident: 'INC-7', 'started-at': '2026-03-02T10:00:00Z', because: 'errors', other: 1 }
    expect(readAlert('repository_dispatch', { client_payload: payload }, 'production')).toEqual({
      incident: 'INC-7',
      startedAt: START,
      because: 'errors',
    })
    expect(readAlert('schedule', { client_payload: payload }, 'production')).toEqual(NO_ALERT)
    expect(readAlert('repository_dispatch', {}, 'production')).toEqual(NO_ALERT)
    const elsewhere = { client_payload: { ...payload, environment: 'staging' } }
    expect(readAlert('repository_dispatch', elsewhere, 'production')).toEqual(NO_ALERT)
  })

  it.each([
    ['no object', []],
    ['no text', { incident: 7 }],
    ['too long', { because: 'x'.repeat(201) }],
    ['no time', { 'started-at': 'yesterday' }],
  ])('is refused when it is malformed: %s', (_, payload) => {
    expect(() => readAlert('repository_dispatch', { client_payload: payload }, 'production')).toThrow('client_payload')
  })
})
