import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from 'js-yaml'
import type { ActionContract } from '../../lib/kernel/contract.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const OWN = 'sluice-actions/sluice'

export type Node = Readonly<Record<string, unknown>>

export interface Workflow {
  /** From the root of the repository. */
  readonly file: string
  readonly document: Node
}

/** Everything a reference inside our workflows can point at. */
export interface House {
  /** Reusable workflows by file name. */
  readonly callees: ReadonlyMap<string, Workflow>
  readonly contracts: ReadonlyMap<string, ActionContract>
  /** `action.yml` of our composite actions, by folder from the root. */
  readonly composites: ReadonlyMap<string, Node>
}

export function record(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}

export function workflow(file: string, text: string): Workflow {
  return { file, document: record(load(text)) }
}

export function workflowsIn(folder: string): Workflow[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => workflow(`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')))
}

/** Our own workflows and the templates that people copy. */
export function allWorkflows(): Workflow[] {
  return [...workflowsIn('.github/workflows'), ...workflowsIn('workflows')]
}

export function jobsOf({ document }: Workflow): [string, Node][] {
  return Object.entries(record(document['jobs'])).map(([id, job]) => [id, record(job)])
}

export function stepsOf(job: Node): Node[] {
  return Array.isArray(job['steps']) ? job['steps'].map(record) : []
}

/** Declaration of a trigger, e.g. `workflow_call`. */
export function trigger({ document }: Workflow, name: string): Node {
  return record(record(document['on'])[name])
}

export function isReusable({ document }: Workflow): boolean {
  return Object.hasOwn(record(document['on']), 'workflow_call')
}

export async function readHouse(): Promise<House> {
  const contracts = new Map<string, ActionContract>()
  for (const name of readdirSync(join(ROOT, 'actions'))) {
    const file = join(ROOT, 'actions', name, 'src/contract.ts')
    if (!existsSync(file)) continue
    const module = (await import(pathToFileURL(file).href)) as { contract: ActionContract }
    contracts.set(name, module.contract)
  }
  const composites = new Map<string, Node>()
  for (const name of readdirSync(join(ROOT, '.github/actions'))) {
    const text = readFileSync(join(ROOT, '.github/actions', name, 'action.yml'), 'utf8')
    composites.set(`.github/actions/${name}`, record(load(text)))
  }
  const callees = workflowsIn('.github/workflows').filter(isReusable)
  return { callees: new Map(callees.map((each) => [each.file.split('/').at(-1) ?? '', each])), contracts, composites }
}

/** Path inside our repository that `uses` names: by `$/` or, in templates, by our full name; else `undefined`. */
export function ownPath(uses: unknown): string | undefined {
  if (typeof uses !== 'string') return undefined
  if (uses.startsWith('$/')) return uses.slice(2)
  return uses.startsWith(`${OWN}/`) ? uses.slice(OWN.length + 1).split('@')[0] : undefined
}

/** Every text in a value, however deep. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** Expressions of a text: what stands in `${{ }}`; `bare` for keys that are expressions as a whole (`if`). */
export function expressions(text: string, bare = false): string[] {
  const found = [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map((match) => match[1] ?? '')
  return bare && found.length === 0 ? [text] : found
}

export function isExpression(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${{')
}
