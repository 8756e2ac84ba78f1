#!/usr/bin/env node
// What is up, and its share of the traffic by the weights that HAProxy has now.
import { slots } from './lib/slots.mjs'
import { serve } from './lib/verb.mjs'

await serve(async () => {
  const up = (await slots()).filter((slot) => slot.up && slot.release)
  const sum = up.reduce((total, { weight }) => total + weight, 0)
  const serving = up.map(({ release, weight, address }) => ({
    ...release,
    weight: sum === 0 ? 0 : (weight / sum) * 100,
    url: address,
  }))
  return { serving }
})
