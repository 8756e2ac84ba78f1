export type Position =
  | { readonly kind: 'no-path' }
  | { readonly kind: 'off-path' }
  | { readonly kind: 'on-path'; readonly before: string | undefined; readonly last: boolean }

/** Where an environment stands in the path; `before` is `undefined` for the first one. */
export function positionOf(path: readonly string[] | undefined, environment: string): Position {
  if (path === undefined) return { kind: 'no-path' }
  const index = path.indexOf(environment)
  if (index < 0) return { kind: 'off-path' }
  return { kind: 'on-path', before: index === 0 ? undefined : path[index - 1], last: index === path.length - 1 }
}

/** GitHub shows "production" environments apart; ours is the end of the path. */
export function isProduction(path: readonly string[] | undefined, environment: string): boolean {
  const position = positionOf(path, environment)
  return position.kind === 'on-path' ? position.last : environment === 'production'
}
