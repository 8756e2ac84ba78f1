import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorMessage } from '../../../../lib/kernel/errors.ts'
import type { Finding } from '../judge/finding.ts'
import type { Measurement } from '../rules/evidence.ts'
import { readMeasurementFile } from '../rules/measurement-file.ts'

const LARGEST_BYTES = 64 * 1024 * 1024

export interface ReadMeasurements {
  readonly files: readonly string[]
  /** Metric → one value per file that has it. */
  readonly metrics: ReadonlyMap<string, readonly Measurement[]>
  readonly findings: readonly Finding[]
}

/** Reads measurements files; one that is damaged or holds no number is a finding. */
export async function readMeasurements(files: readonly string[], workspace: string): Promise<ReadMeasurements> {
  const metrics = new Map<string, Measurement[]>()
  const findings: Finding[] = []
  for (const file of files) {
    const read = await readOne(join(workspace, file))
    if ('code' in read) {
      findings.push({ code: read.code, message: `${file} ${read.why}.` })
      continue
    }
    for (const [name, quantity] of read.values) {
      const known = metrics.get(name) ?? []
      known.push({ file, ...quantity })
      metrics.set(name, known)
    }
  }
  return { files, metrics, findings }
}

type ReadOne =
  | { readonly values: ReturnType<typeof readMeasurementFile> }
  | { readonly code: 'empty-file' | 'unparsable-report' | 'unknown-format'; readonly why: string }

async function readOne(path: string): Promise<ReadOne> {
  let json: unknown
  try {
    if ((await stat(path)).size > LARGEST_BYTES)
      return { code: 'unparsable-report', why: `is larger than ${LARGEST_BYTES} bytes` }
    const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
    if (text.trim() === '') return { code: 'empty-file', why: 'is empty' }
    json = JSON.parse(text)
  } catch (thrown) {
    return { code: 'unparsable-report', why: `cannot be read as JSON (${errorMessage(thrown)})` }
  }
  const values = readMeasurementFile(json)
  if (values.size > 0) return { values }
  return { code: 'unknown-format', why: 'holds no measurement: neither a k6 summary nor numbers by name' }
}
