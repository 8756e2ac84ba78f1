#!/usr/bin/env node
// Creates the Deployment of a release and waits until it is rolled out. `all`: points the Service to it, removes the others.
// IMAGE: repository of the image, whose manifest digest is the candidate's. DEPLOYMENT: template, default ops/deployment.json.
import { readFile } from 'node:fs/promises'
import { kubectl, nameOf, releases, remove, select, serve, short } from './lib/cluster.mjs'

await serve(async ({ component, candidate: { version, digest }, traffic }) => {
  if (traffic === 'share') throw new Error('a release is replaced whole here: use all-at-once or blue-green')
  const { IMAGE, DEPLOYMENT = 'ops/deployment.json', ROLLOUT_TIMEOUT = '5m' } = process.env
  if (!IMAGE) throw new Error('IMAGE is not set')
  const name = nameOf(component, digest)
  const values = {
    NAME: name,
    COMPONENT: component,
    RELEASE: short(digest),
    VERSION: version,
    DIGEST: digest,
    IMAGE: `${IMAGE}@${digest}`,
  }
  const template = await readFile(DEPLOYMENT, 'utf8')
  const manifest = template.replace(/\$\{(\w+)\}/g, (whole, key) => values[key] ?? whole)
  await kubectl(['apply', '-f', '-'], manifest)
  try {
    await kubectl(['rollout', 'status', `deployment/${name}`, `--timeout=${ROLLOUT_TIMEOUT}`])
  } catch (error) {
    const serving = (await releases(component)).find((each) => each.serves)
    if (serving?.name !== name) await remove(name)
    throw error
  }
  if (traffic !== 'all') return {}
  await select(component, digest)
  for (const other of await releases(component)) if (other.digest !== digest) await remove(other.name)
  return {}
})
