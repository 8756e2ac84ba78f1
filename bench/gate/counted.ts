/** What a reader found in a report, by name; what a generator put into it. */
export type Counted = Readonly<Record<string, number>>
