import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { type Rehearsal, SHOP, startRehearsal } from '../rehearsal-runner/harness.ts'

const root = join(import.meta.dirname, '../..')

/** The file as a user copies it. */
export function template(name: string): Record<string, string> {
  return { [`.github/workflows/${name}`]: readFileSync(join(root, 'workflows', name), 'utf8') }
}

export interface TemplateWorld {
  readonly rehearsal: Rehearsal
  /** Folder in which the driver of a test keeps what serves; STATE for every step. */
  readonly state: string
  close(): Promise<void>
}

export async function startWorld(options: { readonly secrets?: Record<string, string> } = {}): Promise<TemplateWorld> {
  const state = mkdtempSync(join(tmpdir(), 'sluice-templates-'))
  const rehearsal = await startRehearsal({
    ...options,
    repositories: { 'sluice-actions/sluice': root },
    machineEnvironment: { STATE: state },
  })
  return {
    rehearsal,
    state,
    close: async () => {
      await rehearsal.close()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

/** Last lines of every job that failed; compared with `[]`, so that a failing test says why. */
export function failures({ jobs }: RunResult): string[] {
  return jobs
    .filter(({ conclusion }) => conclusion === 'failure')
    .map(({ name, log }) => `${name}: ${log.split('\n').slice(-6).join('\n')}`)
}

interface Deployment {
  readonly id: number
  readonly environment: string
}

/** `production success`, newest first. */
export async function records({ github }: Rehearsal): Promise<string[]> {
  const headers = { authorization: `Bearer ${github.tokenForUser('octo')}` }
  const base = `${github.url}/repos/${SHOP.owner}/${SHOP.name}/deployments`
  const deployments = (await (await fetch(base, { headers })).json()) as Deployment[]
  return Promise.all(
    deployments.map(async ({ id, environment }) => {
      const [newest] = (await (await fetch(`${base}/${id}/statuses`, { headers })).json()) as { state: string }[]
      return `${environment} ${newest?.state ?? 'without a status'}`
    }),
  )
}
