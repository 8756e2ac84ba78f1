/** What is known of one commit before GitHub is asked. */
export interface Need {
  readonly sha: string
  /** Number in the message; `null`: GitHub has to say which pull request brought the commit. */
  readonly pullRequest: number | null
  /** Issues that the message names. */
  readonly issues: readonly number[]
}

export interface Wanted {
  readonly pullRequests: boolean
  readonly issues: boolean
}

/** One call: an alias for each thing asked for. */
export interface Query {
  readonly text: string
  readonly numbers: ReadonlyMap<string, number>
  readonly commits: ReadonlyMap<string, string>
}

const ISSUE = 'fragment issue on Issue { number title url state stateReason repository { nameWithOwner } }'

/**
 * The query for a batch of commits. Numbers go into it as numbers and ids as ids, so nothing in a message can change it.
 * What an earlier batch brought (`known`) is not asked for again.
 */
export function writeQuery(needs: readonly Need[], wanted: Wanted, known: ReadonlySet<number>): Query {
  const numbers = new Map<string, number>()
  const commits = new Map<string, string>()
  const fields: string[] = []
  const askNumber = (number: number) => {
    const alias = `n${number}`
    if (known.has(number) || numbers.has(alias)) return
    numbers.set(alias, number)
    const issue = wanted.issues ? ' ...issue' : ''
    fields.push(`${alias}: issueOrPullRequest(number: ${number}) { __typename ...pull${issue} }`)
  }
  for (const [index, need] of needs.entries()) {
    if (wanted.issues) for (const number of need.issues) askNumber(number)
    if (need.pullRequest !== null) askNumber(need.pullRequest)
    else if (wanted.pullRequests) {
      commits.set(`c${index}`, need.sha)
      fields.push(
        `c${index}: object(oid: "${need.sha}") { ... on Commit { associatedPullRequests(first: 3) { nodes { ...pull } } } }`,
      )
    }
  }
  const closing = wanted.issues ? 'closingIssuesReferences(first: 10) { nodes { ...issue } }' : ''
  const pull = `fragment pull on PullRequest { number title merged author { __typename login } labels(first: 100) { nodes { name } } ${closing} }`
  const text = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
  rateLimit { cost remaining resetAt }
}
${pull}
${wanted.issues ? ISSUE : ''}`
  return { text, numbers, commits }
}
