import { findProduct, PRODUCTS } from './catalogue.mjs'
import { showAmount } from './display.mjs'
import { RequestError } from './errors.mjs'
import { evaluateRemotely } from './flags/ofrep.mjs'
import { createPricing } from './pricing.mjs'

/** Values the code uses when no flag says otherwise. */
export const FLAG_DEFAULTS = { 'new-checkout': false }

/**
 * The routes of the shop: pattern → method → handler. A handler gets `{ parameters, query, headers, body }` and returns
 * `{ status?, body }` or `{ text, type }`; it throws `RequestError` for what the caller did wrong.
 */
export function createRoutes({ settings, version, flags, provider, metrics, isDraining }) {
  const pricing = createPricing({ rates: settings.rates })

  /** Visitors without a customer number stay on the default variant: a share of them could not be kept stable. */
  async function checkoutOf(headers) {
    const customer = headers['x-customer-id']
    const context = customer === undefined ? {} : { targetingKey: customer }
    const isNew = await flags.getBooleanValue('new-checkout', FLAG_DEFAULTS['new-checkout'], context)
    metrics.observeEvaluation('new-checkout', isNew ? 'on' : 'off')
    return isNew ? 'new' : 'classic'
  }

  function show(product, currency, checkout) {
    const { id, name, category } = product
    return { id, name, category, price: showAmount(pricing.priceOf(product, currency), currency, checkout) }
  }

  function health() {
    if (isDraining()) return { status: 503, body: { status: 'draining', version } }
    return { body: { status: 'ok', version } }
  }

  async function listProducts({ query, headers }) {
    const checkout = await checkoutOf(headers)
    const currency = query.get('currency') ?? 'EUR'
    const category = query.get('category')
    const wanted = PRODUCTS.filter((product) => category === null || product.category === category)
    return { body: { checkout, products: wanted.map((product) => show(product, currency, checkout)) } }
  }

  async function getProduct({ parameters, query, headers }) {
    const product = findProduct(parameters.id)
    if (product === undefined) throw new RequestError(404, 'unknown-product', 'There is no such product.')
    const checkout = await checkoutOf(headers)
    return { body: { checkout, ...show(product, query.get('currency') ?? 'EUR', checkout) } }
  }

  async function quoteCart({ body, headers }) {
    const { total, currency, ...rest } = pricing.quote(body)
    const checkout = await checkoutOf(headers)
    return { body: { checkout, ...rest, total: showAmount(total, currency, checkout) } }
  }

  function evaluateFlag({ parameters, body }) {
    return evaluateRemotely({ provider, defaults: FLAG_DEFAULTS, key: parameters.key, request: body })
  }

  return {
    '/health': { GET: health },
    '/metrics': { GET: () => ({ text: metrics.text(), type: 'text/plain; version=0.0.4; charset=utf-8' }) },
    '/products': { GET: listProducts },
    '/products/:id': { GET: getProduct },
    '/cart/quote': { POST: quoteCart },
    '/ofrep/v1/evaluate/flags/:key': { POST: evaluateFlag },
  }
}
