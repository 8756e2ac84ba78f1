import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { openFlagFile } from '../../actions/flag-toggle/src/flagd-file/file.ts'
import { jsonText } from '../../actions/flag-toggle/src/flagd-file/json-text.ts'
import { lintFile } from '../../actions/flag-toggle/src/flagd-file/lint.ts'
import { lintTargeting } from '../../actions/flag-toggle/src/flagd-file/lint-targeting.ts'
import { yamlText } from '../../actions/flag-toggle/src/flagd-file/yaml-text.ts'
import { schemaHoles } from './flags/holes.ts'
import { unleashCases } from './flags/unleash.ts'

export interface ConformanceResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly exceptions: readonly string[]
  readonly failures: readonly string[]
  readonly table: readonly string[]
}

/** Cases whose label our own lint cannot or need not follow, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'flags/positive/example.flagdimport.array.json':
    'the list form, which flags.json itself rejects; only the flagd daemon reads it',
}

/**
 * The labelled cases of flagd-schemas: the schema, and our lint that runs without it, must both judge as labelled. Then what
 * the schema lets through, and Unleash's own cases for the users that a read-back makes up.
 * `folder` holds `flags/`.
 */
export async function run(folder: string): Promise<ConformanceResult> {
  const root = join(folder, 'flags/flagd-schemas/json')
  const schemas = compile(root)
  const failures: string[] = []
  const exceptions: string[] = []
  let passed = 0
  for (const { kind, label, path, name } of casesIn(join(root, 'test'))) {
    const reason = EXCEPTIONS[name]
    if (reason !== undefined) {
      exceptions.push(`${name}: ${reason}`)
      continue
    }
    const text = readFileSync(path, 'utf8')
    const bySchema = schemas[kind](JSON.parse(text)) ? 'positive' : 'negative'
    const byLint = judge(kind, text)
    if (bySchema === label && byLint === label) passed++
    else failures.push(`${name}: schema says ${bySchema}, lint says ${byLint}`)
  }
  const holes = schemaHoles(schemas.flags)
  const unleash = unleashCases(join(folder, 'flags/unleash-client-specification/specifications'))
  failures.push(...holes.failures, ...unleash.failures)
  return {
    passed: passed + holes.passed + unleash.passed,
    failed: failures.length,
    failures,
    skipped: exceptions.length + unleash.skipped,
    exceptions: [...exceptions, ...unleash.exceptions],
    table: [
      `${passed} cases of flagd-schemas judged as labelled, by the schema and by our lint, as JSON and as YAML`,
      `${holes.passed} of 3 holes of the schema caught`,
      `${unleash.passed} cases of Unleash's client specification foretold`,
    ],
  }
}

type Kind = 'flags' | 'targeting'
type Label = 'positive' | 'negative'

function compile(root: string): Readonly<Record<Kind, ValidateFunction>> {
  const ajv = new Ajv({ strict: false, logger: false })
  const schema = (name: string) => JSON.parse(readFileSync(join(root, `${name}.json`), 'utf8')) as object
  return { targeting: ajv.compile(schema('targeting')), flags: ajv.compile(schema('flags')) }
}

function casesIn(root: string): readonly { kind: Kind; label: Label; path: string; name: string }[] {
  return (['flags', 'targeting'] as const).flatMap((kind) =>
    (['positive', 'negative'] as const).flatMap((label) =>
      readdirSync(join(root, kind, label)).map((file) => ({
        kind,
        label,
        path: join(root, kind, label, file),
        name: `${kind}/${label}/${basename(file)}`,
      })),
    ),
  )
}

function judge(kind: Kind, text: string): Label | 'disputed' {
  if (kind === 'targeting')
    return lintTargeting(JSON.parse(text), { variants: undefined, evaluators: undefined }).length === 0
      ? 'positive'
      : 'negative'
  // JSON is YAML, too: both readers must judge alike.
  const labels = [jsonText, yamlText].map((format): Label => {
    const file = openFlagFile(text, format)
    if ('problem' in file) return 'negative'
    return lintFile(file).some((finding) => finding.severity === 'error') ? 'negative' : 'positive'
  })
  return labels.includes('negative') && labels.includes('positive') ? 'disputed' : (labels[0] ?? 'negative')
}
