import type { Step } from './repository.ts'

/** A history with nested, crossing and octopus merges, reverts and tags on and off the main line; the same for a seed. */
export function braided(seed: number, size: number): readonly Step[] {
  let state = seed
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const steps: Step[] = [{ id: 'c0', message: 'feat: root', parents: [], tags: ['v0.1.0'] }]
  const tips = ['c0']
  for (let index = 1; index < size; index++) {
    const id = `c${index}`
    const at = random(tips.length)
    const tip = tips[at] ?? 'c0'
    const others = [...new Set([tips[random(tips.length)] ?? tip, tips[random(tips.length)] ?? tip])]
    const merged = random(4) === 0 ? others.filter((other) => other !== tip) : []
    const tags = random(25) === 0 ? [`v0.${index}.${random(3)}`] : []
    steps.push({ id, message: messageOf(index, random(6), merged), parents: [tip, ...merged], tags, files: {} })
    if (random(5) === 0 && tips.length < 8) tips.push(id)
    else tips[at] = id
  }
  const last = `c${size}`
  const heads = [...new Set(tips)]
  return [...steps, { id: last, message: 'Merge everything', parents: heads, files: {} }]
}

function messageOf(index: number, kind: number, merged: readonly string[]): string {
  if (merged.length > 0) return kind === 0 ? `feat: merged ${index}` : `Merge pull request #${index} from a/b`
  return (
    [
      `feat: f${index}`,
      `fix(x): g${index}`,
      `chore: h${index}`,
      `words ${index}`,
      `Revert "feat: f${index - 1}"`,
      `docs!: i${index}`,
    ][kind] ?? ''
  )
}
