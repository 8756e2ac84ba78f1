/** `1 commit`, `2 commits`; `many` where an `s` would not do. */
export function amountOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
