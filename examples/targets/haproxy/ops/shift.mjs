#!/usr/bin/env node
// Moves weights while requests run: first up, then down, so that there always is a server to go to.
import { setWeight } from './lib/haproxy.mjs'
import { slots } from './lib/slots.mjs'
import { say, serve } from './lib/verb.mjs'

await serve(async ({ weights }) => {
  const all = await slots()
  const wanted = all.map((slot) => ({
    ...slot,
    wanted: Math.round(weights.find(({ digest }) => digest === slot.release?.digest)?.weight ?? 0),
  }))
  const nowhere = weights.filter(
    ({ weight, digest }) => weight > 0 && !all.some((slot) => slot.up && slot.release?.digest === digest),
  )
  if (nowhere.length > 0) throw new Error(`${nowhere.map(({ version }) => version).join(', ')} is not up`)
  for (const { name, wanted: weight } of wanted.sort((a, b) => b.wanted - b.weight - (a.wanted - a.weight))) {
    await setWeight(name, weight)
    say(`${name}: ${weight}`)
  }
})
