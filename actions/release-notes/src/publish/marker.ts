/** What a release of ours says about itself, hidden in its body. */
export interface Marker {
  readonly component: string
  readonly tag: string
  readonly sha: string
}

const START = '<!-- sluice:release '
const END = ' -->'

/** An HTML comment; `-` is escaped so that no name can end it. */
export function markerText(marker: Marker): string {
  return `${START}${JSON.stringify(marker).replaceAll('-', '\\u002d')}${END}`
}

/** The marker on the first line of a body, or `undefined` when the release is somebody else's. */
export function readMarker(body: string | null | undefined): Marker | undefined {
  const line = (body ?? '').split('\n', 1)[0]?.trimEnd() ?? ''
  if (!line.startsWith(START) || !line.endsWith(END)) return undefined
  try {
    const value: unknown = JSON.parse(line.slice(START.length, -END.length))
    if (typeof value !== 'object' || value === null) return undefined
    const { component, tag, sha } = value as Record<string, unknown>
    return typeof component === 'string' && typeof tag === 'string' && typeof sha === 'string'
      ? { component, tag, sha }
      : undefined
  } catch {
    return undefined
  }
}

export function isSameRelease(a: Marker | undefined, b: Marker): boolean {
  return a !== undefined && a.component === b.component && a.tag === b.tag
}
