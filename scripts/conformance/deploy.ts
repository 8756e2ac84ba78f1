import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyLikeKayenta, type KayentaClassification, type KayentaOptions } from '../../lib/verify/judge/kayenta.ts'
import type { ConformanceResult } from '../conformance.ts'

interface Vector extends KayentaOptions {
  readonly name: string
  readonly classifier: 'mann-whitney' | 'mean-inequality'
  readonly experiment: readonly number[]
  readonly control: readonly number[]
  readonly expected: {
    readonly classification?: string
    readonly critical?: boolean
    readonly deviation?: number | 'NaN'
  }
}

const VECTORS = 'deploy/kayenta-classifier.json'

/** The judge in its Kayenta-compatible parametrisation, against the vectors of Kayenta's own test suite. */
export async function run(folder: string): Promise<ConformanceResult> {
  const path = join(folder, VECTORS)
  if (!existsSync(path))
    return { passed: 0, failed: 0, skipped: 1, exceptions: [`${VECTORS} is not among the data; nothing was compared`] }
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly Vector[]
  const failures: string[] = []
  const exceptions: string[] = []
  let passed = 0
  for (const vector of vectors) {
    const exception = exceptionOf(vector)
    if (exception !== undefined) {
      exceptions.push(`${vector.name}: ${exception}`)
      continue
    }
    const problem = problemOf(vector, classifyLikeKayenta(vector.experiment, vector.control, vector))
    if (problem === undefined) passed++
    else failures.push(`${vector.name}: ${problem}`)
  }
  return { passed, failed: failures.length, skipped: exceptions.length, exceptions, failures }
}

function exceptionOf({ classifier, expected }: Vector): string | undefined {
  if (classifier === 'mean-inequality') return 'compares two means and nothing else, which is no judge; not built'
  if (Object.keys(expected).length === 0) return 'the vector expects only a sentence in their words'
  return undefined
}

function problemOf({ expected }: Vector, actual: KayentaClassification): string | undefined {
  const { classification, critical, deviation } = expected
  if (classification !== undefined && actual.classification !== classification)
    return `${actual.classification}, expected ${classification}`
  if (critical !== undefined && actual.critical !== critical) return `critical ${actual.critical}, expected ${critical}`
  if (deviation === 'NaN' && !Number.isNaN(actual.deviation)) return `deviation ${actual.deviation}, expected NaN`
  if (typeof deviation === 'number' && actual.deviation !== deviation)
    return `deviation ${actual.deviation}, expected ${deviation}`
  return undefined
}
