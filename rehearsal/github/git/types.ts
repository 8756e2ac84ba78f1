import { isFullId, memoryOf } from './memory.ts'
import { runGit } from './run.ts'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

/** Kind of an object, or `null` when there is none with this id. */
export async function objectType(directory: string, sha: string): Promise<ObjectType | null> {
  return (await objectTypes(directory, [sha])).get(sha) ?? null
}

/** Kinds of objects by full id; what is not there is left out. */
export async function objectTypes(directory: string, shas: readonly string[]): Promise<Map<string, ObjectType>> {
  const memory = memoryOf<ObjectType>(directory, 'types')
  const unknown = shas.filter((sha) => isFullId(sha) && !memory.has(sha))
  if (unknown.length > 0) {
    const output = await runGit(directory, ['cat-file', '--batch-check'], { input: `${unknown.join('\n')}\n` })
    for (const line of output.toString().split('\n')) {
      const [sha = '', type = ''] = line.split(' ')
      if (isObjectType(type)) memory.set(sha, type)
    }
  }
  return new Map(
    shas.flatMap((sha) => {
      const type = memory.get(sha)
      return type === undefined ? [] : [[sha, type] as const]
    }),
  )
}

const isObjectType = (word: string): word is ObjectType => /^(?:blob|tree|commit|tag)$/.test(word)

/** Notes what has just been written, and gives its id. */
export function written(directory: string, type: ObjectType, output: Buffer | string): string {
  const sha = output.toString().trim()
  memoryOf<ObjectType>(directory, 'types').set(sha, type)
  return sha
}
