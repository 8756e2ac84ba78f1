import * as core from '@actions/core'
import { inert, oneLine } from './printing.ts'

export interface AnnotationPlace {
  readonly title?: string
  /** Relative to the workspace. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
}

/** Everything a person reads in the job's log goes through here; all text is made inert. */
export interface Log {
  info(message: string): void
  /** Shown only when debug logging is on. */
  debug(message: string): void
  notice(message: string, place?: AnnotationPlace): void
  warning(message: string, place?: AnnotationPlace): void
  error(message: string, place?: AnnotationPlace): void
  /** Lines until the returned function is called are folded under the title. */
  group(title: string): () => void
  /** The runner replaces the value by `***` from now on, in whole and line by line. */
  mask(secret: string): void
}

/** The log of a real job: the toolkit writes the runner's workflow commands, we make the text inert first. */
export function toolkitLog(): Log {
  return {
    info: (message) => core.info(inert(message)),
    debug: (message) => core.debug(inert(message)),
    notice: (message, place) => core.notice(inert(message), properties(place)),
    warning: (message, place) => core.warning(inert(message), properties(place)),
    error: (message, place) => core.error(inert(message), properties(place)),
    group(title) {
      core.startGroup(oneLine(title))
      return () => core.endGroup()
    },
    mask(secret) {
      for (const part of new Set([secret, ...secret.split(/\r?\n/)])) if (part.trim() !== '') core.setSecret(part)
    },
  }
}

function properties(place: AnnotationPlace = {}): core.AnnotationProperties {
  return {
    ...(place.title === undefined ? {} : { title: oneLine(place.title) }),
    ...(place.file === undefined ? {} : { file: oneLine(place.file, 500) }),
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
  }
}
