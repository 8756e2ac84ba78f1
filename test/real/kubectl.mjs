#!/usr/bin/env node
// A stand-in for kubectl: keeps objects in a file; a Deployment is ready as soon as it is applied, unless its image is bad.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.env['CLUSTER_FILE']
const cluster = JSON.parse(readFileSync(file, 'utf8'))
const save = () => writeFileSync(file, JSON.stringify(cluster))
const [verb, kind, ...rest] = process.argv.slice(2)
const fail = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

switch (verb) {
  case 'apply': {
    const object = JSON.parse(readFileSync(0, 'utf8'))
    const bad = object.spec.template.spec.containers[0].image.includes(process.env['BAD_DIGEST'] ?? 'never')
    cluster.deployments[object.metadata.name] = {
      ...object,
      status: bad ? {} : { readyReplicas: object.spec.replicas },
    }
    save()
    break
  }
  case 'get': {
    if (kind === 'service') process.stdout.write(JSON.stringify(cluster.service))
    else {
      const app = rest[1]?.replace('app=', '')
      const items = Object.values(cluster.deployments).filter(({ metadata }) => metadata.labels.app === app)
      process.stdout.write(JSON.stringify({ items }))
    }
    break
  }
  case 'rollout': {
    const name = rest[0].replace('deployment/', '')
    if (!cluster.deployments[name].status.readyReplicas) fail(`deployment "${name}" exceeded its progress deadline`)
    break
  }
  case 'patch':
    cluster.service.spec.selector = JSON.parse(rest[rest.indexOf('--patch') + 1]).spec.selector
    save()
    break
  case 'delete':
    delete cluster.deployments[rest[0]]
    save()
    break
  default:
    fail(`the stand-in does not know "${verb}"`)
}
