import { findProduct, PRODUCTS } from './catalogue.mjs'
import { showAmount } from './display.mjs'
import { RequestError } from './errors.mjs'
import { evaluateRemotely } from './flags/ofrep.mjs'
import { createPricing } from './pricing.mjs'
import { createStock } from './stock.mjs'

/** Values the code uses when no flag says otherwise. */
export const FLAG_DEFAULTS = { 'new-checkout': false, 'live-stock': false }

/**
 * The routes of the shop: pattern → method → handler. A handler gets `{ parameters, query, headers, body, served }` and returns
 * `{ status?, body }` or `{ text, type }`; it throws `RequestError` for what the caller did wrong. `served` is where it notes
 * which variant of a flag the request was served, so that what became of it can be counted.
 */
export function createRoutes({ settings, version, flags, provider, metrics, isDraining }) {
  const pricing = createPricing({ rates: settings.rates })
  const stock = createStock({ warehouse: settings.warehouse })

  /** Visitors without a customer number stay on the default variant: a share of them could not be kept stable. */
  async function isOn(flag, headers, served) {
    const customer = headers['x-customer-id']
    const context = customer === undefined ? {} : { targetingKey: customer }
    const value = await flags.getBooleanValue(flag, FLAG_DEFAULTS[flag], context)
    served[flag] = value ? 'on' : 'off'
    metrics.observeEvaluation(flag, served[flag])
    return value
  }

  const checkoutOf = async (headers, served) => ((await isOn('new-checkout', headers, served)) ? 'new' : 'classic')

  function show(product, currency, checkout) {
    const { id, name, category } = product
    return { id, name, category, price: showAmount(pricing.priceOf(product, currency), currency, checkout) }
  }

  function health() {
    if (isDraining()) return { status: 503, body: { status: 'draining', version } }
    return { body: { status: 'ok', version } }
  }

  async function listProducts({ query, headers, served }) {
    const checkout = await checkoutOf(headers, served)
    const currency = query.get('currency') ?? 'EUR'
    const category = query.get('category')
    const wanted = PRODUCTS.filter((product) => category === null || product.category === category)
    return { body: { checkout, products: wanted.map((product) => show(product, currency, checkout)) } }
  }

  async function getProduct({ parameters, query, headers, served }) {
    const product = findProduct(parameters.id)
    if (product === undefined) throw new RequestError(404, 'unknown-product', 'There is no such product.')
    const checkout = await checkoutOf(headers, served)
    const live = (await isOn('live-stock', headers, served)) ? { pieces: await stock.piecesOf(product) } : {}
    return { body: { checkout, ...show(product, query.get('currency') ?? 'EUR', checkout), ...live } }
  }

  async function quoteCart({ body, headers, served }) {
    const { total, currency, ...rest } = pricing.quote(body)
    const checkout = await checkoutOf(headers, served)
    return { body: { checkout, ...rest, total: showAmount(total, currency, checkout) } }
  }

  function evaluateFlag({ parameters, body }) {
    return evaluateRemotely({ provider, defaults: FLAG_DEFAULTS, key: parameters.key, request: body })
  }

  function outcomes({ parameters, query }) {
    const variant = query.get('variant')
    if (variant !== 'on' && variant !== 'off')
      throw new RequestError(422, 'unknown-variant', 'Give "variant" as on or off.')
    return { body: metrics.outcomesOf(parameters.flag, variant) }
  }

  return {
    '/health': { GET: health },
    '/metrics': { GET: () => ({ text: metrics.text(), type: 'text/plain; version=0.0.4; charset=utf-8' }) },
    '/outcomes/:flag': { GET: outcomes },
    '/products': { GET: listProducts },
    '/products/:id': { GET: getProduct },
    '/cart/quote': { POST: quoteCart },
    '/ofrep/v1/evaluate/flags/:key': { POST: evaluateFlag },
  }
}
