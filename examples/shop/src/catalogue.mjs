/** What the shop sells. Prices are euro cents, VAT included. */
export const PRODUCTS = Object.freeze([
  { id: 'espresso-beans', name: 'Espresso beans, 1 kg', category: 'coffee', cents: 1895 },
  { id: 'filter-coffee', name: 'Filter coffee, 500 g', category: 'coffee', cents: 899 },
  { id: 'green-tea', name: 'Green tea, 100 bags', category: 'tea', cents: 749 },
  { id: 'rooibos', name: 'Rooibos, 200 g', category: 'tea', cents: 525 },
  { id: 'moka-pot', name: 'Moka pot, 6 cups', category: 'equipment', cents: 3450 },
  { id: 'hand-grinder', name: 'Hand grinder', category: 'equipment', cents: 6900 },
  { id: 'kettle', name: 'Gooseneck kettle', category: 'equipment', cents: 5425 },
  { id: 'cup', name: 'Stoneware cup', category: 'equipment', cents: 1250 },
])

const BY_ID = new Map(PRODUCTS.map((product) => [product.id, product]))

/** The product with this id, or `undefined`. */
export function findProduct(id) {
  return BY_ID.get(id)
}
