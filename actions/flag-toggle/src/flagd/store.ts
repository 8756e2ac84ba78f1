import type { GitHub } from '../../../../lib/github/client.ts'
import { commitMessage } from '../audit.ts'
import type { FlagStore } from '../store.ts'
import { type BranchFile, readBranchFile, readFileAt, writeBranchFile } from './branch.ts'
import { EMPTY_FILE } from './file.ts'
import { PERCENT_DECIMALS } from './percent.ts'
import { planInFile } from './plan.ts'
import { viewInText } from './view.ts'

export interface FlagdPlace {
  readonly branch: string
  readonly defaultBranch: string
  /** Path on the default branch of the flags' reviewed definitions. */
  readonly definitions: string
}

interface State {
  readonly file: BranchFile
  readonly definitions: { readonly path: string; readonly text: string | undefined }
}

/** flagd files on a branch of their own: `<environment>.flagd.json`, written with one commit per change. */
export function flagdFileStore(github: GitHub, place: FlagdPlace): FlagStore<State> {
  return {
    provider: 'flagd-file',
    capabilities: { changes: ['on', 'off', 'percent', 'kill'], percentDecimals: PERCENT_DECIMALS },
    async read(environment) {
      const file = await readBranchFile(github, place.branch, fileOf(environment))
      const text = await readFileAt(github, place.definitions, place.defaultBranch)
      return { file, definitions: { path: `${place.definitions} at ${place.defaultBranch}`, text } }
    },
    look: ({ file }, flag) => ({
      view: viewInText(file.text, flag),
      document: { name: nameOf(file), text: file.text ?? EMPTY_FILE },
    }),
    plan: ({ file, definitions }, flag, change) =>
      planInFile({ path: nameOf(file), text: file.text, definitions }, flag, change),
    async apply({ file }, plan, audit) {
      const written = await writeBranchFile(github, file, plan.document.text, commitMessage(plan, audit))
      if (written.kind === 'written') return { kind: 'applied', version: written.commit }
      if (written.kind === 'conflict') return written
      return {
        kind: 'refused',
        reasonCode: 'protected-branch',
        message: `A rule protects the branch ${file.branch}, so a kill would have to wait for somebody: ${written.message} Take it out of that rule, or name another branch as "flags.branch" in the configuration.`,
      }
    },
  }
}

function nameOf({ path, branch }: BranchFile): string {
  return `${path} at ${branch}`
}

export function fileOf(environment: string): string {
  return `${environment}.flagd.json`
}
