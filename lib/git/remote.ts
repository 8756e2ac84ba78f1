import type { Git } from './git.ts'

/** `origin`, or the only remote there is. */
export async function remoteName(git: Git): Promise<string | undefined> {
  const remotes = (await git.run(['remote'])).split('\n').filter((name) => name !== '')
  if (remotes.includes('origin')) return 'origin'
  return remotes.length === 1 ? remotes[0] : undefined
}
