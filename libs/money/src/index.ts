export { Exact } from './decimal.js';
export { formatAveragePrice, formatHalfTicks, formatPrice, formatShares, formatTokens } from './format.js';
export {
  type AmountRefusal,
  type Parsed,
  type PriceRefusal,
  parseOpenQuantity,
  parsePayout,
  parsePrice,
  parseQuantity,
  parseTokens,
  type QuantityRefusal,
} from './parse.js';
export { type Power, type Radix, signOfPowers } from './power-sum.js';
