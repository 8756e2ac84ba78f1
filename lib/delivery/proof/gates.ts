import type { RequiredGate } from '../../config/requires.ts'
import type { GitHub } from '../../github/client.ts'
import { errorMessage } from '../../kernel/errors.ts'
import { object, oneOf, optional, string } from '../../kernel/shape.ts'
import type { AddressPolicy } from '../../verify/addresses.ts'
import { problemOf, readProbe } from '../../verify/probe.ts'
import { createAsk } from '../../verify/request.ts'
import { type CommandOptions, callCommand } from '../drivers/command-call.ts'
import type { History } from '../ledger/history.ts'
import type { Candidate } from '../release.ts'
import { type Check, cannotTell, fail, pass } from './checks.ts'

/** Everything that gates are asked with. */
export interface GateAccess {
  readonly github: GitHub
  readonly addresses: AddressPolicy
  readonly commands: CommandOptions
  readonly environment: string
  readonly component: string
  readonly candidate: Candidate
  /** Where a candidate may have been tried: the environment before, and the one it goes to. */
  readonly tried: readonly History[]
  /** Logins of the authors of what the change brings; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
}

/** One line of the proof for each gate of `requires`. What cannot be asked is no yes. */
export async function askGates(gates: readonly RequiredGate[], access: GateAccess): Promise<readonly Check[]> {
  const answers: Check[] = []
  for (const gate of gates) answers.push(await askGate(gate, access))
  return answers
}

async function askGate(gate: RequiredGate, access: GateAccess): Promise<Check> {
  const name = `gate: ${gate.check ?? gate['sign-off'] ?? gate.command?.join(' ') ?? hostOf(gate.http ?? '')}`
  try {
    if (gate.check !== undefined) return await askCheck(name, gate.check, gate.by, access)
    if (gate['sign-off'] !== undefined) return await askSignOff(name, gate['sign-off'], gate['not-by'] ?? [], access)
    if (gate.command !== undefined) return await askCommand(name, gate.command, gate.timeout, access)
    return await askAddress(name, gate, access)
  } catch (error) {
    return cannotTell(name, 'gate-unknown', errorMessage(error))
  }
}

/** Statuses and checks of the commit, by name; each that is there must be green, and one must be. */
async function askCheck(
  name: string,
  wanted: string,
  by: string | undefined,
  { github, candidate }: GateAccess,
): Promise<Check> {
  const ref = candidate.sha
  const found: { readonly state: string; readonly link: string }[] = []
  const statuses = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', { ref, per_page: 100 })
  // Newest first: an older one of the same name is history.
  const status = statuses.find((each) => each.context === wanted && isBy(by, each.creator?.login))
  if (status !== undefined) found.push({ state: status.state, link: status.description ?? '' })
  const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ref,
    check_name: wanted,
    filter: 'latest',
    per_page: 100,
  })
  for (const run of answer.check_runs.filter((each) => isBy(by, each.app?.slug)))
    found.push({ state: run.conclusion ?? run.status, link: run.output.title ?? '' })
  if (found.length === 0)
    return fail(
      name,
      'gate-failed',
      `there is no status or check ${JSON.stringify(wanted)}${by === undefined ? '' : ` by ${by}`} on commit ${ref.slice(0, 8)}`,
    )
  const bad = found.find(({ state }) => state !== 'success')
  if (bad === undefined) return pass(name, `green on commit ${ref.slice(0, 8)}`)
  return fail(
    name,
    'gate-failed',
    `is ${bad.state} on commit ${ref.slice(0, 8)}${bad.link === '' ? '' : `: ${bad.link}`}`,
  )
}

/** A bot is `x[bot]` as a login and `x` as an app. */
function isBy(wanted: string | undefined, actual: string | null | undefined): boolean {
  const plain = (login: string) => login.replace(/\[bot\]$/, '').toLowerCase()
  return wanted === undefined || (typeof actual === 'string' && plain(actual) === plain(wanted))
}

async function askSignOff(
  name: string,
  wanted: string,
  notBy: readonly string[],
  { candidate, tried, authors }: GateAccess,
): Promise<Check> {
  for (const history of tried) {
    const found = await history.signOff(wanted, candidate.digest)
    if (found === undefined) continue
    const { kind, by, because } = found.note
    const told = `${by} in ${history.environment}: ${because}`
    if (kind === 'failed') return fail(name, 'sign-off-failed', `refused by ${told}`)
    if (notBy.length > 0 && authors === undefined)
      return cannotTell(name, 'sign-off-missing', `not every author is known, so the word of ${by} cannot be judged`)
    if (notBy.length > 0 && authors?.some((author) => author.toLowerCase() === by.toLowerCase()))
      return fail(name, 'sign-off-missing', `${by} wrote part of the change; somebody else must sign it off`)
    return pass(name, `signed off by ${told}`)
  }
  const places = tried.map(({ environment }) => environment).join(' or ')
  return fail(
    name,
    'sign-off-missing',
    `nobody has signed off ${candidate.version} as ${JSON.stringify(wanted)} in ${places} (mode: sign-off)`,
  )
}

const answered = object({
  verdict: optional(oneOf('pass', 'fail'), 'Its answer. Default `pass`.'),
  detail: optional(string(), 'Why, for people.'),
})

async function askCommand(
  name: string,
  command: readonly string[],
  timeout: number | undefined,
  { commands, environment, component, candidate }: GateAccess,
): Promise<Check> {
  const { version, digest, sha } = candidate
  const request = { protocol: 1, verb: 'gate', environment, component, candidate: { version, digest, sha } }
  const options = { ...commands, timeoutMilliseconds: timeout ?? 60_000 }
  const outcome = await callCommand(options, 'gate', command, request, answered)
  if (outcome.kind === 'failed') return cannotTell(name, 'gate-unknown', outcome.detail)
  const { verdict = 'pass', detail = verdict === 'pass' ? 'yes' : 'no' } = outcome.answer
  return verdict === 'pass' ? pass(name, detail) : fail(name, 'gate-failed', detail)
}

async function askAddress(
  name: string,
  { http = '', status, json, timeout }: RequiredGate,
  { addresses, environment, component, candidate }: GateAccess,
): Promise<Check> {
  const { version, digest, sha } = candidate
  const values: Readonly<Record<string, string>> = { version, digest, sha, environment, component }
  const url = http.replace(/\{([a-z]+)\}/g, (whole, key: string) =>
    values[key] === undefined ? whole : encodeURIComponent(values[key]),
  )
  const probe = readProbe({ url, ...(status === undefined ? {} : { status }), ...(json === undefined ? {} : { json }) })
  const asked = await createAsk(addresses)(url, timeout ?? 10_000)
  if (asked.kind !== 'answered') return cannotTell(name, 'gate-unknown', asked.detail)
  const problem = problemOf(probe, asked, version)
  if (problem === undefined) return pass(name, 'answers as it must')
  return asked.answer.status >= 500 ? cannotTell(name, 'gate-unknown', problem) : fail(name, 'gate-failed', problem)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
