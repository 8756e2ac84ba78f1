const TIMEOUT_MILLISECONDS = 1000

/** What is in stock, asked of the warehouse: product → pieces. Throws when the warehouse cannot be asked. */
export function createStock({ warehouse }) {
  async function piecesOf(product) {
    if (warehouse === undefined) throw new Error('WAREHOUSE_URL is not set, so nobody knows what is in stock.')
    const response = await fetch(`${warehouse}/stock/${encodeURIComponent(product.id)}`, {
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    })
    if (!response.ok) throw new Error(`The warehouse answered ${response.status} for ${product.id}.`)
    return (await response.json()).pieces
  }

  return { piecesOf }
}
