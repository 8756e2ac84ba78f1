#!/usr/bin/env node
// Every release with a pod that is ready; the Service gives all traffic to one of them.
import { releases, serve } from './lib/cluster.mjs'

await serve(async ({ component }) => {
  const up = (await releases(component)).filter(({ ready }) => ready)
  return { serving: up.map(({ version, digest, serves }) => ({ version, digest, weight: serves ? 100 : 0 })) }
})
