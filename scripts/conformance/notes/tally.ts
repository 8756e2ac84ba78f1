/** Counts cases; a failed one and a left-out one say what they are. */
export class Tally {
  passed = 0
  skipped = 0
  readonly failures: string[] = []
  readonly exceptions: string[] = []

  check(holds: boolean, what: string): void {
    if (holds) this.passed++
    else this.failures.push(what)
  }

  /** Cases that are not counted, with the reason. */
  leaveOut(count: number, why: string): void {
    if (count === 0) return
    this.skipped += count
    this.exceptions.push(`${count} × ${why}`)
  }
}
