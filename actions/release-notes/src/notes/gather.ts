import type { Entry } from '../commits/entries.ts'
import type { Ports, Setup } from '../context.ts'
import type { Enriched } from '../enrich/answer.ts'
import type { NotesInputs } from '../request.ts'
import { asksFor, type Categories, chooseCategories } from './categories.ts'
import type { Facts } from './model.ts'
import { type Known, knownAt } from './people.ts'
import type { References } from './references.ts'

/** Everything about a range that its commits alone do not say. */
export interface Gathered {
  readonly categories: Categories
  readonly references: ReadonlyMap<string, References>
  readonly enriched: Enriched | undefined
  readonly touched: ReadonlyMap<string, readonly string[]>
  readonly known: Known | undefined
  readonly facts: Facts | undefined
  readonly warnings: readonly string[]
}

/** What is spoken of: all entries, those that go away too, between two commits. */
export interface Subject {
  readonly entries: readonly Entry[]
  readonly base: string | undefined
  readonly head: string
}

/** Asks git and GitHub for what inputs and configuration want to know, and for nothing else. */
export async function gather(ports: Ports, inputs: NotesInputs, setup: Setup, subject: Subject): Promise<Gathered> {
  const { entries, base, head } = subject
  const { asked } = setup
  const shas = entries.map(({ sha }) => sha)
  const categories = await categoriesOf(ports, inputs, setup)
  const labels = asksFor(categories, 'labels')
  const refused = inputs.enrich.includes('none')
  const issues = asked.has('issues')
  const named = issues || (setup.release?.notes?.trackers ?? []).length > 0
  const references = named ? await setup.references(shas) : new Map()
  const pullRequests = asked.has('pull-requests') || issues || (labels && !refused)
  const enriched = pullRequests ? await (await setup.asker())(entries, { pullRequests, issues }, references) : undefined
  const facts = asked.has('facts') ? await factsOf(ports, inputs, head) : { facts: {}, warnings: [] }
  return {
    categories,
    references,
    enriched,
    touched: asksFor(categories, 'paths') ? await touched(ports, shas) : new Map(),
    known: asked.has('contributors') && base !== undefined ? await knownAt(ports.git, base) : undefined,
    facts: asked.has('facts') ? facts.facts : undefined,
    warnings: [
      ...facts.warnings,
      ...(labels && refused ? ['categories ask for labels, and "enrich: none" keeps GitHub from being asked'] : []),
      ...(enriched?.unanswered ?? []).map((sha) => `GitHub had no time to answer about ${sha.slice(0, 7)}`),
    ],
  }
}

async function categoriesOf(ports: Ports, inputs: NotesInputs, setup: Setup): Promise<Categories> {
  const config = setup.release?.notes
  const own = config?.categories !== undefined || config?.exclude !== undefined
  const github = !own && setup.asked.has('pull-requests') ? await fileOfGitHub(ports, setup) : undefined
  const chosen = chooseCategories(config, github)
  // Whoever approves a promotion is told everything.
  return inputs.mode === 'deployed-range' ? { ...chosen, exclude: {} } : chosen
}

async function fileOfGitHub({ git }: Ports, { commit }: Setup): Promise<Categories | undefined> {
  if (commit === undefined) return undefined
  const { githubCategories } = await import('./github-categories.ts')
  return githubCategories(git, commit)
}

async function touched({ git }: Ports, shas: readonly string[]) {
  const { touchedPaths } = await import('./touched.ts')
  return touchedPaths(git, shas)
}

async function factsOf(ports: Ports, inputs: NotesInputs, sha: string): Promise<{ facts: Facts; warnings: string[] }> {
  const { deploymentFacts, readFacts } = await import('./facts.ts')
  const read = await readFacts(await ports.github(), sha)
  const tested = typeof read === 'string' ? {} : read
  const warnings = typeof read === 'string' ? [`the checks of the commit cannot be read: ${read}`] : []
  if (inputs.environment === '' || inputs.mode === 'deployed-range') return { facts: tested, warnings }
  const serving = await (await ports.serving())(inputs.environment, inputs.component || ports.job.repository)
  return { facts: { ...tested, ...deploymentFacts(inputs.environment, sha, serving) }, warnings }
}
