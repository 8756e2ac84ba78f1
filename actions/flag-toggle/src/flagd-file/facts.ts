import type { FlagFacts } from '../store.ts'
import type { FlagFile } from './file.ts'
import { viewOf } from './view.ts'

export async function factsOf(_: unknown, file: FlagFile | undefined): Promise<readonly FlagFacts[]> {
  return (file?.keys ?? []).map((flag) => ({ flag, view: viewOf(file, flag) }))
}
