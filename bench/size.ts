import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { actionNames } from '../scripts/build.ts'
import type { Measure } from './measure.ts'

const root = join(import.meta.dirname, '..')
const ENTRY_BUDGET = 200 * 1024
const DOWNLOAD_BUDGET = 1.5 * 1024 * 1024

/** Bytes of what a start reads, and of what a user's workflow downloads (the committed tree without export-ignored files). */
export async function bench(): Promise<readonly Measure[]> {
  const entries = actionNames().map((name) => {
    const bytes = statSync(join(root, 'actions', name, 'dist/index.js')).size
    return {
      what: `${name} dist/index.js`,
      measured: kilobytes(bytes),
      budget: kilobytes(ENTRY_BUDGET),
      within: bytes <= ENTRY_BUDGET,
    }
  })
  const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 })
  const download = gzipSync(archive).length
  return [
    ...entries,
    { what: 'download, unpacked', measured: kilobytes(archive.length), budget: '', within: true },
    {
      what: 'download, as GitHub sends it (tar.gz)',
      measured: kilobytes(download),
      budget: kilobytes(DOWNLOAD_BUDGET),
      within: download <= DOWNLOAD_BUDGET,
    },
  ]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
