import { buildSchema, execute, type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from 'graphql'
import { canSee } from '../access/authorize.ts'
import { ApiError } from '../errors.ts'
import { type Answer, ok, type Request } from '../http/request.ts'
import { findRepository, loginOf } from '../store/state.ts'
import { actorNode } from './actor.ts'
import { commitNode } from './commit.ts'
import { createContext, type GraphqlContext } from './context.ts'
import { errorShape, refuse } from './errors.ts'
import { issueNode, pullNode } from './issue.ts'
import { createCommitOnBranch, updateRefs } from './mutations.ts'
import { repositoryNode } from './repository.ts'

let loading: Promise<GraphQLSchema> | undefined

/** GitHub's public schema; reading it takes half a second, so it is read when first asked for. */
function schema(): Promise<GraphQLSchema> {
  loading ??= import('@octokit/graphql-schema').then((published) =>
    buildSchema(published.schema.idl, { assumeValid: true }),
  )
  return loading
}

/** Fields come from plain objects; what none of them has is not emulated, and says so. */
const resolveField: GraphQLFieldResolver<unknown, GraphqlContext> = (source, args, context, info) => {
  const value = (source as Readonly<Record<string, unknown>>)[info.fieldName]
  if (typeof value === 'function') return value(args, context, info)
  if (value === undefined) {
    throw refuse('NOT_IMPLEMENTED', `The emulated GitHub has no ${info.parentType.name}.${info.fieldName}.`)
  }
  return value
}

function rootValue(context: GraphqlContext) {
  const { world, identity } = context
  return {
    // The viewer of a job's token keeps its suffix, unlike actors.
    viewer: { ...actorNode(world, loginOf(identity)), login: loginOf(identity) },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = findRepository(world, { owner, name })
      if (repository === undefined || !canSee(identity, repository)) {
        throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      }
      return repositoryNode(context, repository)
    },
    // One point per query; the real one counts connections.
    rateLimit: {
      __typename: 'RateLimit',
      limit: 1000,
      cost: 1,
      used: 1,
      remaining: 999,
      nodeCount: 1,
      resetAt: new Date(world.clock.now().getTime() + 3_600_000).toISOString(),
    },
    updateRefs: (args: Parameters<typeof updateRefs>[1]) => updateRefs(context, args),
    createCommitOnBranch: (args: Parameters<typeof createCommitOnBranch>[1]) => createCommitOnBranch(context, args),
  }
}

function createRequestContext(request: Request): GraphqlContext {
  return createContext(request.world, request.identity, (context) => ({
    commit: (repository, commit) => commitNode(context, repository, commit),
    issue: (repository, issue) => issueNode(context, repository, issue),
    pull: (repository, issue) => pullNode(context, repository, issue),
    repository: (repository) => repositoryNode(context, repository),
  }))
}

/** `POST /graphql`: refusals inside a query have status 200, as on GitHub. */
export async function answerGraphql(request: Request): Promise<Answer> {
  if (request.identity.kind === 'anonymous') throw new ApiError(401, 'This endpoint requires you to be authenticated.')
  const query = request.body.string('query')
  if (query === undefined) throw new ApiError(400, 'A query attribute must be specified and must be a string.')
  const definition = await schema()
  let document: ReturnType<typeof parse>
  try {
    document = parse(query)
  } catch (error) {
    return ok({ errors: [{ message: error instanceof Error ? error.message : String(error) }] })
  }
  const invalid = validate(definition, document)
  if (invalid.length > 0) return ok({ errors: invalid.map(errorShape) })
  const context = createRequestContext(request)
  const operationName = request.body.string('operationName')
  const result = await execute({
    schema: definition,
    document,
    rootValue: rootValue(context),
    contextValue: context,
    variableValues: request.body.object('variables')?.raw ?? {},
    ...(operationName === undefined ? {} : { operationName }),
    fieldResolver: resolveField,
    typeResolver: (value) => (value as { __typename?: string }).__typename,
  })
  const data = result.data ?? null
  return ok(result.errors === undefined ? { data } : { data, errors: result.errors.map(errorShape) })
}
