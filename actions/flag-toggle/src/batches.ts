/** Does something for each item, a few at a time, and keeps their order. */
export async function inBatches<T, R>(
  all: readonly T[],
  atOnce: number,
  each: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  for (let index = 0; index < all.length; index += atOnce)
    results.push(...(await Promise.all(all.slice(index, index + atOnce).map(each))))
  return results
}
