#!/usr/bin/env node
// Points the Service to one release that is ready.
import { releases, select, serve } from './lib/cluster.mjs'

await serve(async ({ component, weights }) => {
  const [to, ...more] = weights.filter(({ weight }) => weight > 0)
  if (to === undefined || more.length > 0)
    throw new Error('a Service gives all traffic to one release: to divide it, use your mesh or ingress in this script')
  const release = (await releases(component)).find(({ digest }) => digest === to.digest)
  if (!release?.ready) throw new Error(`${to.version} is not up`)
  await select(component, to.digest)
})
