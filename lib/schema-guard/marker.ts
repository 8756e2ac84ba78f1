import type { StepKind } from './step.ts'

/** `-- sluice: expand`, in whatever the language uses for comments; what follows is the reason. */
const MARKER = /^\s*(?:--|#|\/\/|\/\*|\*|<!--)\s*sluice:\s*(expand|contract|irreversible)\b[ \t]*([^\n]*)$/im

export interface Marker {
  readonly kind: StepKind
  readonly reason: string
}

/** What the author of a migration says about it; this counts more than any rule. */
export function readMarker(text: string): Marker | undefined {
  const match = MARKER.exec(text)
  if (match === null) return undefined
  const reason = (match[2] ?? '').replace(/(?:\*\/|-->)\s*$/, '').trim()
  return { kind: (match[1] ?? '').toLowerCase() as StepKind, reason }
}
