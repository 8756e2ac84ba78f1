import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from './errors.ts'

/** Whether `path` is `root` itself or lies inside it, by name only. */
export function isInside(root: string, path: string): boolean {
  const rest = relative(root, path)
  return rest === '' || (!isAbsolute(rest) && rest !== '..' && !rest.startsWith(`..${sep}`))
}

/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
export async function resolveInside(root: string, path: string, what: string): Promise<string> {
  const base = await realpath(root)
  const real = await realpath(resolve(base, path)).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      'invalid-input',
      error.code === 'ENOENT'
        ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
        : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`,
    )
  })
  if (isInside(base, real)) return real
  throw new UserError(
    'invalid-input',
    `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`,
  )
}
