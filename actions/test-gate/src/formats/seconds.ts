const LONGEST_CASE_SECONDS = 30 * 86_400

/** Microseconds of `1.5`, `1,234.5` or `00:01:02.5`; nonsense counts as 0. */
export function seconds(text: string | undefined): number {
  if (text === undefined || text.length > 40) return 0
  const clock = /^(?:(\d{1,3})\.)?(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,12})?)$/.exec(text)
  if (clock === null) return microseconds(Number(text.replaceAll(',', '')) || 0, 1)
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = clock
  return microseconds(Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest), 1)
}

/** Microseconds of a number of which `perSecond` make a second; nonsense counts as 0. */
export function microseconds(value: unknown, perSecond: number): number {
  const inSeconds = typeof value === 'number' ? value / perSecond : 0
  return inSeconds > 0 && inSeconds < LONGEST_CASE_SECONDS ? Math.round(inSeconds * 1e6) : 0
}
