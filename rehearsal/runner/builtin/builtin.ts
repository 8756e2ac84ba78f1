import type { JobContext } from '../steps/context.ts'

/** What a built-in action is given. */
export interface BuiltinRequest {
  readonly context: JobContext
  /** Value of an input, trimmed of nothing; its default when the step does not give it. */
  readonly input: (name: string) => string
  readonly setOutput: (name: string, value: string) => void
  readonly log: (line: string) => void
  readonly warn: (message: string) => void
  readonly stop: AbortSignal
}

/** An equivalent of a widely used action, run inside the runner. A thrown Error fails the step with its message. */
export interface Builtin {
  readonly name: string
  /** Known inputs with their defaults. */
  readonly inputs: Readonly<Record<string, string>>
  readonly postIf?: string
  /** May hand back what is to be done after the job's last step. */
  readonly run: (request: BuiltinRequest) => Promise<(() => Promise<void>) | undefined>
}

/** `true` or `false` as the toolkit's `getBooleanInput` reads them. */
export function booleanInput(request: BuiltinRequest, name: string): boolean {
  const value = request.input(name)
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE', ''].includes(value)) return false
  throw new Error(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}`)
}

/** Lines of a multi-line input, without empty ones. */
export function linesInput(request: BuiltinRequest, name: string): string[] {
  return request
    .input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Fails as GitHub does when the job's token may not do something. */
export function needPermission(request: BuiltinRequest, scope: string, level: 'read' | 'write'): void {
  const granted = request.context.permissions[scope] ?? 'none'
  if (granted === 'write' || granted === level) return
  throw new Error(`Resource not accessible by integration: the job's token has no '${scope}: ${level}'.`)
}
