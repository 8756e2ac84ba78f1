import type { RepositoryRef } from '../ports.ts'
import { refMoved } from './events/ref-moved.ts'
import { listRefs } from './git/refs.ts'
import { runGit } from './git/run.ts'
import { addUser, requireRepository, type World } from './store/state.ts'

export interface PushSource {
  /** A local clone. */
  readonly directory: string
  /** As for `git push`: `main`, `HEAD:refs/heads/x`, `:refs/heads/gone`, `refs/tags/v1`. */
  readonly refspec: string
  readonly actor: string
  readonly force?: boolean
}

/** `git push` by a person: the references that moved are found by looking before and after. */
export async function pushFrom(world: World, ref: RepositoryRef, source: PushSource): Promise<void> {
  const repository = requireRepository(world, ref)
  const user = addUser(world, source.actor)
  const directory = repository.gitDirectory
  const read = async () => new Map((await listRefs(directory, 'refs/')).map((entry) => [entry.name, entry.sha]))
  const before = await read()
  const force = source.force === true ? ['--force'] : []
  await runGit(source.directory, ['push', '--quiet', '--no-verify', ...force, '--', directory, source.refspec])
  const after = await read()
  const cause = { kind: 'user', login: user.login } as const
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, next] = [before.get(name) ?? null, after.get(name) ?? null]
    if (old !== next && !name.startsWith('refs/pull/')) {
      await refMoved(world, repository, cause, { ref: name, before: old, after: next })
    }
  }
}
