import { errorMessage } from '../../kernel/errors.ts'
import { fieldOf, readDocument } from '../document.ts'
import type { Ask } from '../request.ts'
import type { Fill, MetricReading, MetricSource } from './source.ts'

export interface JsonOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMilliseconds: number
  readonly ask: Ask
}

/** An address that answers with JSON; the query is the field. It tells only now. */
export function createJson({ url, headers, timeoutMilliseconds, ask }: JsonOptions): MetricSource {
  return fromDocument(false, async (fill) => {
    const asked = await ask(fill(url, encodeURIComponent), timeoutMilliseconds, headers)
    if (asked.kind !== 'answered') return { problem: asked.detail }
    const { status, body } = asked.answer
    return status === 200 ? { text: body } : { problem: `answered ${status}, not 200` }
  })
}

/** A JSON file of the checkout, e.g. what a load test left; the query is the field. `read` refuses what lies outside. */
export function createFile(path: string, read: (path: string) => Promise<string>): MetricSource {
  return fromDocument(true, async (fill) => ({ text: await read(fill(path)) }))
}

type Fetched = { readonly text: string } | { readonly problem: string }

function fromDocument(remembers: boolean, fetched: (fill: Fill) => Promise<Fetched>): MetricSource {
  const all = async (query: string, fill: Fill): Promise<MetricReading> => {
    try {
      const field = fill(query)
      const got = await fetched(fill)
      return 'problem' in got ? { kind: 'failed', detail: got.problem } : valuesIn(got.text, field)
    } catch (error) {
      return { kind: 'failed', detail: errorMessage(error) }
    }
  }
  return { remembers, now: all, range: all }
}

/** A number, or a list of numbers, at a field. */
function valuesIn(text: string, field: string): MetricReading {
  const document = readDocument(text)
  if (document === undefined) return { kind: 'failed', detail: 'the answer is not JSON' }
  const value = fieldOf(document.value, field)
  if (value === undefined || value === null) return { kind: 'empty', detail: `there is nothing in "${field}"` }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0) return { kind: 'empty', detail: `"${field}" is an empty list` }
  if (!list.every((each): each is number => typeof each === 'number'))
    return { kind: 'failed', detail: `"${field}" is neither a number nor a list of numbers` }
  return { kind: 'values', series: [list] }
}
