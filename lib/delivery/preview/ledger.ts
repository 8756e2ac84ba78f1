import type { GitHub } from '../../github/client.ts'
import { oneLine } from '../../kernel/printing.ts'
import { type DeploymentNode, rawDeployment } from '../ledger/snapshot.ts'
import { createDeployment, createLedgerWriter } from '../ledger/writer.ts'
import { type PreviewPayload, type PreviewRecord, parsePreview, previewTask } from './record.ts'

const PAGE_SIZE = 100
/** Records that are older than this are not looked at: their time to live was over long before, and they were swept. */
const LOOKED_BACK_MILLISECONDS = 90 * 86_400_000

const QUERY = `query($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: ${PAGE_SIZE}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId task environment: originalEnvironment payload createdAt
        creator { __typename login }
        latestStatus { id }
        statuses(first: 10) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
      }
    }
  }
}`

/** Records of a component's previews of the last 90 days, newest first: one call per hundred deployments. */
export async function readPreviews(
  github: GitHub,
  environment: string,
  component: string,
  creators: readonly string[],
): Promise<readonly PreviewRecord[]> {
  const found: PreviewRecord[] = []
  const oldest = (await github.now()).getTime() - LOOKED_BACK_MILLISECONDS
  let after: string | null = null
  for (;;) {
    const answer: Answer = await github.graphql<Answer>(QUERY, {
      owner: github.owner,
      repo: github.repo,
      environment,
      after,
    })
    const { nodes, pageInfo } = answer.repository.deployments
    for (const node of nodes) {
      const record = parsePreview(rawDeployment(node, environment), component, creators)
      if (record !== undefined) found.push(record)
    }
    const last = nodes.at(-1)
    if (!pageInfo.hasNextPage || last === undefined || Date.parse(last.createdAt) < oldest) return found
    after = pageInfo.endCursor
  }
}

export interface PreviewLedger {
  /** A new record, in progress; gives its id. */
  open(preview: PreviewPayload): Promise<number>
  up(id: number, url: string | undefined, description: string): Promise<void>
  /** `failure`: it does not serve well; `error`: the driver failed. */
  failed(id: number, state: 'failure' | 'error', description: string, url?: string): Promise<void>
  /** The copy is gone, or a newer record stands for it. */
  close(id: number, description: string): Promise<void>
}

export function createPreviewLedger(github: GitHub, environment: string, runUrl: string): PreviewLedger {
  const { status } = createLedgerWriter(github, runUrl)
  return {
    async open(preview) {
      const id = await createDeployment(github, {
        environment,
        production: false,
        transient: true,
        task: previewTask(preview.component),
        description: `preview of #${preview['pull-request']}: ${preview.version}`,
        payload: preview,
      })
      await status(id, { state: 'in_progress', description: `${preview.version}: bringing it up` })
      return id
    },
    up: (id, url, description) => status(id, { state: 'success', description, url }),
    failed: (id, state, description, url) => status(id, { state, description: oneLine(description, 140), url }),
    close: (id, description) => status(id, { state: 'inactive', description }),
  }
}

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      readonly nodes: readonly DeploymentNode[]
    }
  }
}
