import type { ValidateFunction } from 'ajv'
import { openFlagFile } from '../../../actions/flag-toggle/src/flagd-file/file.ts'
import { jsonText } from '../../../actions/flag-toggle/src/flagd-file/json-text.ts'
import { lintFile } from '../../../actions/flag-toggle/src/flagd-file/lint.ts'

const flag = (more: object) => ({
  flags: { f: { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off', ...more } },
})

/** Files that the published schema takes and that do not do what they say. */
const HOLES: readonly (readonly [what: string, file: object])[] = [
  ['a defaultVariant that does not exist', flag({ defaultVariant: 'onn' })],
  [
    'a fractional variant that does not exist',
    flag({
      targeting: {
        fractional: [
          ['onn', 10],
          ['off', 90],
        ],
      },
    }),
  ],
  ['an unknown field of a flag', flag({ defaultVarient: 'on' })],
]

/** Each hole must still be one (else this list is out of date), and our lint must catch it. */
export function schemaHoles(schema: ValidateFunction): { passed: number; failures: readonly string[] } {
  const failures = HOLES.flatMap(([what, file]) => {
    const opened = openFlagFile(JSON.stringify(file), jsonText)
    const isCaught = 'problem' in opened || lintFile(opened).some(({ severity }) => severity === 'error')
    if (!schema(file)) return [`${what}: the schema catches it by now`]
    return isCaught ? [] : [`${what}: our lint takes it too`]
  })
  return { passed: HOLES.length - failures.length, failures }
}
