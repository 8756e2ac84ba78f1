/** One line of the set-up check. */
export interface Finding {
  readonly state: 'ok' | 'missing' | 'cannot-tell'
  /** What was looked at, in a few words. */
  readonly subject: string
  /** What is so. */
  readonly detail: string
  /** What to do next; empty when it is `ok`. */
  readonly next: string
  /** Lines to put into a file. */
  readonly snippet?: Snippet
}

export interface Snippet {
  readonly file: string
  readonly text: string
}

export const ok = (subject: string, detail: string): Finding => ({ state: 'ok', subject, detail, next: '' })

export function missing(subject: string, detail: string, next: string, snippet?: Snippet): Finding {
  return { state: 'missing', subject, detail, next, ...(snippet === undefined ? {} : { snippet }) }
}

export function cannotTell(subject: string, detail: string, next: string, snippet?: Snippet): Finding {
  return { state: 'cannot-tell', subject, detail, next, ...(snippet === undefined ? {} : { snippet }) }
}
