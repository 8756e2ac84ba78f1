import { load } from 'js-yaml'
import { readBlob, resolveObject } from '../git/objects.ts'
import type { RepositoryState } from '../store/state.ts'

export interface DispatchInput {
  readonly type: string
  readonly required: boolean
  readonly default: string | undefined
  readonly options: readonly string[]
}

/** The few facts of a workflow file that the API itself looks at. */
export interface WorkflowFile {
  readonly name: string
  readonly path: string
  /** Inputs of `workflow_dispatch`, or `null` when it has no such trigger. */
  readonly dispatch: ReadonlyMap<string, DispatchInput> | null
}

type Node = Readonly<Record<string, unknown>>

function asObject(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}

function dispatchInputs(on: unknown): ReadonlyMap<string, DispatchInput> | null {
  const listed = on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))
  const triggers = asObject(on)
  if (!listed && !('workflow_dispatch' in triggers)) return null
  const inputs = asObject(asObject(triggers['workflow_dispatch'])['inputs'])
  return new Map(
    Object.entries(inputs).map(([name, value]) => {
      const input = asObject(value)
      const options = Array.isArray(input['options']) ? input['options'].map(String) : []
      const fallback = input['default']
      return [
        name,
        {
          type: String(input['type'] ?? 'string'),
          required: input['required'] === true,
          default: fallback === undefined || fallback === null ? undefined : String(fallback),
          options,
        },
      ]
    }),
  )
}

/** Reads a workflow file at a commit; `null` when there is none. A file that does not parse has its path as name. */
export async function readWorkflowFile(
  repository: RepositoryState,
  commit: string,
  path: string,
): Promise<WorkflowFile | null> {
  const blob = await resolveObject(repository.gitDirectory, `${commit}:${path}`, 'blob')
  if (blob === null) return null
  try {
    const file = asObject(load((await readBlob(repository.gitDirectory, blob)).toString()))
    // YAML 1.1 readers take the key `on` for a boolean.
    const on = file['on'] ?? file['true']
    return { name: String(file['name'] ?? path), path, dispatch: dispatchInputs(on) }
  } catch {
    return { name: path, path, dispatch: null }
  }
}
