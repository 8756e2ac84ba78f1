import { describe, expect, it } from '@jest/globals'
import { graphqlError } from '../../lib/github/errors.ts'

const QUERY = `query($owner: String!, $repo: String!, $config: String!, $e0: String!) { repository(owner: $owner, name: $repo) {
  defaultBranchRef { name }
  config: object(expression: $config) { __typename }
  e0: deployments(environments: [$e0], first: 20) { nodes { databaseId } }
  viewerPermission
} }`

const forbidden = (...fields: string[]) => ({
  errors: fields.map((field) => ({
    type: 'FORBIDDEN',
    path: ['repository', field],
    message: 'Resource not accessible by integration',
  })),
})

describe('a refusal by GraphQL, which does not name the permission itself', () => {
  it('names the permission by the field, also behind an alias', () => {
    const { message } = graphqlError(forbidden('e0'), QUERY) as Error
    expect(message).toContain('The job must grant deployments: read (under "permissions:" of the job')
  })

  it('names all of several, and each refusal once', () => {
    const { message } = graphqlError(forbidden('defaultBranchRef', 'config', 'e0'), QUERY) as Error
    expect(message).toContain('must grant contents: read and deployments: read (')
    expect(message.split('FORBIDDEN')).toHaveLength(2)
  })

  it('claims nothing about a field it does not know', () => {
    const { message } = graphqlError(forbidden('viewerPermission'), QUERY) as Error
    expect(message).toContain('The token lacks a permission.')
  })
})
