import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Repository } from '../../ports.ts'
import { git, gitTry } from '../sources/git.ts'
import { type Builtin, type BuiltinRequest, booleanInput, needPermission } from './builtin.ts'
import { writeGitFolder } from './checkout-git-folder.ts'
import { type CheckoutTarget, locateTarget } from './checkout-target.ts'

const UNSUPPORTED: Readonly<Record<string, string>> = {
  'ssh-key': '',
  'sparse-checkout': '',
  filter: '',
  lfs: 'false',
  submodules: 'false',
}

/**
 * `actions/checkout`: the working tree at a commit, with objects borrowed from the bare repository, so that it costs
 * one git process. History, branches and tags show as fetch-depth and fetch-tags say.
 */
export const checkout: Builtin = {
  name: 'actions/checkout',
  inputs: {
    repository: '',
    ref: '',
    token: '',
    'ssh-key': '',
    'ssh-known-hosts': '',
    'ssh-strict': 'true',
    'ssh-user': 'git',
    'persist-credentials': 'true',
    path: '',
    clean: 'true',
    filter: '',
    'sparse-checkout': '',
    'sparse-checkout-cone-mode': 'true',
    'fetch-depth': '1',
    'fetch-tags': 'false',
    'show-progress': 'true',
    lfs: 'false',
    submodules: 'false',
    'set-safe-directory': 'true',
    'github-server-url': '',
    'allow-unsafe-pr-checkout': 'false',
  },
  async run(request) {
    for (const [name, harmless] of Object.entries(UNSUPPORTED))
      if (request.input(name) !== harmless && request.input(name) !== '')
        throw new Error(`The rehearsal's checkout does not support '${name}'.`)
    const repository = findRepository(request)
    if (repository.private && request.input('token') === '') needPermission(request, 'contents', 'read')
    const target = locateTarget(request, repository)
    refuseUnsafe(request, repository, target)
    const folder = targetFolder(request)
    mkdirSync(folder, { recursive: true })
    if (booleanInput(request, 'clean'))
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
    const persists = booleanInput(request, 'persist-credentials')
    await writeGitFolder(folder, repository, target, {
      depth: fetchDepth(request),
      tags: booleanInput(request, 'fetch-tags'),
      mayPush: persists && request.context.permissions['contents'] === 'write',
    })
    await git(['reset', '--hard', '--quiet'], { cwd: folder })
    request.setOutput('ref', target.ref)
    request.setOutput('commit', target.sha)
    request.log(`${repository.fullName} at ${target.sha} (${target.ref})`)
    return undefined
  },
}

function findRepository(request: BuiltinRequest): Repository {
  const named = request.input('repository')
  if (named === '') return request.context.repository
  const [owner, name, ...rest] = named.split('/')
  if (!owner || !name || rest.length > 0)
    throw new Error(`Invalid repository '${named}'. Expected format {owner}/{repo}.`)
  if (named.toLowerCase() === request.context.repository.fullName.toLowerCase()) return request.context.repository
  return request.context.github.repository({ owner, name })
}

function targetFolder(request: BuiltinRequest): string {
  const { workspace } = request.context.directories
  const folder = resolve(workspace, request.input('path'))
  if (relative(workspace, folder).startsWith('..'))
    throw new Error(`Repository path '${folder}' is not under '${workspace}'`)
  return folder
}

function fetchDepth(request: BuiltinRequest): number {
  const depth = Number(request.input('fetch-depth'))
  return Number.isSafeInteger(depth) && depth > 0 ? depth : 0
}

/** checkout v7: a fork's code is not checked out where the token can write and secrets are at hand. */
function refuseUnsafe(request: BuiltinRequest, repository: Repository, target: CheckoutTarget): void {
  const { event } = request.context.run
  if (event.name !== 'pull_request_target' && event.name !== 'workflow_run') return
  if (booleanInput(request, 'allow-unsafe-pr-checkout')) return
  const own = request.context.repository.fullName
  const isPull = /^refs\/pull\/\d+\/(head|merge)$/.test(target.ref)
  const isForeign = repository.fullName !== own
  const isOnBranch =
    gitTry([`--git-dir=${repository.gitDirectory}`, 'branch', '--contains', target.sha, '--list']) !== ''
  if (isPull || (isForeign && isForkOf(event.payload, repository.fullName)) || (!isForeign && !isOnBranch))
    throw new Error(
      `Refusing to check out fork pull request code in a '${event.name}' workflow. Set 'allow-unsafe-pr-checkout: true' when the code is never run.`,
    )
}

function isForkOf(payload: Readonly<Record<string, unknown>>, fullName: string): boolean {
  return JSON.stringify(payload).includes(JSON.stringify(fullName))
}
