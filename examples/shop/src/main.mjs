import { readSettings } from './settings.mjs'
import { startShop } from './shop.mjs'
import { VERSION } from './version.mjs'

const log = (message) => process.stderr.write(`${message}\n`)

async function main() {
  const shop = await startShop(readSettings(process.env), { log })
  log(`shop ${VERSION} answers at ${shop.url}`)

  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, async () => {
      log(`shop ${VERSION} stops`)
      await shop.close()
      process.exit(0)
    })
  }
}

main().catch((error) => {
  log(`shop ${VERSION} cannot start: ${error.message}`)
  process.exit(1)
})
