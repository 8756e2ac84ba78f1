import { type Infer, object, optional, record, required } from '../kernel/shape.ts'
import { command, duration, NAME } from './shapes.ts'

/** An executable that ends with 0 when all is well. */
export const suite = object({
  run: required(
    command,
    'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.',
  ),
  timeout: optional(duration, 'Longest run; longer is not well. Default `5m`.'),
})

export const suites = record(suite)

export type SuiteConfig = Infer<typeof suite>

/** Checks of the names; each problem names its place. */
export function suitesProblems(value: ReadonlyMap<string, SuiteConfig>): readonly string[] {
  return [...value.keys()].filter((name) => !NAME.test(name)).map((name) => `suites.${name}: is not a name`)
}
