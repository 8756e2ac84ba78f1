import type { CrossedStep, DataObstacle, UnreadableFormat } from './guard.ts'

/** Each thing that speaks against a way back, in a sentence of its own without an end. */
export function obstacleLines({ steps, formats, unknown }: DataObstacle): readonly string[] {
  return [
    ...steps.map(stepLine),
    ...formats.map(formatLine),
    ...unknown.map(({ version, why }) => `nobody can tell what ${version} did to data: ${why}`),
  ]
}

function stepLine({ id, kind, what, down, version }: CrossedStep): string {
  return `${version} ran ${id} (${kind}: ${what}${down ? ', has a way down' : ''})`
}

function formatLine({ name, writes, reads, version }: UnreadableFormat): string {
  return `${name} is written in format ${writes} since ${version}, and the earlier release reads only ${reads.join(', ')}`
}

export interface Ways {
  /** Version to which it is still safe to go back. */
  readonly earliestSafe: string | undefined
  /** Flags tied to the release to get away from. */
  readonly flags: readonly string[]
  /** Command of the configuration that takes migrations back. */
  readonly down: readonly string[] | undefined
}

/** What can be done instead, the safest first. */
export function waysOut(obstacle: DataObstacle, { earliestSafe, flags, down }: Ways): readonly string[] {
  const reversible = obstacle.steps.filter((step) => step.down)
  return [
    ...(flags.length === 0 ? [] : [`turn off ${flags.join(', ')}: run again with "flags-first: true"`]),
    ...(earliestSafe === undefined ? [] : [`go back to ${earliestSafe}: "to-version: ${earliestSafe}"`]),
    'roll forward: mend it and deploy',
    ...(reversible.length === 0
      ? []
      : [
          `take ${reversible.map(({ id }) => id).join(', ')} back${down === undefined ? ' with your migration tool' : ` with "${down.join(' ')}"`}, then run again with "force: true"`,
        ]),
    'go back all the same: "force: true", with somebody who approves it in the run',
  ]
}
