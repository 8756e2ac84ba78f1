#!/usr/bin/env node
// Stops the slot of a version that takes no traffic, after its running requests have ended.
import { empty, slots } from './lib/slots.mjs'
import { serve } from './lib/verb.mjs'

await serve(async ({ retire }) => {
  const slot = (await slots()).find(({ release }) => release?.digest === retire.digest)
  if (slot === undefined) return
  if (slot.weight > 0) throw new Error(`${retire.version} takes traffic`)
  await empty(slot.name)
})
