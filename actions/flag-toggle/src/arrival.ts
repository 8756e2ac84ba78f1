import { deliver } from './deliver.ts'
import type { Ending } from './ending.ts'
import type { Ports } from './ports.ts'
import { type ReadBack, readBack } from './read-back.ts'
import type { Settings } from './settings.ts'
import type { ChangePlan, Document, FlagStore, SamePlan } from './store.ts'

/** Brings a written change to the running service, and finds out whether it serves it. */
export async function bringOver(
  store: FlagStore,
  settings: Settings,
  plan: ChangePlan | SamePlan,
  environment: string,
  ports: Ports,
): Promise<Ending> {
  const what = sentence(plan, environment)
  const failure = await handOver(store, settings, plan, environment, ports)
  if (failure !== undefined)
    return {
      result: 'failed',
      reasonCode: 'delivery-failed',
      message: `${what}: written, but not handed over to the running service. ${failure}`,
    }
  const where = settings.readBack(environment)
  if (where === undefined)
    return unproven(plan, `${what}; not read back, because the configuration names no address of ${environment}.`)
  const found = await readBack({ ...where, ask: ports.askAt(where.address) }, plan, ports.clock)
  const asked = { readBack: found, address: where.address }
  if (found.kind === 'agrees') return { ...asked, ...success(plan), message: `${what}; the service answers so.` }
  if (found.kind === 'no-ofrep' && where.isGuess) {
    const advice = `Name the address that does as "flags.read-back.${environment}.ofrep".`
    ports.runner.log.warning(`${where.address} does not answer OFREP (${found.detail}). ${advice}`)
    return { ...asked, ...unproven(plan, `${what}; not read back.`) }
  }
  const latest = (await store.read(environment, [plan.flag])).look(plan.flag)
  if (latest.managed !== plan.after.managed)
    return {
      ...asked,
      result: 'changed',
      reasonCode: 'superseded',
      message: `${what}; meanwhile somebody else made it "${latest.words}".`,
    }
  return { ...asked, ...mismatch(found, what, where.address) }
}

const HAND_OVERS = 5

/**
 * Why it failed, or `undefined`. Of two runs at once the one that wrote first may hand over last; so the store is looked
 * at again after each hand-over, and a newer document follows.
 */
async function handOver(
  store: FlagStore,
  { deliver: settings }: Settings,
  plan: ChangePlan | SamePlan,
  environment: string,
  { runner, spawn, context }: Ports,
): Promise<string | undefined> {
  if (settings === undefined || plan.document === undefined) return undefined
  let document: Document = plan.document
  for (let turn = 1; turn <= HAND_OVERS; turn++) {
    const delivered = await deliver(
      { command: settings.command, environment, document },
      {
        spawn,
        env: runner.env,
        workspace: context.workspace,
        timeout: settings.timeout,
        say: (line) => runner.log.info(line),
      },
    )
    if (delivered.kind === 'failed') return delivered.detail
    const latest = (await store.read(environment, [plan.flag])).document()
    if (latest === undefined || latest.text === document.text) return undefined
    document = latest
  }
  return `Others changed the flags ${HAND_OVERS} times while they were handed over; run again.`
}

function success(plan: ChangePlan | SamePlan) {
  return plan.kind === 'change'
    ? ({ result: 'changed', reasonCode: 'changed' } as const)
    : ({ result: 'unchanged', reasonCode: 'unchanged' } as const)
}

function unproven(plan: ChangePlan | SamePlan, message: string): Ending {
  return plan.kind === 'change'
    ? { result: 'changed', reasonCode: 'changed-unproven', message }
    : { result: 'unchanged', reasonCode: 'unchanged', message }
}

function mismatch(found: Exclude<ReadBack, { kind: 'agrees' }>, what: string, address: string): Ending {
  if (found.kind === 'disagrees')
    return {
      result: 'drifted',
      reasonCode: 'read-back-mismatch',
      message: `${what}: written, but the service does not serve it: ${found.detail}.`,
    }
  return {
    result: 'failed',
    reasonCode: 'read-back-unreachable',
    message: `${what}: written, but ${address} could not be asked: ${found.detail}.`,
  }
}

/** The plan in one sentence, without its full stop. */
export function sentence({ kind, flag, before, after }: ChangePlan | SamePlan, environment: string): string {
  return kind === 'same'
    ? `${flag} in ${environment} is "${after.words}" already`
    : `${flag} in ${environment}: "${before.words}" becomes "${after.words}"`
}
