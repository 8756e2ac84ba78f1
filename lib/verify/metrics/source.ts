/** A span of time that ends now, or so long ago, by the source's own clock. */
export interface Window {
  readonly milliseconds: number
  readonly stepMilliseconds: number
  readonly endedMillisecondsAgo: number
}

export type MetricReading =
  /** Each series (an instance, a zone) in the order of time; never empty, and no series is. */
  | { readonly kind: 'values'; readonly series: readonly (readonly number[])[] }
  /** It answered, and there is nothing: nobody called the service, or the query is wrong. */
  | { readonly kind: 'empty'; readonly detail: string }
  /** It did not answer, or not in a way that can be used; nothing is known about the service. */
  | { readonly kind: 'failed'; readonly detail: string }

/** Something that gives numbers. Never throws. */
export interface MetricSource {
  /** Whether it knows the past; else it only tells now, and is asked again and again. */
  readonly remembers: boolean
  /** Newest value of every series, or the newest so long ago. `fill` puts values in place of placeholders. */
  now(query: string, fill: Fill, millisecondsAgo?: number): Promise<MetricReading>
  /** All values in a window; what only tells now gives what it has. */
  range(query: string, fill: Fill, window: Window): Promise<MetricReading>
}

/** Puts values in place of placeholders; `encode` makes each safe where it goes. Throws on a placeholder without value. */
export type Fill = (text: string, encode?: (value: string) => string) => string

/** What stands for placeholders. */
export type Values = Readonly<Record<string, string>>

/** Nothing that could end a string of PromQL, a path or a URL. */
const HARMLESS = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,199}$/

export function fillWith(values: Values): Fill {
  return (text, encode = (value) => value) =>
    text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined) throw new Error(`${whole} has no value here`)
      if (!HARMLESS.test(value)) throw new Error(`${whole} is ${JSON.stringify(value)}, which may not stand in a query`)
      return encode(value)
    })
}
