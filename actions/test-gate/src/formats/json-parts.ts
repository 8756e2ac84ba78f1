import type { JsonHandler } from './json-tokenizer.ts'
import { ReportError } from './report-parser.ts'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** Without a prototype: `__proto__` and `constructor` are keys like any other. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Keys of objects and places in lists, from the top of the document. */
export type JsonPath = readonly (string | number)[]

/** Told of the parts of a document that it wants whole; everything else passes by. */
export interface PartTaker {
  /** Whether the value at this place is wanted whole. Asked at most once for each place, and not inside of a part. */
  wants(path: JsonPath): boolean
  take(path: JsonPath, part: Json): void
}

/** A single part may hold so many values; a report is a list of small ones. */
const MOST_VALUES = 1_000_000
const DEEPEST_WANTED = 12

interface Building {
  readonly target: Json[] | { [key: string]: Json }
}

/** Builds the wanted parts of a document one after another, so that only one is in memory. */
export class JsonParts implements JsonHandler {
  readonly #taker: PartTaker
  readonly #path: (string | number)[] = []
  /** Open containers of the part that is being built. */
  readonly #building: Building[] = []
  #key: string | undefined
  #values = 0

  constructor(taker: PartTaker) {
    this.#taker = taker
  }

  key(name: string): void {
    this.#key = name
    if (this.#building.length === 0) this.#path[this.#path.length - 1] = name
  }

  openObject(): void {
    this.#open(Object.create(null) as { [key: string]: Json }, '')
  }

  openArray(): void {
    this.#open([], -1)
  }

  close(): void {
    const ended = this.#building.pop()
    if (ended === undefined) this.#path.pop()
    else if (this.#building.length === 0) this.#taker.take(this.#path, ended.target)
  }

  value(value: string | number | boolean | null): void {
    if (this.#building.length > 0) this.#add(value)
    else {
      this.#next()
      if (this.#wanted()) this.#taker.take(this.#path, value)
    }
  }

  #open(target: Building['target'], firstPlace: string | number): void {
    if (this.#building.length > 0) {
      this.#add(target)
      this.#building.push({ target })
      return
    }
    this.#next()
    if (this.#wanted()) {
      this.#values = 0
      this.#building.push({ target })
    } else this.#path.push(firstPlace)
  }

  /** In a list, each value has the next place. */
  #next(): void {
    const last = this.#path.at(-1)
    if (typeof last === 'number') this.#path[this.#path.length - 1] = last + 1
  }

  #wanted(): boolean {
    return this.#path.length <= DEEPEST_WANTED && this.#taker.wants(this.#path)
  }

  #add(value: Json): void {
    if (++this.#values > MOST_VALUES)
      throw new ReportError('unparsable-report', `has a part with more than ${MOST_VALUES} values`)
    const into = this.#building.at(-1)?.target
    if (Array.isArray(into)) into.push(value)
    else if (into !== undefined) into[this.#key ?? ''] = value
  }
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text, else the empty one. */
export function textAt(value: Json | undefined, key: string): string {
  const found = isJsonObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : ''
}

/** A list, else the empty one. */
export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = isJsonObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

/** A finite number, else `undefined`. */
export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = isJsonObject(value) ? value[key] : undefined
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}
