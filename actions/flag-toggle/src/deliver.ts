import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import { resolveInside } from '../../../lib/kernel/paths.ts'
import { oneLine } from '../../../lib/kernel/printing.ts'
import type { Spawn } from '../../../lib/kernel/process.ts'
import type { Document } from './store.ts'

export interface Delivery {
  /** Executable inside the checkout, and its arguments. */
  readonly command: readonly string[]
  readonly environment: string
  readonly document: Document
}

export type Delivered = { readonly kind: 'delivered' } | { readonly kind: 'failed'; readonly detail: string }

/**
 * Hands the flag file to the running service by the verb `flags` of the `command` driver (docs/command-driver.md). The
 * verb runs without a shell; what it says on standard error goes to the log, its last line is the reason when it fails.
 */
export async function deliver(
  delivery: Delivery,
  ports: { spawn: Spawn; env: Environment; workspace: string; timeout: number; say: (line: string) => void },
): Promise<Delivered> {
  const [executable = '', ...args] = delivery.command
  const folder = join(ports.env['RUNNER_TEMP'] || tmpdir(), 'sluice', 'flags')
  await mkdir(folder, { recursive: true })
  const file = join(folder, delivery.document.name)
  await writeFile(file, delivery.document.text)
  let path: string
  try {
    path = await resolveProgram(executable, delivery.command.length, ports.workspace)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'failed', detail: `${error.message} Is the repository checked out in this job?` }
  }
  const outcome = await ports.spawn(path, args, {
    cwd: ports.workspace,
    env: withoutInputs(ports.env),
    input: JSON.stringify({
      protocol: 1,
      verb: 'flags',
      environment: delivery.environment,
      file,
    }),
    timeoutMilliseconds: ports.timeout,
    onErrorLine: ports.say,
  })
  if (outcome.kind === 'exited' && outcome.code === 0) return { kind: 'delivered' }
  const reason = oneLine(outcome.stderr.trim().split('\n').at(-1) ?? '', 300)
  const how = outcome.kind === 'exited' ? `${executable} ended with code ${outcome.code}` : outcome.detail
  return { kind: 'failed', detail: reason === '' ? `${how}.` : `${how}: ${reason}` }
}

/** A bare name in a list (`[node, ops/flags.mjs]`) is a program of the machine; everything else lies in the checkout. */
async function resolveProgram(executable: string, parts: number, workspace: string): Promise<string> {
  if (parts > 1 && !executable.includes('/') && !executable.includes('\\')) return executable
  return resolveInside(workspace, executable, '"flags.deliver.verb"')
}

/** The token is for Sluice; a verb gets it only when the step passes it on under a name of its own. */
function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}
