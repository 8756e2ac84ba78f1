const KEPT = /: verified, keeps the old side until (\S+Z)$/
const GONE = ': verified, the old side is retired'

/** Follows "verified" in the description of a record while what served before it is kept up. */
export function writeKept(until: Date): string {
  return `, keeps the old side until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`
}

/** Until when the record says that the old side is kept; `undefined`: it says nothing of the kind. */
export function readKept(description: string): Date | undefined {
  const until = new Date(KEPT.exec(description)?.[1] ?? Number.NaN)
  return Number.isNaN(until.getTime()) ? undefined : until
}

/** Description of the record once the old side is gone. */
export function writeOldGone(version: string): string {
  return `${version}${GONE}`
}

export function isOldGone(description: string): boolean {
  return description.endsWith(GONE)
}
