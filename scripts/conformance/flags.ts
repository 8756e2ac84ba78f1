import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { openFlagFile } from '../../actions/flag-toggle/src/flagd-file/file.ts'
import { jsonText } from '../../actions/flag-toggle/src/flagd-file/json-text.ts'
import { lintFile } from '../../actions/flag-toggle/src/flagd-file/lint.ts'
import { lintTargeting } from '../../actions/flag-toggle/src/flagd-file/lint-targeting.ts'

export interface ConformanceResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly exceptions: readonly string[]
  readonly failures: readonly string[]
}

/** Cases whose label our own lint cannot or need not follow, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'flags/positive/example.flagdimport.array.json':
    'the list form, which flags.json itself rejects; only the flagd daemon reads it',
}

/**
 * The labelled cases of flagd-schemas: the schema, and our lint that runs without it, must both judge as labelled.
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
  const skipped = unleashFiles(folder)
  return {
    passed,
    failed: failures.length,
    failures,
    skipped: exceptions.length + skipped,
    exceptions: [...exceptions, `${skipped} files of unleash-client-specification: there is no driver for Unleash yet`],
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

function judge(kind: Kind, text: string): Label {
  if (kind === 'targeting')
    return lintTargeting(JSON.parse(text), { variants: undefined, evaluators: undefined }).length === 0
      ? 'positive'
      : 'negative'
  const file = openFlagFile(text, jsonText)
  if ('problem' in file) return 'negative'
  return lintFile(file).some((finding) => finding.severity === 'error') ? 'negative' : 'positive'
}

function unleashFiles(folder: string): number {
  return readdirSync(join(folder, 'flags/unleash-client-specification/specifications')).length
}
