import { circleWords, cycles } from '../cycles.ts'
import type { Finding } from '../store.ts'
import { type Flag, WHOLE } from './flag.ts'
import { rolesOf } from './state.ts'

/** What LaunchDarkly takes without a word and does not do what people think. */
export function lintFlags(flags: readonly Flag[]): readonly Finding[] {
  const circles = cycles(new Map(flags.map(({ key, prerequisites }) => [key, prerequisites]))).map(
    (circle): Finding => ({
      severity: 'error',
      flag: circle[0] ?? '',
      message: `depends on itself: ${circleWords(circle)}`,
    }),
  )
  return [...circles, ...flags.flatMap(lintFlag)]
}

function lintFlag(flag: Flag): readonly Finding[] {
  const finding = (severity: Finding['severity'], message: string): Finding => ({ severity, flag: flag.key, message })
  const findings: Finding[] = []
  const roles = rolesOf(flag)
  const { fallthrough, offVariation } = flag
  if (offVariation === undefined)
    findings.push(finding('warning', 'has no off variation, so turned off it serves the default in the code'))
  else if (roles !== undefined && offVariation === roles.on)
    findings.push(finding('error', 'serves the feature when it is turned off: its off variation is the "on" one'))
  if (fallthrough.kind === 'rollout') {
    const sum = fallthrough.shares.reduce((total, [, weight]) => total + weight, 0)
    if (sum !== WHOLE) findings.push(finding('error', `the shares of its rollout sum to ${sum / (WHOLE / 100)} %`))
  }
  if (flag.deprecated && flag.on) findings.push(finding('warning', 'is deprecated and still on'))
  return findings
}
