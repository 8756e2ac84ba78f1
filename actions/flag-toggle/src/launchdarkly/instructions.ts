import type { Flag, Serve } from './flag.ts'
import { killTag, type Managed, managedOf } from './state.ts'

/** One step of a semantic patch (LaunchDarkly REST API, "Update feature flag"). */
export type Instruction = Readonly<Record<string, unknown>> & { readonly kind: string }

/** The steps that make the managed fields of an environment so; they are applied together or not at all. */
export function environmentInstructions(flag: Flag, wanted: Managed, environment: string): readonly Instruction[] {
  const now = managedOf(flag, environment)
  const steps: Instruction[] = []
  if (JSON.stringify(now.fallthrough) !== JSON.stringify(wanted.fallthrough))
    steps.push({ kind: 'updateFallthroughVariationOrRollout', ...serveFields(flag, wanted.fallthrough) })
  if (now.offVariation !== wanted.offVariation && wanted.offVariation !== null)
    steps.push({ kind: 'updateOffVariation', variationId: idOf(flag, wanted.offVariation) })
  if (now.on !== wanted.on) steps.push({ kind: wanted.on ? 'turnFlagOn' : 'turnFlagOff' })
  return steps
}

/** The steps about the flag as a whole, which take no environment: the tag of a kill. */
export function flagInstructions(flag: Flag, wanted: Managed, environment: string): readonly Instruction[] {
  const tag = killTag(environment)
  const has = flag.tags.includes(tag)
  if (has === wanted.killed) return []
  return [{ kind: wanted.killed ? 'addTags' : 'removeTags', values: [tag] }]
}

function serveFields(flag: Flag, serve: Serve): Readonly<Record<string, unknown>> {
  if (serve.kind === 'variation') return { variationId: idOf(flag, serve.variation) }
  if (serve.kind === 'nothing') return {}
  return {
    rolloutWeights: Object.fromEntries(serve.shares.map(([variation, weight]) => [idOf(flag, variation), weight])),
    rolloutContextKind: serve.contextKind,
    ...(serve.bucketBy === 'key' ? {} : { rolloutBucketBy: serve.bucketBy }),
  }
}

function idOf({ variations }: Flag, index: number): string {
  return variations[index]?.id ?? ''
}
