/** Replaces secrets in everything that is shown. Longer values go first, so that no part of one is left over. */
export interface Masker {
  /** Masks the value, each of its lines, and the encodings a log is likely to show (runner: value encoders). */
  add(value: string): void
  mask(text: string): string
}

export function createMasker(): Masker {
  const values = new Set<string>()
  let ordered: string[] = []
  const addOne = (value: string): void => {
    for (const form of [value, ...encodings(value)]) if (form !== '') values.add(form)
  }
  return {
    add(value) {
      if (value.trim() === '') return
      addOne(value)
      for (const line of value.split(/\r?\n/)) if (line.trim() !== '') addOne(line)
      ordered = [...values].sort((a, b) => b.length - a.length)
    },
    mask(text) {
      let masked = text
      for (const value of ordered) if (masked.includes(value)) masked = masked.replaceAll(value, '***')
      return masked
    },
  }
}

/** Encoded forms of a short value would hide ordinary words, hence the minimum. */
function encodings(value: string): string[] {
  if (value.length < 6) return []
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + value).toString('base64')
    // The first and last characters depend on the neighbours and are left out.
    return encoded.slice(shift === 0 ? 0 : 4, encoded.length - 4)
  })
  return [
    Buffer.from(value).toString('base64'),
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    ...base64.filter((form) => form.length >= 8),
  ]
}
