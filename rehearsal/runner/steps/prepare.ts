import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Builtin, findBuiltin } from '../builtin/index.ts'
import type { StepDefinition } from '../planner/model.ts'
import type { Sources } from '../sources/sources.ts'
import type { SourceTree } from '../sources/tree.ts'
import { parseUses } from '../sources/uses.ts'
import { type ActionManifest, type ManifestResult, readManifest } from './action-manifest.ts'

/** Composite actions inside composite actions: ten deep, as on GitHub. */
const MOST_DEPTH = 10

export type PreparedAction =
  | { readonly kind: 'builtin'; readonly builtin: Builtin }
  | {
      readonly kind: 'action'
      readonly manifest: ActionManifest
      readonly repository: string
      readonly ref: string
      /** Steps of a composite action. */
      readonly steps: readonly PreparedStep[]
    }
  /** Lies in the workspace, which is empty until something is checked out. */
  | { readonly kind: 'workspace'; readonly path: string }

export interface PreparedStep {
  readonly definition: StepDefinition
  readonly action: PreparedAction | undefined
}

/** Finds every action of a job before its first step, as "Set up job" does. Throws an Error that names what is missing. */
export function prepareSteps(
  steps: readonly StepDefinition[],
  tree: SourceTree,
  sources: Sources,
  depth = 1,
): PreparedStep[] {
  if (depth > MOST_DEPTH) throw new Error(`Composite action depth exceeded max depth ${MOST_DEPTH}`)
  return steps.map((definition) => ({
    definition,
    action: definition.uses === undefined ? undefined : prepareAction(definition.uses, tree, sources, depth),
  }))
}

function prepareAction(text: string, tree: SourceTree, sources: Sources, depth: number): PreparedAction {
  const uses = parseUses(text)
  switch (uses.kind) {
    case 'self':
      return fromTree(tree, uses.path, text, sources, depth)
    case 'workspace':
      return { kind: 'workspace', path: uses.path }
    case 'remote': {
      const path = uses.path === '' ? uses.name : `${uses.name}/${uses.path}`
      const builtin = uses.owner.toLowerCase() === 'actions' ? findBuiltin(path) : undefined
      if (builtin !== undefined) return { kind: 'builtin', builtin }
      const found = sources.resolve(uses.owner, uses.name, uses.ref)
      if (found.tree === undefined) throw new Error(found.message)
      return fromTree(found.tree, uses.path, text, sources, depth)
    }
    case 'docker':
      throw new Error(`The rehearsal does not support container actions ('${text}').`)
    case 'invalid':
      throw new Error(uses.message)
  }
}

function fromTree(tree: SourceTree, path: string, label: string, sources: Sources, depth: number): PreparedAction {
  const result = readManifest({ label, path, tree, directory: () => tree.directory(), read: (file) => tree.read(file) })
  return prepared(result, tree, tree.repository, tree.ref, sources, depth)
}

function prepared(
  result: ManifestResult,
  tree: SourceTree,
  repository: string,
  ref: string,
  sources: Sources,
  depth: number,
): PreparedAction {
  if (result.kind === 'failed') throw new Error(result.message)
  const { manifest } = result
  const steps = manifest.runs.kind === 'composite' ? prepareSteps(manifest.runs.steps, tree, sources, depth + 1) : []
  return { kind: 'action', manifest, repository, ref, steps }
}

/** An action in the workspace, read when its step begins. `tree` stays that of the workflow: `$/` inside means it. */
export function prepareWorkspaceAction(
  workspace: string,
  path: string,
  tree: SourceTree,
  sources: Sources,
  depth: number,
): PreparedAction {
  const result = readManifest({
    label: `./${path}`,
    path,
    tree,
    directory: () => workspace,
    read: (file) => {
      const full = join(workspace, file)
      return existsSync(full) && statSync(full).isFile() ? readFileSync(full, 'utf8') : undefined
    },
  })
  if (result.kind === 'failed')
    throw new Error(`${result.message} Did you forget to run actions/checkout before running your local action?`)
  return prepared(result, tree, tree.repository, tree.ref, sources, depth)
}
