/** The parts of the ticket that something can be wrong with. */
export type TicketField =
  | 'price'
  | 'shares'
  | 'tokens'
  | 'total'
  | 'expires'
  | 'timeInForce'
  | 'postOnly'
  | 'reduceOnly';

const fields: readonly [RegExp, TicketField][] = [
  [/^PRICE_/, 'price'],
  [/^(QUANTITY_|ORDER_LIMIT|POSITION_LIMIT|INSIDER_LIMIT)/, 'shares'],
  [/^(BUDGET_OUT_OF_RANGE|AMOUNT_)/, 'tokens'],
  [/^BUDGET_ON_SALE/, 'total'],
  [/^(GTD_NEEDS_EXPIRY|EXPIRES_IN_THE_PAST|TIME_NOT_VALID)/, 'expires'],
  [/^(BUDGET_NEEDS_IMMEDIATE|AUCTION_TAKES_LIMIT_ORDERS)/, 'timeInForce'],
  [/^POST_ONLY_/, 'postOnly'],
  [/^(REDUCE_ONLY_|NOTHING_TO_REDUCE)/, 'reduceOnly'],
];

/** Beside which field a refusal belongs; the others stand at the button. */
export function refusedField(
  code: string | undefined,
  form: { byTokens: boolean; total: boolean },
): TicketField | null {
  const field = fields.find(([pattern]) => pattern.test(code ?? ''))?.[1] ?? null;
  // What the form does not show, it cannot be said beside.
  if (field === 'shares' && form.byTokens) return 'tokens';
  if (field === 'tokens' && !form.byTokens) return form.total ? 'total' : 'shares';
  return field;
}

/** These stand in the part of the ticket that is folded away. */
export const isAdvanced = (field: TicketField | null): boolean =>
  field === 'postOnly' || field === 'reduceOnly' || field === 'total';
