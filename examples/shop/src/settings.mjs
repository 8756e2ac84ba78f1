/** Exchange rates from euro. Only production sells abroad; everywhere else there is the euro alone. */
const RATES = {
  production: { EUR: 1, GBP: 0.86, CHF: 0.94 },
  other: { EUR: 1 },
}

/**
 * Reads what the machine tells the service.
 * PORT (0: any free one), HOST, ENVIRONMENT (`production`, `staging` …) and FLAGS_FILE (a flagd file; may be absent),
 * and WAREHOUSE_URL (who knows what is in stock; may be absent).
 */
export function readSettings(env) {
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const environment = env.ENVIRONMENT || 'development'
  return {
    port,
    host: env.HOST || '127.0.0.1',
    environment,
    flagsFile: env.FLAGS_FILE || undefined,
    warehouse: env.WAREHOUSE_URL || undefined,
    rates: environment === 'production' ? RATES.production : RATES.other,
  }
}
