import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ReportError } from '../formats/report-parser.ts'
import type { Finding } from '../judge/finding.ts'
import { CodeFindings } from './code-findings.ts'
import { SarifParser } from './sarif.ts'

const PIECE_BYTES = 256 * 1024
/** After a byte order mark and blanks, as Latin-1. */
const JSON_START = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{|$)/

export interface ReadFindings {
  readonly files: readonly string[]
  readonly found: CodeFindings
  /** How many of the files could be read whole. */
  readonly whole: number
  /** What keeps the gate shut: reports that are damaged, and tools that failed. */
  readonly findings: readonly Finding[]
}

/** Reads and merges SARIF reports. One that is not whole adds nothing. */
export async function readFindings(files: readonly string[], workspace: string): Promise<ReadFindings> {
  const found = new CodeFindings()
  const findings: Finding[] = []
  let whole = 0
  for (const path of files) {
    const read = await readOne(join(workspace, path))
    if (read instanceof ReportError) {
      findings.push({ code: read.fault, message: `${path} ${read.message}.` })
      continue
    }
    whole++
    found.mergeFrom(read.findings)
    if (read.failure !== undefined)
      findings.push({
        code: 'analysis-failed',
        message: `${path}: the tool did not come to its end. ${read.failure}`.trim(),
      })
  }
  return { files, found, whole, findings }
}

async function readOne(path: string): Promise<ReturnType<SarifParser['end']> | ReportError> {
  const parser = new SarifParser()
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    return new ReportError('unparsable-report', `cannot be opened (${error.code ?? error.message})`)
  })
  if (file instanceof ReportError) return file
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES)
    for (let bytes = 0; ; ) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, null)
      if (bytesRead === 0) return bytes === 0 ? new ReportError('empty-file', 'is empty') : parser.end()
      if (bytes === 0 && !JSON_START.test(piece.toString('latin1', 0, Math.min(bytesRead, 64))))
        return new ReportError('unknown-format', 'is no JSON object, and so no SARIF')
      bytes += bytesRead
      parser.push(piece.subarray(0, bytesRead))
    }
  } catch (thrown) {
    if (thrown instanceof ReportError) return thrown
    throw thrown
  } finally {
    await file.close()
  }
}
