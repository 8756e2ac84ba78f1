/** A subject without the pull request number that GitHub adds: `feat: x (#12)` is `feat: x` and 12. */
export function splitPullRequest(subject: string): { readonly title: string; readonly pullRequest: number | null } {
  if (!subject.endsWith(')')) return { title: subject, pullRequest: null }
  const open = subject.lastIndexOf('(#')
  const number = open < 0 ? undefined : readNumber(subject.slice(open + 2, -1))
  return number === undefined
    ? { title: subject, pullRequest: null }
    : { title: subject.slice(0, open).trimEnd(), pullRequest: number }
}

/** GitHub's own merge message: the pull request, and its title from the body. */
export function readMergeSubject(subject: string): number | undefined {
  const start = 'Merge pull request #'
  return subject.startsWith(start) ? readNumber(subject.slice(start.length).split(' ', 1)[0] ?? '') : undefined
}

/** A first line that git or GitHub wrote, and nobody else. */
export function isMergeByItself(subject: string): boolean {
  return /^Merge (?:(?:remote-tracking )?branch(?:es)?|tag|commit) '|^Merge pull request #\d/.test(subject)
}

/** An issue or pull request number. */
export function readNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 10 || text[0] === '0') return undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return undefined
  }
  return Number(text)
}
