import { freeDelivery } from '../../../examples/shop/demo/changes.mjs'
import type { RunResult } from '../../runner/ports.ts'
import { type DeploymentRecord, deploymentRecords } from '../records.ts'
import { servedVersion } from '../shop.ts'
import { ENVIRONMENTS, type World } from '../world.ts'
import type { Scene } from './scene.ts'

/** Pushes what the author committed and waits until the pipeline of that push is over. */
export async function travel(world: World): Promise<RunResult> {
  await world.author.push('main')
  const run = await world.runs.next('pipeline.yml')
  return world.runner.completed(run.id)
}

/** Starts a promotion to production, lets grace approve it, and waits for its end. */
export async function promoteToProduction(world: World, version: string): Promise<RunResult> {
  const run = await world.start('promote.yml', {
    environment: 'production',
    version,
    because: 'It is verified in staging.',
  })
  if (await world.waitsForReview(run.id)) await world.grace.review(run.id, 'approved', 'Read the notes, looks good.')
  return world.runner.completed(run.id)
}

/** Good commits go to dev, qa and staging by themselves and, dispatched and approved, to production. */
export const goodCommit: Scene = {
  id: 'a',
  title: 'A good commit goes all the way',
  async play(world, story, expect) {
    const first = await travel(world)
    expect.equal('the first commit passes build, test and release', first.conclusion, 'success')
    story.firstVersion = await servedVersion(world, 'staging')
    const started = await promoteToProduction(world, story.firstVersion)
    expect.equal('its promotion to production, approved by grace, succeeds', started.conclusion, 'success')
    expect.equal('production answers with that version', await servedVersion(world, 'production'), story.firstVersion)

    world.customers.arrive()
    await world.commit(freeDelivery)
    const second = await travel(world)
    expect.equal('a feature passes build, test and release', second.conclusion, 'success')
    story.goodVersion = await servedVersion(world, 'staging')
    const promoted = await promoteToProduction(world, story.goodVersion)
    expect.equal('its promotion succeeds', promoted.conclusion, 'success')
    expect.equal('production answers with the new version', await servedVersion(world, 'production'), story.goodVersion)

    const { served, failed } = world.customers
    expect.check(
      'no customer saw an error while the traffic moved',
      failed === 0 && served > 0,
      `${served} requests, ${failed} failed`,
    )

    const records = (await deploymentRecords(world)).filter(({ version }) => version === story.goodVersion)
    const digests = new Set(records.map(({ digest }) => digest))
    const verified = new Set(records.filter(isVerified).map(({ environment }) => environment))
    expect.check(
      'the same digest is recorded in all four environments',
      digests.size === 1 && records.length >= 4,
      [...digests].join(', '),
    )
    expect.check(
      'and is verified in each',
      ENVIRONMENTS.every((name) => verified.has(name)),
      [...verified].join(', '),
    )
  },
}

function isVerified({ states }: DeploymentRecord): boolean {
  return states.includes('success')
}
