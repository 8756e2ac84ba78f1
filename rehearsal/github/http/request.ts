import type { IncomingHttpHeaders } from 'node:http'
import { ApiError, notFound, validationFailed } from '../errors.ts'
import type { Identity, RepositoryState, World } from '../store/state.ts'

/** A request as a route sees it. `repository` is the one the path names, already known to be visible. */
export interface Request {
  readonly world: World
  readonly identity: Identity
  readonly method: string
  /** Documentation path of the route, e.g. `/repos/{owner}/{repo}/git/refs`. */
  readonly template: string
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
  readonly body: Body
}

export interface RepositoryRequest extends Request {
  readonly repository: RepositoryState
}

export interface Answer {
  readonly status: number
  /** Sent as JSON. */
  readonly json?: unknown
  readonly bytes?: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
}

export const ok = (json: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  json,
  headers,
})
export const created = (json: unknown): Answer => ({ status: 201, json })
export const noContent: Answer = { status: 204 }

/** One path parameter, which the route's template promises. */
export function parameter(request: Request, name: string): string {
  const value = request.parameters[name]
  if (value === undefined) throw new Error(`Route ${request.template} has no parameter {${name}}.`)
  return value
}

/** A numeric path parameter; anything else is an id of nothing. */
export function numberParameter(request: Request, name: string): number {
  const value = parameter(request, name)
  if (!/^\d{1,15}$/.test(value)) throw notFound()
  return Number(value)
}

/** The JSON object of a request. Every reader answers 422 for a value of the wrong kind, as GitHub does. */
export interface Body {
  readonly raw: Readonly<Record<string, unknown>>
  has(name: string): boolean
  string(name: string): string | undefined
  nullableString(name: string): string | null | undefined
  requiredString(name: string, resource: string): string
  boolean(name: string): boolean | undefined
  number(name: string): number | undefined
  strings(name: string): string[] | undefined
  object(name: string): Body | undefined
  objects(name: string): Body[] | undefined
}

function wrongKind(name: string, wanted: string, value: unknown): ApiError {
  const message = `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${wanted}.`
  return new ApiError(422, message)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function createBody(raw: Readonly<Record<string, unknown>>): Body {
  const read = <T>(name: string, wanted: string, is: (value: unknown) => value is T): T | undefined => {
    const value = raw[name]
    if (value === undefined || value === null) return undefined
    if (!is(value)) throw wrongKind(name, wanted, value)
    return value
  }
  const isString = (value: unknown) => typeof value === 'string'
  const body: Body = {
    raw,
    has: (name) => raw[name] !== undefined,
    string: (name) => read(name, 'a string', isString),
    nullableString: (name) => (raw[name] === null ? null : body.string(name)),
    requiredString(name, resource) {
      const value = body.string(name)
      if (value === undefined || value === '') throw validationFailed({ resource, field: name, code: 'missing_field' })
      return value
    },
    boolean: (name) => read(name, 'a boolean', (value) => typeof value === 'boolean'),
    number: (name) => read(name, 'an integer', (value) => typeof value === 'number'),
    strings: (name) =>
      read(name, 'an array of strings', (value): value is string[] => Array.isArray(value) && value.every(isString)),
    object: (name) => {
      const value = read(name, 'an object', isObject)
      return value === undefined ? undefined : createBody(value)
    },
    objects: (name) =>
      read(
        name,
        'an array of objects',
        (value): value is Record<string, unknown>[] => Array.isArray(value) && value.every(isObject),
      )?.map(createBody),
  }
  return body
}

/** Reads the body of a request, whatever its `Content-Type` says; GitHub answers 400 for text that is not JSON. */
export function parseBody(bytes: Uint8Array): Body {
  if (bytes.length === 0) return createBody({})
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new ApiError(400, 'Problems parsing JSON')
  }
  if (Array.isArray(value)) return createBody({ '': value })
  if (!isObject(value)) throw new ApiError(400, 'Body should be a JSON object')
  return createBody(value)
}

/** An address of this server that needs no token: stands for GitHub's signed ones. */
export function plainLink(request: Request, path: string): string {
  return `${request.world.url}${path}`
}
