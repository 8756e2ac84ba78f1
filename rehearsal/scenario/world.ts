import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyChange, type Change } from '../../examples/shop/demo/changes.mjs'
import { type Host, startHost } from '../../examples/targets/process/host.mjs'
import { startGitHub } from '../github/main.ts'
import type { GitHub, RepositoryRef, Run } from '../ports.ts'
import { startRunner } from '../runner/main.ts'
import type { Progress, Runner, RunResult } from '../runner/ports.ts'
import { type Author, createAuthor } from './author.ts'
import { Customers } from './customers.ts'
import { Person } from './person.ts'
import { ReviewWatch, RunWatch } from './run-watch.ts'
import { layOutShop } from './shop-repository.ts'

export const ENVIRONMENTS = ['dev', 'qa', 'staging', 'production'] as const
export type EnvironmentName = (typeof ENVIRONMENTS)[number]

/** Everything a scene can see and touch. */
export interface World {
  readonly github: GitHub
  readonly runner: Runner
  readonly repository: RepositoryRef
  /** Writes the code, merges, starts promotions. */
  readonly ada: Person
  /** Reviews; when she stays silent, nothing may hang on her. */
  readonly grace: Person
  readonly author: Author
  readonly runs: RunWatch
  /** They browse production once it sells. */
  readonly customers: Customers
  url(environment: EnvironmentName): string
  /** Applies a change to the author's clone and commits it. */
  commit(change: Change): Promise<string>
  /** Starts a workflow by hand and waits for its end. */
  dispatch(workflow: string, inputs: Readonly<Record<string, string>>): Promise<RunResult>
  /** Starts a workflow by hand; gives the run as soon as it exists. */
  start(workflow: string, inputs: Readonly<Record<string, string>>): Promise<Run>
  /** Resolves when the run waits for reviewers, or to `false` when it is over before it does. */
  waitsForReview(runId: number): Promise<boolean>
  /** Kills every process and removes the folder; safe to call twice. */
  close(): Promise<void>
}

/** A fresh repository made from `examples/shop`, an emulated GitHub, a runner, and a machine to deploy to. */
export async function createWorld(project: string, onProgress: (progress: Progress) => void): Promise<World> {
  const work = mkdtempSync(join(tmpdir(), 'sluice-rehearsal-'))
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
    rmSync(work, { recursive: true, force: true })
  }
  try {
    const host = await startHost({
      directory: join(work, 'host'),
      environments: {
        dev: {},
        qa: {},
        staging: {},
        production: {},
      },
    })
    closers.push(() => host.close())
    const github = await startGitHub({ directory: join(work, 'github') })
    closers.push(() => github.close())
    const repository = createShop(github)
    const runs = new RunWatch()
    const waiting = new ReviewWatch()
    const runner = await startRunner({
      github,
      directory: join(work, 'runner'),
      repositories: { 'sluice-actions/sluice': project },
      machineEnvironment: { TARGET_URL: host.adminUrl },
      onProgress(progress) {
        waiting.onProgress(progress)
        runs.onProgress(progress)
        onProgress(progress)
      },
    })
    closers.push(() => runner.close())

    const customers = new Customers(() => host.publicUrl('production'))
    closers.push(async () => customers.leave())
    const author = firstCommit(github, repository, { project, work }, host)
    const ada = new Person(github, repository, 'ada')
    const start: World['start'] = async (workflow, inputs) => {
      await ada.dispatch(workflow, inputs)
      return runs.next(workflow)
    }
    return {
      github,
      runner,
      repository,
      ada,
      grace: new Person(github, repository, 'grace'),
      author,
      runs,
      customers,
      url: (environment) => host.publicUrl(environment),
      async commit(change) {
        await applyChange(author.directory, change)
        return author.commit(change.message)
      },
      start,
      async dispatch(workflow, inputs) {
        const run = await start(workflow, inputs)
        return runner.completed(run.id)
      },
      waitsForReview: (runId) => Promise.race([waiting.seen(runId), runner.completed(runId).then(() => false)]),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function createShop(github: GitHub): RepositoryRef {
  github.createUser('acme', { type: 'Organization' })
  for (const login of ['ada', 'grace']) github.createUser(login)
  const repository = { owner: 'acme', name: 'shop' }
  github.createRepository({ ...repository, defaultBranch: 'main', private: true })
  for (const login of ['ada', 'grace']) github.setRole(repository, login, 'write')
  for (const name of ENVIRONMENTS) github.setEnvironment(repository, { name, branchPolicy: ['main'] })
  github.setEnvironment(repository, {
    name: 'production-approval',
    reviewers: ['grace'],
    preventSelfReview: true,
    branchPolicy: ['main'],
  })
  return repository
}

/** The author's clone, laid out and committed but not pushed yet. */
function firstCommit(
  github: GitHub,
  repository: RepositoryRef,
  places: { project: string; work: string },
  host: Host,
): Author {
  const directory = join(places.work, 'clone')
  mkdirSync(directory)
  const urls = Object.fromEntries(ENVIRONMENTS.map((name) => [name, host.publicUrl(name)]))
  layOutShop(places, directory, urls)
  const author = createAuthor(github, repository, 'ada', directory)
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', directory])
  author.commit('feat: a small shop')
  return author
}
