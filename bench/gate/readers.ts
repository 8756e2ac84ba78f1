import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import { readReports } from '../../actions/test-gate/src/reading/read-reports.ts'
import { sourcePaths } from '../../actions/test-gate/src/reading/source-paths.ts'
import type { Counted } from './counted.ts'

/** Reads a whole report and says what it counted; `{}` where that is not what the reader is for. */
export type Reader = (file: string) => Promise<Counted> | Counted

/** Peers are installed beside the benchmark, which the compiled form of this file is not. */
const require = createRequire(process.env['SLUICE_BENCH_PACKAGES'] ?? import.meta.url)

export const readers: Readonly<Record<string, Reader>> = {
  sluice,
  'byte loop': byteLoop,
  'lcov-parse': (file) =>
    new Promise((resolve, reject) => {
      require('lcov-parse')(file, (error: unknown, data: readonly { lines: { found: number; hit: number } }[]) => {
        if (error !== null && error !== undefined) return reject(new Error(String(error)))
        resolve({
          linesTotal: data.reduce((sum, { lines }) => sum + lines.found, 0),
          linesCovered: data.reduce((sum, { lines }) => sum + lines.hit, 0),
        })
      })
    }),
  saxes(file) {
    const { SaxesParser } = require('saxes')
    const parser = new SaxesParser()
    let tests = 0
    parser.on('opentag', ({ name }: { name: string }) => {
      if (name === 'testcase') tests++
    })
    const decoder = new TextDecoder()
    pieces(file, (bytes) => parser.write(decoder.decode(bytes, { stream: true })))
    parser.close()
    return tests === 0 ? {} : { tests }
  },
  async xml2js(file) {
    await require('xml2js').parseStringPromise(readFileSync(file, 'utf8'))
    return {}
  },
  'fast-xml-parser'(file) {
    const { XMLParser } = require('fast-xml-parser')
    new XMLParser({ ignoreAttributes: false, processEntities: false }).parse(readFileSync(file, 'utf8'))
    return {}
  },
}

export function isInstalled(name: string): boolean {
  try {
    require.resolve(name)
    return true
  } catch {
    return false
  }
}

async function sluice(file: string): Promise<Counted> {
  const folder = dirname(file)
  const isTests = file.includes('junit')
  const files = { coverage: isTests ? [] : [basename(file)], tests: isTests ? [basename(file)] : [] }
  const { coverage, tests, findings } = await readReports(files, folder, sourcePaths(folder))
  for (const { message } of findings) throw new Error(message)
  const { total, failed, skipped } = tests.counts
  if (isTests) return { tests: total, failed, skipped }
  const { lines, branches, functions } = coverage.totals()
  return {
    linesTotal: lines.total,
    linesCovered: lines.covered,
    branchesTotal: branches.total,
    branchesCovered: branches.covered,
    functionsTotal: functions.total,
  }
}

/** Looks at every byte and does nothing else: what any reader in JavaScript costs at least. */
function byteLoop(file: string): Counted {
  let newlines = 0
  pieces(file, (bytes) => {
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) newlines++
  })
  return newlines === 0 ? { newlines } : {}
}

function pieces(file: string, onPiece: (bytes: Buffer) => void): void {
  const piece = Buffer.allocUnsafe(256 * 1024)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) onPiece(piece.subarray(0, read))
  } finally {
    closeSync(handle)
  }
}
