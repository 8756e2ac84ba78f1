import type { GitHub } from '../../../../lib/github/client.ts'
import { commitMessage } from '../audit.ts'
import { type BranchFile, readBranchFile, readFileAt, writeBranchFile } from '../branch.ts'
import type { BranchPlace } from '../branch-place.ts'
import { type FlagSet, type FlagStore, refused } from '../store.ts'
import { factsOf } from './facts.ts'
import { openFlagFile } from './file.ts'
import { formatOf } from './format.ts'
import { historyOf } from './history.ts'
import { lintFile } from './lint.ts'
import { lintDefinitionFile } from './lint-definitions.ts'
import { PERCENT_DECIMALS } from './percent.ts'
import { planInFile } from './plan.ts'
import type { TextFormat } from './text.ts'
import { viewOf } from './view.ts'

/** The reviewed definitions of the flags. */
export interface DefinitionsPlace {
  readonly defaultBranch: string
  readonly definitions: string
  /** How often an expiry may be moved without a reason. */
  readonly extensions: number
}

/** flagd files on a branch of their own: `<environment>.flagd.json`, written with one commit per change. */
export function flagdFileStore(github: GitHub, place: BranchPlace, definitions: DefinitionsPlace): FlagStore {
  return {
    provider: 'flagd-file',
    capabilities: {
      changes: ['on', 'off', 'percent', 'segment', 'kill', 'set'],
      percentDecimals: PERCENT_DECIMALS,
      evaluationData: false,
    },
    async read(environment) {
      const format = await formatOf(definitions.definitions)
      const [file, text] = await Promise.all([
        readBranchFile(place.github, place.branch, fileOf(environment, format)),
        readFileAt(github, definitions.definitions, definitions.defaultBranch),
      ])
      return flagSet({ file, format, definitionsText: text, github, place, definitions })
    },
    async lintDefinitions(commit, now) {
      const { definitions: path, defaultBranch, extensions } = definitions
      const format = await formatOf(path)
      const text = await readFileAt(github, path, commit)
      if (text === undefined) return []
      const file = openFlagFile(text, format)
      if ('problem' in file) return [{ severity: 'error', flag: '', message: `${path} ${file.problem}` }]
      const history = await historyOf(github, { path, ref: defaultBranch, format })
      return lintDefinitionFile(file, { history, now, extensions })
    },
  }
}

interface State {
  readonly file: BranchFile
  readonly format: TextFormat
  readonly definitionsText: string | undefined
  readonly github: GitHub
  readonly place: BranchPlace
  readonly definitions: DefinitionsPlace
}

function flagSet(state: State): FlagSet {
  const { file, format, place } = state
  const name = `${file.path} at ${place.repository === undefined ? '' : `${place.repository}:`}${file.branch}`
  const opened = file.text === undefined ? undefined : openFlagFile(file.text, format)
  const current = opened === undefined || 'problem' in opened ? undefined : opened
  const reviewed = state.definitionsText === undefined ? undefined : openFlagFile(state.definitionsText, format)
  const defined = reviewed === undefined || 'problem' in reviewed ? undefined : reviewed
  const definitions = {
    path: `${state.definitions.definitions} at ${state.definitions.defaultBranch}`,
    text: state.definitionsText,
  }
  return {
    keys: current?.keys ?? [],
    look: (flag) => viewOf(current, flag),
    document: () => ({ name: file.path, text: file.text ?? format.empty }),
    plan: (flag, change) =>
      planInFile({ path: name, name: file.path, text: file.text, definitions, format }, flag, change),
    async apply(plan, audit) {
      const text = plan.document?.text ?? ''
      const written = await writeBranchFile(place.github, file, text, commitMessage(plan, audit))
      if (written.kind === 'written') return { kind: 'applied', version: written.commit }
      if (written.kind === 'conflict') return written
      return refused(
        'protected-branch',
        `A rule protects the branch ${file.branch}, so a kill would have to wait for somebody: ${written.message} Take it out of that rule, or name another branch as "flags.branch" in the configuration.`,
      )
    },
    facts: () => factsOf({ ...state, defined }, current),
    lastWritten: async (flag) => (current?.keys.includes(flag) === true ? viewOf(current, flag).managed : undefined),
    lint() {
      if (opened !== undefined && 'problem' in opened)
        return [{ severity: 'error', flag: '', message: `${name} ${opened.problem}` }]
      return current === undefined ? [] : lintFile(current)
    },
  }
}

export function fileOf(environment: string, format: Pick<TextFormat, 'extension'>): string {
  return `${environment}.flagd.${format.extension}`
}
