import { describe, expect, it } from '@jest/globals'
import { zipSync } from 'fflate'
import { zipEntries } from '../../lib/delivery/stores/zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const archive = (files: Record<string, Uint8Array>, level: 0 | 6 = 6) => Buffer.from(zipSync(files, { level }))

describe('a ZIP archive', () => {
  it.each([0, 6] as const)('gives its files as they were (level %s)', (level) => {
    const files = { 'shop.mjs': bytes('the candidate'.repeat(1000)), 'dist/ü.txt': bytes(''), 'a/': bytes('') }
    const read = zipEntries(archive(files, level)).map((entry) => [entry.name, entry.read().toString()])
    expect(read).toEqual([
      ['shop.mjs', 'the candidate'.repeat(1000)],
      ['dist/ü.txt', ''],
    ])
  })

  it('refuses what is none, what was cut, and what grows beyond what it says', () => {
    expect(() => zipEntries(Buffer.from('hello'))).toThrow('not a ZIP archive')
    const whole = archive({ 'shop.mjs': bytes('the candidate'.repeat(1000)) })
    expect(() => zipEntries(whole.subarray(40))[0]?.read()).toThrow()
    const liar = Buffer.from(whole)
    const entry = liar.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    liar.writeUInt32LE(5, entry + 24)
    expect(() => zipEntries(liar)[0]?.read()).toThrow()
  })
})
