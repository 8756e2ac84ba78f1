import { parseUses } from '../sources/uses.ts'
import { readCondition } from './conditions.ts'
import type { StepDefinition } from './model.ts'
import { isSequence, literal, mapping, position, type TemplateToken } from './tokens.ts'

/** Reads `steps:` of a job or a composite action. What is wrong or not supported is put into `errors`. */
export function readSteps(token: TemplateToken | undefined, file: string, errors: string[]): StepDefinition[] {
  if (token === undefined || !isSequence(token)) return []
  const steps: StepDefinition[] = []
  const taken = new Set<string>()
  for (const item of token) {
    const step = mapping(item)
    if (step === undefined) continue
    const at = position(file, step)
    const uses = literal(step.find('uses'))
    checkUses(uses, position(file, step.find('uses')), errors)
    const id = literal(step.find('id'))
    if (id !== undefined && taken.has(id.toLowerCase()))
      errors.push(`${at}: The identifier '${id}' may not be used more than once within the same scope.`)
    const name = id ?? automaticId(uses, taken)
    taken.add(name.toLowerCase())
    steps.push({ id: name, token: step, condition: readCondition(step.find('if'), file, errors), uses, position: at })
  }
  return steps
}

function checkUses(uses: string | undefined, at: string, errors: string[]): void {
  if (uses === undefined) return
  const reference = parseUses(uses)
  if (reference.kind === 'invalid') errors.push(`${at}: ${reference.message}`)
  if (reference.kind === 'docker')
    errors.push(`${at}: the rehearsal does not support container actions ('docker://${reference.image}').`)
}

/** `__run`, `__run_2`, `__owner_repo`: what GitHub calls a step without id (`github.action`). */
function automaticId(uses: string | undefined, taken: ReadonlySet<string>): string {
  const base = uses === undefined ? '__run' : `__${automaticName(uses)}`
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}_${count}`
    if (!taken.has(id.toLowerCase())) return id
  }
}

function automaticName(uses: string): string {
  const reference = parseUses(uses)
  return reference.kind === 'remote' ? `${reference.owner}_${reference.name}` : 'self'
}
