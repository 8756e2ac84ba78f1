import { type History, openHistory } from '../../lib/delivery/ledger/history.ts'
import { changeTask, holdTask, type RawDeployment } from '../../lib/delivery/ledger/record.ts'
import type { RunFacts, TrustPolicy } from '../../lib/delivery/ledger/trust.ts'
import type { GitHub } from '../../lib/github/client.ts'

export const BOT = 'github-actions[bot]'
export const START = new Date('2026-03-02T10:00:00Z')
export const POLICY: TrustPolicy = {
  repository: 'acme/shop',
  creators: [BOT],
  refs: ['main'],
  workflows: undefined,
}

/** Commits and digests that belong to a version. */
export const shaOf = (version: string) => hex(version).slice(0, 40)
export const digestOf = (version: string) => `sha256:${hex(version)}`

function hex(version: string): string {
  return Buffer.from(version.padEnd(32, '.')).toString('hex').slice(0, 64)
}

const EXISTING: RunFacts = {
  id: 1,
  event: 'workflow_dispatch',
  ref: 'main',
  path: '.github/workflows/release.yml',
  referenced: [],
  attempt: 1,
  createdAt: new Date(START.getTime() - 3_600_000),
  sha: 'a'.repeat(40),
  endedAt: new Date(START.getTime() + 86_400_000),
}

/** Runs that records may name: an ordinary one, a pull request's, one on another branch, one that still runs. */
const RUNS: Readonly<Record<string, RunFacts>> = {
  1: EXISTING,
  2: { ...EXISTING, id: 2, event: 'pull_request' },
  3: { ...EXISTING, id: 3, ref: 'topic' },
  4: { ...EXISTING, id: 4, endedAt: undefined },
}

/**
 * A history from lines, oldest first: `<minute> <kind> <version> <state> [marks]`. The minute is the id. Marks: `bad`
 * (never verified), `loose` (no store), `by=<login>`, `run=<id>`, `replaces=<id>`, `restores=<id>`, `verified-by=<run or nothing>` (who wrote the statuses), `says=<description, _ for a space>`, `component=<name>`. Holds:
 * `<minute> hold|lift <version>`. Data: `step=<id>:<kind>[:down]`, `expands=<n>`, `writes=<name>:<n>`, `reads=<name>:<n>,<n>`, `unknown`;
 * `flags=<a>,<b>`; `config=<digest>`; `forced=<reason>`. `other` is a record of another tool.
 */
export function historyOf(lines: readonly string[]): History {
  const raw = lines.map(toRaw).reverse()
  const source = {
    github: {} as GitHub,
    policy: POLICY,
    runs: { facts: async (id: number) => RUNS[id] },
    own: { ...EXISTING, id: 99 },
    onForeign: () => {},
  }
  return openHistory(source, 'production', 'shop', { deployments: raw, more: false })
}

function toRaw(line: string): RawDeployment {
  const [minute = '', kind = '', version = '', ...rest] = line.split(' ')
  const marks = new Map(rest.map((mark) => mark.split('=') as [string, string | undefined]))
  const createdAt = new Date(START.getTime() + Number(minute) * 60_000)
  const component = marks.get('component') ?? 'shop'
  const run = { id: Number(marks.get('run') ?? 1), attempt: 1 }
  const common = { component, version, sha: shaOf(version), digest: digestOf(version), run }
  const creator = marks.get('by') ?? BOT
  const base = { id: Number(minute), environment: 'production', creator, createdAt }
  if (kind === 'hold' || kind === 'lift') {
    const incident = marks.get('incident')
    const forIncident = incident === undefined ? {} : { incident }
    const payload = { schema: 'sluice/hold@1', kind, ...common, because: 'it was bad', ...forIncident, by: 'ann' }
    return { ...base, task: holdTask(component), payload, statuses: [] }
  }
  if (kind === 'other') return { ...base, task: 'deploy', payload: { release: version }, statuses: [] }
  const state = rest[0] ?? 'success'
  const verified = ['success', 'inactive'].includes(state) && !marks.has('bad')
  const status = (name: string, latest: boolean, seconds: number) => ({
    state: name,
    description: latest ? (marks.get('says') ?? '').replaceAll('_', ' ') : '',
    creator: BOT,
    createdAt: new Date(createdAt.getTime() + seconds * 1000),
    url: undefined,
    run: marks.has('verified-by') ? Number(marks.get('verified-by')) || undefined : run.id,
    latest,
  })
  const replaces = marks.get('replaces')
  const restores = marks.get('restores')
  return {
    ...base,
    task: changeTask(component),
    payload: {
      schema: 'sluice/ledger@1',
      kind,
      ...common,
      'config-sha': shaOf('config'),
      strategy: 'all-at-once',
      ...(marks.has('loose') ? {} : { store: `release:v${version}/shop.mjs` }),
      ...(replaces === undefined ? {} : { replaces: Number(replaces) }),
      ...(restores === undefined ? {} : { restores: Number(restores) }),
      ...(marks.has('flags') ? { flags: marks.get('flags')?.split(',') } : {}),
      ...(marks.has('config') ? { 'config-digest': marks.get('config') } : {}),
      ...(marks.has('incident') ? { incident: marks.get('incident') } : {}),
      ...(marks.has('forced') ? { forced: { past: [marks.get('forced')], by: ['bob'] } } : {}),
      ...dataOf(rest),
    },
    statuses: [
      ...(verified && state !== 'success' ? [status('success', false, 10)] : []),
      ...(state === 'queued' ? [] : [status(state, true, 20)]),
    ],
  }
}

function dataOf(marks: readonly string[]) {
  const all = (name: string) =>
    marks.filter((mark) => mark.startsWith(`${name}=`)).map((mark) => mark.split('=')[1] ?? '')
  const steps = all('step').map((text) => {
    const [id = '', kind = '', down] = text.split(':')
    return { id, kind, what: 'DROP COLUMN', down: down === 'down' }
  })
  const reads = new Map(all('reads').map((text) => text.split(':') as [string, string]))
  const formats = all('writes').map((text) => {
    const [name = '', writes = ''] = text.split(':')
    return { name, writes: Number(writes), reads: (reads.get(name) ?? writes).split(',').map(Number) }
  })
  const unknown = marks.includes('unknown') ? { unknown: 'the tree could not be read' } : {}
  const expands = all('expands').map((text) => ({ expands: Number(text) }))
  const data = {
    ...expands[0],
    ...(steps.length > 0 ? { steps } : {}),
    ...(formats.length > 0 ? { formats } : {}),
    ...unknown,
  }
  return Object.keys(data).length === 0 ? {} : { data }
}
