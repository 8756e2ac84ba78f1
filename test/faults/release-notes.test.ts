import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../rehearsal/github/faults.ts'
import { type ReleaseSeen, startWorld, type World } from '../release-notes/support/world.ts'

/**
 * The shipped bundle as a process of its own, ended right before and right after every call it makes, then run again:
 * there is one release, with the right text and all files, published once. And runs that meet.
 */
let world: World
let killed = 0
let failed = 0
let raced = 0
/** Times each tag's release came out. */
const published = new Map<string, number>()

const start = async (options: Parameters<typeof startWorld>[1] = {}): Promise<World> => {
  const started = await startWorld(
    [
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      { id: 'b', message: 'feat: b' },
      { id: 'c', message: 'fix: c' },
    ],
    options,
  )
  started.file('shop.mjs', 'the shop')
  started.file('shop.map', 'the map')
  started.github.actions.onEvent(({ name, payload }) => {
    if (name !== 'release' || payload['action'] !== 'published') return
    const { tag_name: tag } = payload['release'] as { tag_name: string }
    published.set(tag, (published.get(tag) ?? 0) + 1)
  })
  return started
}

beforeAll(async () => {
  world = await start()
})
afterAll(async () => {
  process.stdout.write(
    `release-notes: ${killed} kill points, ${failed} failing answers and ${raced} races of real processes tried\n`,
  )
  await world.close()
})

interface Try {
  readonly tag: string
  readonly inputs: Readonly<Record<string, string>>
}

interface Scenario {
  readonly name: string
  /** Everything that has to be there before, and what is then tried. Each try has a version of its own. */
  readonly prepare: () => Promise<Try>
}

let versions = 4

/** With the token of an app: what a job's own token does starts no workflow, so its events would not be seen here. */
const token = () => ({ 'github-token': world.github.tokenForUser('ann') })

const candidate = async (): Promise<Try> => {
  const version = `1.${++versions}.0-rc.1`
  return { tag: `v${version}`, inputs: { mode: 'publish', version, assets: 'shop.mjs\nshop.map', ...token() } }
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'a prerelease', prepare: candidate },
  {
    name: 'a prerelease that becomes the release',
    async prepare() {
      const { tag, inputs } = await candidate()
      await world.bundle({ inputs })
      return { tag: tag.replace('-rc.1', ''), inputs: { mode: 'publish', 'from-prerelease': tag, ...token() } }
    },
  },
  {
    name: 'a draft that comes out',
    async prepare() {
      const { tag, inputs } = await candidate()
      await world.bundle({ inputs: { ...inputs, draft: 'true' } })
      return { tag, inputs }
    },
  },
]

const FILES = ['checksums.txt', 'shop.map', 'shop.mjs']
const withTag = async (tag: string) => (await world.releases()).filter((release) => release.tag_name === tag)
const bodyOf = (release: ReleaseSeen | undefined, tag: string) =>
  release?.body.replaceAll(tag.replaceAll('-', '\\u002d'), 'TAG').replaceAll(tag, 'TAG')

/** How many calls it takes when nothing happens, and the text it leaves. */
async function measure({ prepare }: Scenario): Promise<{ calls: number; body: string | undefined }> {
  const { tag, inputs } = await prepare()
  const from = world.github.requests.length
  const run = await world.bundle({ inputs })
  expect(run.outputs['result']).toBe('published')
  const calls = world.github.requests.length - from
  const [release] = await withTag(tag)
  return { calls, body: bodyOf(release, tag) }
}

/** Runs once more; whatever happened before, there must be one whole release now that came out once. */
async function goOn({ tag, inputs }: Try, body: string | undefined, place: string): Promise<void> {
  for (const release of await withTag(tag))
    if (!release.draft) expect([place, release.assets.map(({ name }) => name).sort()]).toEqual([place, FILES])
  const again = await world.bundle({ inputs })
  expect([place, again.code, again.log]).toEqual([place, 0, again.log])
  const releases = await withTag(tag)
  expect([place, releases.map(({ draft }) => draft)]).toEqual([place, [false]])
  expect([place, releases[0]?.assets.map(({ name }) => name).sort()]).toEqual([place, FILES])
  expect([place, bodyOf(releases[0], tag)]).toEqual([place, body])
  expect([place, published.get(tag)]).toEqual([place, 1])
}

describe.each(SCENARIOS)('$name', (scenario) => {
  it('killed at any call, the next run makes it whole', async () => {
    const { calls, body } = await measure(scenario)
    expect(calls).toBeGreaterThan(5)
    for (const moment of ['before', 'after'] as const)
      for (let nth = 1; nth <= calls; nth++) {
        const place = `call ${nth}, ${moment}`
        const tried = await scenario.prepare()
        let pid = 0
        world.github.faults.inject({
          route: '*',
          nth,
          kind: `kill-${moment}`,
          kill: () => process.kill(pid, 'SIGKILL'),
        })
        const run = await world.bundle({ inputs: tried.inputs, onStart: (started) => (pid = started) })
        world.github.faults.clear()
        expect([place, run.code]).toEqual([place, null])
        killed++
        await goOn(tried, body, place)
      }
  })
})

const FAULTS: readonly Fault['kind'][] = ['error-before', 'error-after', 'reset-before', 'reset-after']

it.each(FAULTS)('%s at any call, and the next run at the latest has it whole', async (kind) => {
  const [scenario] = SCENARIOS
  if (scenario === undefined) throw new Error('there are scenarios')
  const { calls, body } = await measure(scenario)
  for (let nth = 1; nth <= calls; nth++) {
    const tried = await scenario.prepare()
    world.github.faults.inject({ route: '*', nth, kind })
    await world.bundle({ inputs: tried.inputs })
    world.github.faults.clear()
    failed++
    await goOn(tried, body, `call ${nth}, ${kind}`)
  }
})

/** Two processes at once; at a place of their own, one of the calls of either takes longer. */
async function race(first: Try, second: Try, at: string | undefined, slow: number) {
  world.github.faults.inject({ route: '*', nth: slow, kind: 'slow', milliseconds: 150 })
  world.github.faults.inject({ route: '*', nth: slow * 2, kind: 'slow', milliseconds: 150 })
  const where = at === undefined ? {} : { at }
  const runs = await Promise.all([
    world.bundle({ inputs: first.inputs }),
    world.bundle({ inputs: second.inputs, ...where }),
  ])
  world.github.faults.clear()
  raced++
  return runs
}

describe('two runs at once', () => {
  it('for the same commit make one release', async () => {
    const [scenario] = SCENARIOS
    if (scenario === undefined) throw new Error('there are scenarios')
    const { body, calls } = await measure(scenario)
    for (let round = 1; round <= calls; round++) {
      const tried = await candidate()
      const runs = await race(tried, tried, undefined, round)
      const place = `round ${round}: ${runs.map((run) => `${run.outputs['result']} ${run.outputs['reason-code']}`)}`
      expect([place, runs.some((run) => run.outputs['result'] === 'published')]).toEqual([place, true])
      await goOn(tried, body, place)
    }
  })

  it('for two commits give the version to one of them, and the other says so', async () => {
    const sha = world.clone.sha('b')
    for (let round = 1; round <= 8; round++) {
      const tried = await candidate()
      const runs = await race(tried, tried, 'b', round)
      const ends = runs.map((run) => run.outputs['reason-code']).sort()
      expect([round, ends]).toEqual([round, ['release-published', 'version-taken']])
      const [release, ...others] = await withTag(tried.tag)
      expect([round, others.length, release?.draft, published.get(tried.tag)]).toEqual([round, 0, false, 1])
      const winner = runs[1]?.outputs['reason-code'] === 'release-published' ? sha : world.clone.sha('c')
      const line = world.clone.raw('ls-remote', '--tags', 'origin', `refs/tags/${tried.tag}`)
      expect([round, line.split('\t')[0]]).toEqual([round, winner])
    }
  })
})

describe('where releases are frozen when they come out', () => {
  let mutable: World
  beforeAll(async () => {
    mutable = world
    world = await start({ immutableReleases: true })
  })
  afterAll(async () => {
    await world.close()
    world = mutable
  })

  it('killed after any call, the frozen release has all its files', async () => {
    const [scenario] = SCENARIOS
    if (scenario === undefined) throw new Error('there are scenarios')
    const { calls, body } = await measure(scenario)
    for (let nth = 1; nth <= calls; nth++) {
      const tried = await candidate()
      let pid = 0
      world.github.faults.inject({ route: '*', nth, kind: 'kill-after', kill: () => process.kill(pid, 'SIGKILL') })
      await world.bundle({ inputs: tried.inputs, onStart: (started) => (pid = started) })
      world.github.faults.clear()
      killed++
      await goOn(tried, body, `call ${nth}`)
    }
  })
})
