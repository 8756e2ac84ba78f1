import type { Annotation } from '../../ports.ts'
import type { Masker } from './masking.ts'

/** Most annotations of one level that GitHub keeps per step. */
const MOST_PER_STEP = 10

/** The log of one job, with its annotations. */
export interface JobLog {
  line(text: string): void
  /** Shows an error, warning or notice and keeps it as an annotation (ten of a level per step). */
  annotate(annotation: Annotation): void
  /** A new step begins: its own ten annotations of each level. */
  startStep(): void
  readonly annotations: readonly Annotation[]
  text(): string
}

const PREFIX = { failure: '##[error]', warning: '##[warning]', notice: '##[notice]' } as const

export function createLog(options: {
  readonly masker: Masker
  readonly now: () => Date
  readonly onLine: (line: string) => void
}): JobLog {
  const lines: string[] = []
  const annotations: Annotation[] = []
  let counts = new Map<string, number>()
  const line = (text: string): void => {
    for (const part of options.masker.mask(text).split('\n')) {
      lines.push(`${options.now().toISOString()} ${part}`)
      options.onLine(part)
    }
  }
  return {
    line,
    annotate(annotation) {
      line(`${PREFIX[annotation.level]}${annotation.message}`)
      const count = counts.get(annotation.level) ?? 0
      counts.set(annotation.level, count + 1)
      if (count < MOST_PER_STEP) annotations.push({ ...annotation, message: options.masker.mask(annotation.message) })
    },
    startStep() {
      counts = new Map()
    },
    annotations,
    text: () => (lines.length === 0 ? '' : `${lines.join('\n')}\n`),
  }
}
