import type { Answer, RepositoryRequest, Request } from './request.ts'

/** One operation of GitHub's API, named by its documentation path. */
export type Route = {
  readonly method: string
  readonly template: string
} & (
  | { readonly scope: 'repository'; readonly handle: (request: RepositoryRequest) => Promise<Answer> | Answer }
  | { readonly scope: 'none' | 'open'; readonly handle: (request: Request) => Promise<Answer> | Answer }
)

export interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** Path parameters that may hold slashes; `{path}` may also be empty. */
const GREEDY = new Set(['ref', 'basehead', 'branch', 'tag', 'environment_name', 'name', 'subject_digest'])

/** A route below `/repos/{owner}/{repo}`; `path` starts with a slash, or is empty. */
export function repositoryRoute(
  method: string,
  path: string,
  handle: (request: RepositoryRequest) => Promise<Answer> | Answer,
): Route {
  return { method, template: `/repos/{owner}/{repo}${path}`, scope: 'repository', handle }
}

export function plainRoute(
  method: string,
  template: string,
  handle: (request: Request) => Promise<Answer> | Answer,
): Route {
  return { method, template, scope: 'none', handle }
}

/** An address outside GitHub's API, which looks at tokens itself or needs none: signed links, the results service. */
export function openRoute(
  method: string,
  template: string,
  handle: (request: Request) => Promise<Answer> | Answer,
): Route {
  return { method, template, scope: 'open', handle }
}

interface Compiled {
  readonly route: Route
  readonly expression: RegExp
  readonly names: readonly string[]
}

function compile(route: Route): Compiled {
  const names: string[] = []
  const source = route.template.replace(/\{(\w+)\}|[.*+?^$()|[\]\\]/g, (found, name: string | undefined) => {
    if (name === undefined) return `\\${found}`
    names.push(name)
    if (name === 'path') return '(.*)'
    return GREEDY.has(name) ? '(.+)' : '([^/]+)'
  })
  return { route, expression: new RegExp(`^${source}$`), names }
}

/** More fixed text first: `/releases/latest` before `/releases/{release_id}`. */
function fixedLength(template: string): number {
  return template.replace(/\{\w+\}/g, '').length
}

/** Finds the route of a request by its method and its path, still encoded. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const table = [...routes].sort((a, b) => fixedLength(b.template) - fixedLength(a.template)).map(compile)
  return (method, path) => {
    for (const { route, expression, names } of table) {
      if (route.method !== method) continue
      const found = expression.exec(path)
      if (found === null) continue
      const parameters: Record<string, string> = {}
      for (const [index, name] of names.entries()) {
        const value = decode(found[index + 1] ?? '')
        if (value === null) return undefined
        parameters[name] = value
      }
      return { route, parameters }
    }
    return undefined
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
