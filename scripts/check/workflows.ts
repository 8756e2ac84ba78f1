import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { sourceFiles } from './source-files.ts'

type Node = Readonly<Record<string, unknown>>

/** Our own rules for workflows, templates and composite actions; actionlint and zizmor look at the rest. */
export function workflowFaults(root: string): string[] {
  const files = sourceFiles(root, ['.yml']).filter((file) =>
    /^(\.github\/workflows|workflows)\/|(^|\/)action\.yml$/.test(file),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const document = record(load(text))
    const faults = file.endsWith('action.yml')
      ? compositeFaults(document)
      : [...rootFaults(document, text), ...jobFaults(document)]
    const own = /^workflows\//.test(file) ? faults : [...faults, ...selfReferenceFaults(text)]
    return own.map((fault) => `${file}: ${fault}`)
  })
}

function rootFaults(document: Node, text: string): string[] {
  const permissions = document['permissions']
  const faults = text.startsWith('#') ? [] : ['the first line does not say what the file is for']
  return typeof permissions === 'object' && Object.keys(record(permissions)).length === 0
    ? faults
    : [...faults, '"permissions: {}" is missing at the top']
}

function jobFaults(document: Node): string[] {
  return Object.entries(record(document['jobs'])).flatMap(([id, value]) => {
    const job = record(value)
    const faults = job['permissions'] === undefined ? [`job ${id} does not name its permissions`] : []
    if (job['uses'] === undefined && job['timeout-minutes'] === undefined)
      faults.push(`job ${id} has no timeout-minutes`)
    if (JSON.stringify(job['secrets']) === '"inherit"') faults.push(`job ${id} hands over every secret`)
    return [...faults, ...usesFaults(job['uses'], id), ...stepFaults(job['steps'], id)]
  })
}

function compositeFaults(document: Node): string[] {
  return stepFaults(record(document['runs'])['steps'], 'composite')
}

function stepFaults(steps: unknown, job: string): string[] {
  if (!Array.isArray(steps)) return []
  return steps.map(record).flatMap((step) => {
    const name = `${job} / ${String(step['name'] ?? '(a step without a name)')}`
    const run = step['run']
    const faults =
      typeof run === 'string' && run.includes('${{') ? [`${name}: an expression inside "run"; pass it by env`] : []
    return [...faults, ...usesFaults(step['uses'], name)]
  })
}

function usesFaults(uses: unknown, where: string): string[] {
  if (typeof uses !== 'string' || uses.startsWith('$/') || uses === './.github/actions/setup') return []
  return /@[0-9a-f]{40}$/.test(uses) ? [] : [`${where}: ${uses} is not pinned to a full commit`]
}

function selfReferenceFaults(text: string): string[] {
  return text.includes('uses: sluice-actions/sluice/') ? ['own actions are referred to by $/'] : []
}

function record(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}
