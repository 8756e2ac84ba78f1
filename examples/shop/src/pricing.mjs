import { findProduct } from './catalogue.mjs'
import { RequestError } from './errors.mjs'

const BULK = { pieces: 10, percent: 10 }
const COUPONS = { WELCOME: 5 }
const MAX_LINES = 50
const MAX_PIECES = 1000

/** Prices and quotes in the currencies of `rates` (currency code → rate from euro). All amounts are whole cents. */
export function createPricing({ rates }) {
  function rateOf(currency) {
    if (Object.hasOwn(rates, currency)) return rates[currency]
    throw new RequestError(
      422,
      'unsupported-currency',
      `Currency "${currency}" is not sold here. Use one of: ${Object.keys(rates).join(', ')}.`,
    )
  }

  /** Price of one piece. */
  function priceOf(product, currency = 'EUR') {
    return Math.round(product.cents * rateOf(currency))
  }

  /** What a cart costs: `{ lines, discount, total, currency }`. */
  function quote({ items, coupon, currency = 'EUR' }) {
    const lines = readItems(items).map(({ product, quantity }) => {
      const unit = priceOf(product, currency)
      const discount = quantity >= BULK.pieces ? percentOf(unit * quantity, BULK.percent) : 0
      return { product: product.id, quantity, unit, discount, amount: unit * quantity - discount }
    })
    const goods = lines.reduce((sum, line) => sum + line.amount, 0)
    const couponDiscount = percentOf(goods, couponPercent(coupon))
    const discount = lines.reduce((sum, line) => sum + line.discount, 0) + couponDiscount
    const total = goods - couponDiscount
    return { lines, discount, total, currency }
  }

  return { priceOf, quote }
}

function percentOf(cents, percent) {
  return Math.round((cents * percent) / 100)
}

function couponPercent(coupon) {
  if (coupon === undefined) return 0
  if (typeof coupon === 'string' && Object.hasOwn(COUPONS, coupon)) return COUPONS[coupon]
  throw new RequestError(422, 'unknown-coupon', 'This coupon does not exist.')
}

function readItems(items) {
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_LINES)
    throw new RequestError(422, 'invalid-cart', `"items" must be a list of 1 to ${MAX_LINES} lines.`)
  return items.map((item, index) => {
    const product = findProduct(item?.product)
    if (product === undefined)
      throw new RequestError(422, 'unknown-product', `items[${index}].product is not in the catalogue.`)
    const { quantity } = item
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_PIECES)
      throw new RequestError(422, 'invalid-quantity', `items[${index}].quantity must be 1 to ${MAX_PIECES}.`)
    return { product, quantity }
  })
}
