import type { Finding } from '../store.ts'
import { type FlagFile, flagIn } from './file.ts'
import { extensionsOf, type History } from './history.ts'
import { lintFile } from './lint.ts'
import { aboutFlag } from './metadata.ts'

export interface Reviewed {
  readonly history: History
  readonly now: Date
  /** How often an expiry may be moved without a reason. */
  readonly extensions: number
}

/** Definitions as they are to be merged: how they are written, and what is said about owner and expiry of each flag. */
export async function lintDefinitionFile(file: FlagFile, reviewed: Reviewed): Promise<readonly Finding[]> {
  const findings = [...lintFile(file)]
  for (const flag of file.keys) findings.push(...(await lintAbout(file, flag, reviewed)))
  return findings
}

async function lintAbout(file: FlagFile, flag: string, reviewed: Reviewed): Promise<readonly Finding[]> {
  const finding = (severity: Finding['severity'], message: string): Finding => ({ severity, flag, message })
  const about = aboutFlag(flagIn(file, flag) ?? {})
  const findings: Finding[] = []
  if (about.owner === undefined) findings.push(finding('warning', 'metadata.owner is missing: nobody cleans it up'))
  if (about.badExpires !== undefined)
    findings.push(finding('error', `metadata.expires ${JSON.stringify(about.badExpires)} is no day such as 2026-12-31`))
  else if (about.expires === undefined && !about.permanent)
    findings.push(
      finding(
        'warning',
        'metadata.expires is missing: say by which day it should be gone, or metadata.permanent: true',
      ),
    )
  if (about.expires !== undefined && about.expires <= reviewed.now)
    findings.push(finding('warning', 'has expired: take it out of the code'))
  if (about.expires !== undefined) {
    const { count, explained } = await extensionsOf(reviewed.history, flag, file)
    if (count > reviewed.extensions && !explained)
      findings.push(
        finding('error', `its expiry is moved for the ${count}. time: say why in metadata.expires-because, anew`),
      )
  }
  return findings
}
