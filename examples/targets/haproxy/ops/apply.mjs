#!/usr/bin/env node
// Fills an idle slot. `all`: gives it the traffic, then stops the slot that had it.
import { setWeight } from './lib/haproxy.mjs'
import { empty, fill, slots } from './lib/slots.mjs'
import { say, serve } from './lib/verb.mjs'

await serve(async ({ candidate, traffic }) => {
  if (traffic === 'share') throw new Error('a slot is replaced whole: use canary or blue-green')
  const all = await slots()
  const holds = all.find(({ release, up }) => up && release?.digest === candidate.digest)
  const slot =
    holds ?? all.find(({ weight, release }) => weight === 0 && !release) ?? all.find(({ weight }) => weight === 0)
  if (slot === undefined) throw new Error('every slot takes traffic, so there is none to fill')
  if (holds === undefined) await fill(slot, candidate)
  say(`${candidate.version} is up in ${slot.name}.`)
  if (traffic === 'all') {
    await setWeight(slot.name, 100)
    for (const other of all.filter(({ name }) => name !== slot.name)) {
      await setWeight(other.name, 0)
      await empty(other.name)
    }
  }
  return { url: slot.address }
})
