import { code, prose, text } from '../../../../lib/render/markdown.ts'
import { entryLine, inlineLines } from './entry-line.ts'
import { commitLink, compareUrl, personLink, pullRequestUrl } from './links.ts'
import type { NoteEntry, Notes } from './model.ts'
import { type Section, sectionsOf } from './sections.ts'

/** What a template can use. Texts are escaped here, addresses are checked by their own rules, numbers are numbers. */
export function templateView(notes: Notes) {
  const sections = sectionsOf(notes)
  return {
    repository: notes.repository,
    component: text(notes.component ?? ''),
    version: text(notes.version ?? ''),
    tag: text(notes.tag ?? ''),
    'previous-version': text(notes['previous-version'] ?? ''),
    prerelease: notes.prerelease,
    bump: notes.bump,
    because: notes.because.map((reason) => text(reason, 1000)),
    commits: notes.commits,
    'compare-url': compareUrl(notes) ?? '',
    'has-changes': sections.length > 0,
    sections: sections.map((section) => sectionView(notes, section)),
    contributors: people(notes, false),
    'new-contributors': people(notes, true),
    facts: factsView(notes),
    warnings: notes.warnings.map((warning) => text(warning)),
  }
}

function sectionView(notes: Notes, { title, fold, entries }: Section) {
  return { title: text(title), fold, count: entries.length, entries: entries.map((entry) => entryView(notes, entry)) }
}

function entryView(notes: Notes, entry: NoteEntry) {
  const number = entry['pull-request']
  return {
    line: entryLine(notes, entry, 'users'),
    title: prose(entry.title),
    type: text(entry.type ?? ''),
    scope: text(entry.scope ?? ''),
    breaking: entry.breaking,
    migration: inlineLines((entry.migration ?? []).flatMap((each) => each.split('\n'))),
    commit: commitLink(notes, entry.sha),
    sha: entry.sha,
    'pull-request': number === undefined ? null : { number, url: pullRequestUrl(notes, number) },
    labels: (entry.labels ?? []).map((label) => text(label)),
    issues: (entry.issues ?? []).map((issue) => ({
      number: issue.number,
      url: issue.url,
      title: text(issue.title ?? ''),
      state: issue.state ?? '',
    })),
    references: (entry.references ?? []).map(({ key, url }) => ({ key: text(key), url })),
    authors: entry.authors.map((name) => text(name, 80)),
    date: entry.date,
  }
}

function people(notes: Notes, first: boolean) {
  return notes.contributors
    .filter((person) => person.first || !first)
    .map((person) => ({ name: text(person.name, 80), link: personLink(notes, person), entries: person.entries }))
}

function factsView({ facts }: Notes) {
  if (facts === undefined) return null
  const { checks, coverage, tests, deployment } = facts
  return {
    coverage: text(coverage ?? ''),
    tests: tests ?? '',
    checks:
      checks === undefined ? null : { passed: checks.passed, failed: checks.failed.map((name) => code(name, 100)) },
    deployment:
      deployment === undefined
        ? null
        : {
            environment: text(deployment.environment),
            version: text(deployment.version),
            since: text(deployment.since ?? ''),
            'approved-by': deployment['approved-by'].map((login) => code(login)),
          },
  }
}

/** Every name of the view, at whatever depth: a template that uses another has a mistake in it. */
export const VIEW_NAMES: ReadonlySet<string> = new Set(
  (
    'repository component version tag previous-version prerelease bump because commits compare-url has-changes sections ' +
    'contributors new-contributors facts warnings title fold count entries line type scope breaking migration commit sha ' +
    'pull-request number url labels issues state references key authors date name link coverage tests checks passed failed ' +
    'deployment environment since approved-by'
  ).split(' '),
)
