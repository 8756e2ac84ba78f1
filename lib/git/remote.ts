import type { Git } from './git.ts'

/** Names of the remotes a clone knows. */
export async function remotes(git: Git): Promise<readonly string[]> {
  return (await git.run(['remote'])).split('\n').filter((name) => name !== '')
}

/** `origin`, or the only remote there is. */
export async function remoteName(git: Git): Promise<string | undefined> {
  const names = await remotes(git)
  if (names.includes('origin')) return 'origin'
  return names.length === 1 ? names[0] : undefined
}
