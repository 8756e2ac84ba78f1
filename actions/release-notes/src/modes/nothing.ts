import type { Notes } from '../notes/model.ts'

/** What is said in place of a version when no change asks for one. */
export function nothingToRelease({ version }: Pick<Notes, 'version'>): string {
  return version === undefined ? 'Nothing to release' : `Nothing to release since ${version}`
}
