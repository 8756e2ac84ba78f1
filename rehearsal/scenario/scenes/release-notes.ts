import { freeDelivery } from '../../../examples/shop/demo/changes.mjs'
import type { Scene } from './scene.ts'

interface Release {
  readonly tag_name: string
  readonly prerelease: boolean
  readonly draft: boolean
  readonly body: string
  readonly assets: readonly { readonly name: string }[]
}

/** What was verified in production became a release, with the right version and the right entries. */
export const releaseNotes: Scene = {
  id: 'g',
  title: 'Release notes with the right version and entries',
  async play(world, story, expect) {
    const releases = await world.ada.call<readonly Release[]>('GET', '/releases?per_page=100')
    const wanted = `v${story.goodVersion.replace(/-rc\..*$/, '')}`
    const release = releases.find(({ tag_name }) => tag_name === wanted)
    expect.check(
      `${wanted} is published`,
      release !== undefined && !release.prerelease && !release.draft,
      releases.map(({ tag_name }) => tag_name).join(', '),
    )
    story.notes = release?.body ?? ''
    const entry = freeDelivery.message.replace(/^feat\(.*\): /, '')
    expect.check('its notes hold the feature', story.notes.includes(entry.slice(0, 20)), entry)
    expect.check(
      'and not the change that production refused',
      !story.notes.includes('compute each price only once'),
      'price cache left out',
    )
    expect.check(
      'it keeps the candidate that production serves',
      release?.assets.some(({ name }) => name === 'shop.mjs') === true,
      release?.assets.map(({ name }) => name).join(', ') ?? '',
    )
    const first = `v${story.firstVersion.replace(/-rc\..*$/, '')}`
    expect.check('the feature raised the minor version', minor(wanted) === minor(first) + 1, `${first} → ${wanted}`)
  },
}

function minor(tag: string): number {
  return Number(tag.split('.')[1])
}
