import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMessage } from '../../../actions/release-notes/src/commits/conventional.ts'
import type { Tally } from './tally.ts'

/** What the 16 rules say of release-please's messages: type, breaking, and a footer to look for. */
const EXPECTED: Readonly<Record<string, { type: string; breaking: boolean; footer?: readonly [string, string] }>> = {
  // Rule 11 asks for a footer; at the start of any line it is counted all the same (a missed one costs more).
  '1257-breaking-change': { type: 'fix', breaking: true },
  'breaking-body': { type: 'feat', breaking: true },
  'breaking-body-content-after': { type: 'chore', breaking: true },
  'bug-link': { type: 'fix', breaking: false, footer: ['fixes', '#123'] },
  dependabot: { type: 'fix', breaking: false },
  'git-trailers-with-breaking': { type: 'fix', breaking: true },
  // Indented there, so no footer by rule 8; release-please reads nested commits, we read the squashed one.
  meta: { type: 'meta', breaking: false },
  'multi-line-breaking-body': { type: 'chore', breaking: true },
  'multi-line-breaking-body-list': { type: 'chore', breaking: true },
  'multiple-commits-single-message': { type: 'feat', breaking: false },
  'multiple-commits-with-separator': { type: 'fix', breaking: false },
  'multiple-messages': { type: 'feat', breaking: false, footer: ['fix', 'some bugfix'] },
  'release-as': { type: 'meta', breaking: false, footer: ['release-as', 'v3.0.0'] },
}

/** release-please's messages by the rules, and the examples of the specification itself. */
export function messages(folder: string, tally: Tally): void {
  const directory = join(folder, 'release-please/test/fixtures/commit-messages')
  for (const file of readdirSync(directory).sort()) {
    const name = file.replace(/\.txt$/, '')
    const expected = EXPECTED[name]
    const read = readMessage(readFileSync(join(directory, file), 'utf8'))
    const footer = expected?.footer
    const right =
      read.header?.type === expected?.type &&
      read.breaking === expected?.breaking &&
      (footer === undefined || read.footers.some(({ token, value }) => token === footer[0] && value === footer[1]))
    tally.check(
      expected !== undefined && right,
      `release-please ${name}: ${JSON.stringify(read.header)}, breaking ${read.breaking}`,
    )
  }
  examples(readFileSync(join(folder, 'conventionalcommits-spec/content/v1.0.0/index.md'), 'utf8'), tally)
}

function examples(specification: string, tally: Tally): void {
  const section = specification.slice(specification.indexOf('## Examples'), specification.indexOf('## Specification'))
  for (const [, message = ''] of section.matchAll(/```\n([^`]+(?:`[^`]+`[^`]*)*)\n```/g)) {
    const read = readMessage(message)
    const breaking = /!:|BREAKING CHANGE: /.test(message)
    tally.check(read.header !== null && read.breaking === breaking, `specification: ${message.split('\n')[0]}`)
  }
}
