/** Customers who browse production all the time, in more than one currency: the real requests a deployment meets. */
export class Customers {
  served = 0
  failed = 0
  readonly #url: () => string
  #timer: NodeJS.Timeout | undefined
  #turn = 0

  constructor(url: () => string) {
    this.#url = url
  }

  arrive(): void {
    this.#timer ??= setInterval(() => void this.#browse(), 40)
  }

  leave(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async #browse(): Promise<void> {
    const currency = ['EUR', 'CHF', 'GBP'][this.#turn++ % 3]
    const response = await fetch(`${this.#url()}/products?currency=${currency}`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined)
    await response?.arrayBuffer().catch(() => undefined)
    if (response?.ok === true) this.served++
    else this.failed++
  }
}
