import { isRecord } from '../../../../lib/kernel/shape.ts'
import { namedEnvironments } from './call-environments.ts'
import { type Grant, grantOf } from './grants.ts'

/** A file below `.github/workflows` on the default branch. */
export interface WorkflowFile {
  readonly name: string
  readonly text: string
}

/** One place where a workflow uses Sluice. */
export interface SluiceUse {
  readonly file: string
  readonly job: string
  /** `release.yml` for a reusable workflow, `actions/deploy` for an action, empty for the root action. */
  readonly target: string
  readonly kind: 'workflow' | 'action'
  /** What stands after the `@`; empty for a reference inside the repository. */
  readonly ref: string
  readonly grant: Grant
  /** Input `mode` of a step, as it is written. */
  readonly mode: string
  /** Environments that its inputs name by themselves. */
  readonly environments: readonly string[]
}

export interface ReadWorkflows {
  readonly uses: readonly SluiceUse[]
  /** Files that are not YAML, with what the parser says. */
  readonly broken: readonly { readonly file: string; readonly problem: string }[]
}

const WORKFLOWS = '.github/workflows/'

/** Finds every use of Sluice. `repository`: its own name, which differs where a company keeps a copy. */
export async function readUses(files: readonly WorkflowFile[], repository: string): Promise<ReadWorkflows> {
  const { load } = await import('js-yaml')
  const uses: SluiceUse[] = []
  const broken: { file: string; problem: string }[] = []
  for (const { name, text } of files) {
    try {
      uses.push(...usesIn(name, load(text), repository))
    } catch (error) {
      broken.push({ file: name, problem: error instanceof Error ? error.message : String(error) })
    }
  }
  return { uses, broken }
}

function usesIn(file: string, document: unknown, repository: string): SluiceUse[] {
  const jobs = isRecord(document) && isRecord(document['jobs']) ? Object.entries(document['jobs']) : []
  return jobs.flatMap(([id, job]) => {
    if (!isRecord(job)) return []
    const grant = grantOf(document, job)
    const steps = Array.isArray(job['steps']) ? (job['steps'] as readonly unknown[]) : []
    return [job, ...steps].flatMap((place) => {
      const use = isRecord(place) ? parseUse(place['uses'], repository) : undefined
      if (use === undefined || !isRecord(place)) return []
      const mode = isRecord(place['with']) ? String(place['with']['mode'] ?? '') : ''
      return [{ ...use, file, job: id, grant, mode, environments: namedEnvironments(place['with']) }]
    })
  })
}

function parseUse(uses: unknown, repository: string): Pick<SluiceUse, 'target' | 'kind' | 'ref'> | undefined {
  if (typeof uses !== 'string') return undefined
  const at = uses.lastIndexOf('@')
  const name = at < 0 ? uses : uses.slice(0, at)
  const ref = at < 0 ? '' : uses.slice(at + 1)
  if (name.toLowerCase() === repository.toLowerCase()) return { target: '', kind: 'action', ref }
  if (!name.toLowerCase().startsWith(`${repository.toLowerCase()}/`)) return undefined
  const path = name.slice(repository.length + 1)
  return path.startsWith(WORKFLOWS)
    ? { target: path.slice(WORKFLOWS.length), kind: 'workflow', ref }
    : { target: path, kind: 'action', ref }
}

export function isPinned({ ref }: SluiceUse): boolean {
  return /^[0-9a-f]{40}$/.test(ref)
}
