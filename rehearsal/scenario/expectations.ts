/** One thing the demo promises, and whether it came true. */
export interface Expectation {
  readonly scene: string
  readonly promise: string
  readonly met: boolean
  /** What was seen; the reason when it was not met. */
  readonly seen: string
}

/** Collects what each scene promises; nothing is thrown, so that later scenes still show what they can. */
export class Expectations {
  readonly all: Expectation[] = []
  #scene = ''

  begin(scene: string): void {
    this.#scene = scene
  }

  check(promise: string, met: boolean, seen: string): void {
    this.all.push({ scene: this.#scene, promise, met, seen })
  }

  equal(promise: string, actual: unknown, wanted: unknown): void {
    this.check(
      promise,
      actual === wanted,
      actual === wanted ? String(actual) : `${String(actual)}, not ${String(wanted)}`,
    )
  }

  get failed(): readonly Expectation[] {
    return this.all.filter((expectation) => !expectation.met)
  }
}
