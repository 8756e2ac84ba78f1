import { GraphQLError } from 'graphql'
import { ApiError } from '../errors.ts'

/** Kinds of refusal as GitHub's GraphQL names them in `errors[].type`. */
export type RefusalType =
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'NOT_IMPLEMENTED'
  | 'STALE_DATA'
  | 'UNPROCESSABLE'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'

export function refuse(type: RefusalType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

export const forbidden = () => refuse('FORBIDDEN', 'Resource not accessible by integration')

const TYPES: Readonly<Record<number, RefusalType>> = { 403: 'FORBIDDEN', 404: 'NOT_FOUND', 422: 'UNPROCESSABLE' }

/** GitHub's form of an error: the type stands beside the message. */
export function errorShape(error: GraphQLError): Record<string, unknown> {
  const cause = error.originalError
  const type = cause instanceof ApiError ? (TYPES[cause.status] ?? 'UNPROCESSABLE') : error.extensions['type']
  // Our own mistake, not an answer of GitHub's: it must not pass for one.
  const isDefect = cause instanceof Error && !(cause instanceof ApiError) && !(cause instanceof GraphQLError)
  if (isDefect) throw cause
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: error.message,
  }
}
