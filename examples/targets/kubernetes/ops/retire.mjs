#!/usr/bin/env node
// Removes the Deployment of a release that takes no traffic.
import { releases, remove, serve } from './lib/cluster.mjs'

await serve(async ({ component, retire }) => {
  const release = (await releases(component)).find(({ digest }) => digest === retire.digest)
  if (release === undefined) return
  if (release.serves) throw new Error(`${retire.version} takes the traffic`)
  await remove(release.name)
})
