import { join } from 'node:path'
import type { StepDefinition } from '../planner/model.ts'
import { readAction } from '../planner/reader.ts'
import { readSteps } from '../planner/steps.ts'
import { child, literal, mapping, pairs, type TemplateToken } from '../planner/tokens.ts'
import type { SourceTree } from '../sources/tree.ts'

export interface ActionInput {
  readonly name: string
  readonly default: TemplateToken | undefined
  readonly deprecation: string | undefined
}

/** An `action.yml`, read. */
export interface ActionManifest {
  readonly name: string
  /** Where it lies: the tree (for `$/` inside it) and the folder on disk. */
  readonly tree: SourceTree | undefined
  readonly directory: string
  readonly inputs: readonly ActionInput[]
  readonly runs:
    | {
        readonly kind: 'javascript'
        readonly main: string
        readonly pre: string | undefined
        readonly preIf: string
        readonly post: string | undefined
        readonly postIf: string
        /** Set when it asks for a Node that GitHub has replaced by 24. */
        readonly outdated: string | undefined
      }
    | {
        readonly kind: 'composite'
        readonly steps: readonly StepDefinition[]
        readonly outputs: readonly { readonly name: string; readonly value: TemplateToken | undefined }[]
      }
}

export type ManifestResult =
  | { readonly kind: 'ok'; readonly manifest: ActionManifest }
  | { readonly kind: 'failed'; readonly message: string }

/** Reads the action in `path` of whatever `read` opens. */
export function readManifest(options: {
  readonly label: string
  readonly path: string
  readonly tree: SourceTree | undefined
  readonly directory: () => string
  readonly read: (path: string) => string | undefined
}): ManifestResult {
  for (const file of ['action.yml', 'action.yaml']) {
    const path = options.path === '' ? file : `${options.path}/${file}`
    const content = options.read(path)
    if (content === undefined) continue
    const { root, errors } = readAction(path, content)
    if (errors.length > 0) return { kind: 'failed', message: `${options.label}: ${errors.join('\n')}` }
    return interpret(options, path, root)
  }
  return {
    kind: 'failed',
    message: `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' for action '${options.label}'.`,
  }
}

const NODE = new Set(['node20', 'node24'])

function interpret(
  options: Parameters<typeof readManifest>[0],
  file: string,
  root: TemplateToken | undefined,
): ManifestResult {
  const runs = child(root, 'runs')
  const using = literal(child(runs, 'using')) ?? ''
  const common = {
    name: literal(child(root, 'name')) ?? options.label,
    tree: options.tree,
    directory: join(options.directory(), options.path),
    inputs: pairs(child(root, 'inputs')).map(({ key, value }) => ({
      name: key,
      default: child(value, 'default'),
      deprecation: literal(child(value, 'deprecationMessage')),
    })),
  }
  if (using === 'composite') {
    const errors: string[] = []
    const steps = readSteps(child(runs, 'steps'), file, errors)
    if (errors.length > 0) return { kind: 'failed', message: `${options.label}: ${errors.join('\n')}` }
    const outputs = pairs(mapping(child(root, 'outputs'))).map(({ key, value }) => ({
      name: key,
      value: child(value, 'value'),
    }))
    return { kind: 'ok', manifest: { ...common, runs: { kind: 'composite', steps, outputs } } }
  }
  const main = literal(child(runs, 'main'))
  if (!NODE.has(using) || main === undefined)
    return {
      kind: 'failed',
      message: `${options.label}: the rehearsal does not support 'using: ${using}' (node24, node20 and composite it does).`,
    }
  return {
    kind: 'ok',
    manifest: {
      ...common,
      runs: {
        kind: 'javascript',
        main,
        pre: literal(child(runs, 'pre')),
        preIf: literal(child(runs, 'pre-if')) ?? 'always()',
        post: literal(child(runs, 'post')),
        postIf: literal(child(runs, 'post-if')) ?? 'always()',
        outdated: using === 'node24' ? undefined : using,
      },
    },
  }
}
