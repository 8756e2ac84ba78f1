import { access, constants, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../lib/config/load.ts'
import { SHOP } from './support.ts'

describe("the shop's configuration", () => {
  it('is one that Sluice accepts, and the scripts it names are there and executable', async () => {
    const path = '.github/sluice.yml'
    const config = await parseConfig(await readFile(join(SHOP, path), 'utf8'), path)
    const environments = config.environments ?? new Map()
    expect([...environments.keys()]).toEqual(config.path)
    const { target } = environments.get('production') ?? {}
    const commands = [target?.apply, target?.observe, target?.shift, target?.retire, config.flags?.deliver?.verb]
    for (const command of commands) {
      const [executable] = [command ?? 'nothing named'].flat()
      await access(join(SHOP, executable ?? ''), constants.X_OK)
    }
  })
})
