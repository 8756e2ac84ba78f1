import { html } from '../../../lib/render/markdown.ts'

export interface Stop {
  readonly environment: string
  /** What the environment answers with at the end; empty when it does not answer. */
  readonly version: string
}

/** The path as a row of stations, with what each serves at the end. */
export function pathStrip(stops: readonly Stop[]): string {
  const stations = stops.map(
    ({ environment, version }) =>
      `<li><b>${html(environment)}</b><span>${html(version || 'does not answer')}</span></li>`,
  )
  return `<ol class="path">${stations.join('')}</ol>`
}
