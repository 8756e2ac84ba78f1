import type { Message } from './conventional.ts'

/** Footers that `flag-toggle` writes under each change of a flag. */
const FOOTERS = ['flag', 'environment', 'changed-by', 'run']

/** A message of `flag-toggle`, by its first line and its footers. */
export function looksLikeFlagChange({ subject, footers }: Message): boolean {
  if (!subject.startsWith('flag ')) return false
  const tokens = new Set(footers.map((footer) => footer.token))
  return FOOTERS.every((token) => tokens.has(token))
}

/** The flag branch holds one file per environment at its top and nothing else. */
export function isFlagFile(path: string): boolean {
  return path.endsWith('.flagd.json') && !path.includes('/')
}
