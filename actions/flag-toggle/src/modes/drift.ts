import { lineDiff } from '../diff.ts'
import type { Ending } from '../ending.ts'
import { type ReadBack, readBack } from '../read-back.ts'
import type { Item } from '../report.ts'
import type { FlagSet, FlagView, SamePlan } from '../store.ts'
import { environmentsOf, type Given, type Mode } from './mode.ts'

/**
 * What is not as it should be: between two environments, or between what Sluice wrote, what the provider holds and what the
 * running service serves. A flag that Sluice never wrote is unmanaged, and no drift.
 */
export const drift: Mode = {
  takes: { flag: 'optional', environment: 'optional', 'to-environment': 'optional' },
  async run(given) {
    const items = given.inputs['to-environment'] === '' ? await within(given) : await between(given)
    for (const { flag, kind, detail } of items)
      if (DRIFT.includes(kind)) given.ports.runner.log.warning(`${flag}: ${detail ?? kind}`)
    return conclusion(items)
  },
}

const DRIFT: readonly Item['kind'][] = ['environments-differ', 'service-differs', 'changed-elsewhere']

function conclusion(items: readonly Item[]): Ending {
  const drifted = items.filter(({ kind }) => DRIFT.includes(kind)).length
  const unknown = items.filter(({ kind }) => kind === 'not-asked').length
  if (drifted > 0)
    return {
      result: 'drifted',
      reasonCode: 'drift-found',
      message: `${drifted} of ${items.length} flags differ.`,
      items,
    }
  if (unknown > 0)
    return {
      result: 'failed',
      reasonCode: 'drift-unknown',
      message: `Nobody can say of ${unknown} flags whether the service serves them as they are written.`,
      items,
    }
  const unmanaged = items.filter(({ kind }) => kind === 'unmanaged').length
  const rest = unmanaged === 0 ? '' : `; ${unmanaged} are unmanaged`
  return {
    result: 'unchanged',
    reasonCode: 'no-drift',
    message: `${items.length - unmanaged} flags are as they should be${rest}.`,
    items,
  }
}

function wantedFlags({ inputs }: Given): readonly string[] | 'all' {
  return inputs.flag === '' ? 'all' : [inputs.flag]
}

async function between(given: Given): Promise<readonly Item[]> {
  const { inputs, store } = given
  const [a, b] = [inputs.environment, inputs['to-environment']]
  const [one, other] = await Promise.all([store.read(a, wantedFlags(given)), store.read(b, wantedFlags(given))])
  const flags = inputs.flag === '' ? [...new Set([...one.keys, ...other.keys])] : [inputs.flag]
  return flags.map((flag) => compare(flag, { name: a, view: one.look(flag) }, { name: b, view: other.look(flag) }))
}

interface Side {
  readonly name: string
  readonly view: FlagView
}

function compare(flag: string, one: Side, other: Side): Item {
  const states = { before: one.view.words, after: other.view.words }
  const missing = [one, other].find(({ view }) => view.managed === 'absent')
  if (missing !== undefined)
    return { flag, kind: 'unmanaged', ...states, detail: `${missing.name} does not have this flag` }
  if (one.view.managed === other.view.managed && one.view.unmanaged === other.view.unmanaged)
    return { flag, kind: 'unchanged', ...states }
  const diff = lineDiff(one.view.text, other.view.text)
  return {
    flag,
    kind: 'environments-differ',
    ...states,
    detail: `"${one.view.words}" in ${one.name}, "${other.view.words}" in ${other.name}`,
    ...(diff === '' ? {} : { diff }),
  }
}

async function within(given: Given): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const environment of environmentsOf(given)) {
    const flags = await given.store.read(environment, wantedFlags(given))
    const service = new Service(given, environment)
    for (const flag of given.inputs.flag === '' ? flags.keys : [given.inputs.flag])
      items.push({ ...(await look(flags, flag, service)), environment })
  }
  return items
}

async function look(flags: FlagSet, flag: string, service: Service): Promise<Item> {
  const view = flags.look(flag)
  const written = await flags.lastWritten(flag)
  if (written === undefined)
    return { flag, kind: 'unmanaged', after: view.words, detail: 'Sluice never changed it here' }
  if (written !== view.managed)
    return {
      flag,
      kind: 'changed-elsewhere',
      after: view.words,
      detail: `somebody else changed it at the provider; it is "${view.words}" now`,
    }
  const found = await service.ask(flag, view)
  if (found === undefined || found.kind === 'agrees') return { flag, kind: 'unchanged', after: view.words }
  const isAnswer = found.kind === 'disagrees'
  return { flag, kind: isAnswer ? 'service-differs' : 'not-asked', after: view.words, detail: found.detail }
}

/** The running service of one environment. It is waited for once: what has not arrived by then is drift. */
class Service {
  readonly #given: Given
  readonly #where: ReturnType<Given['settings']['readBack']>
  #isPatient = true
  #silence: ReadBack | undefined

  constructor(given: Given, environment: string) {
    this.#given = given
    this.#where = given.settings.readBack(environment)
  }

  /** `undefined`: there is nobody to ask. */
  async ask(flag: string, view: FlagView): Promise<ReadBack | undefined> {
    const where = this.#where
    if (where === undefined) return undefined
    if (this.#silence !== undefined) return isNobody(this.#silence, where.isGuess) ? undefined : this.#silence
    const { ports } = this.#given
    const reader = { ...where, budget: this.#isPatient ? where.budget : 0, ask: ports.askAt(where.address) }
    const found = await readBack(reader, unchanged(flag, view), ports.clock)
    if (found.kind !== 'agrees') this.#isPatient = false
    if (found.kind === 'unreachable' || found.kind === 'no-ofrep') this.#silence = found
    return isNobody(found, where.isGuess) ? undefined : found
  }
}

/** The address of an environment need not answer OFREP; only one that was named for it must. */
function isNobody(found: ReadBack, isGuess: boolean): boolean {
  return isGuess && found.kind === 'no-ofrep'
}

function unchanged(flag: string, view: FlagView): SamePlan {
  return {
    kind: 'same',
    flag,
    before: view,
    after: view,
    basis: view.managed,
    share: undefined,
    onVariant: undefined,
    document: undefined,
    warnings: [],
  }
}
