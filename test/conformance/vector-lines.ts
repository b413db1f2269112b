import type { VectorOrder, VectorStep } from './vector-format.js';

/** What `npm run replay` reads of a step; null for a check, which is no command. */
export function lineOf(step: VectorStep): object | null {
  switch (step.op) {
    case 'submit':
      return { op: 'submit', order: orderOf(step.order) };
    case 'cancel':
      return { op: 'cancel', id: step.id, account: step.account };
    case 'amend':
      return { op: 'amend', id: step.id, account: step.account, price: step.newPrice, qty: step.newOpenQty };
    case 'reduce':
      return { op: 'reduce', id: step.id, account: step.account, by: step.by };
    case 'check':
      return null;
  }
}

/** An order by cost is a market order that minds it. */
function orderOf({ type, maxCost, minProceeds, ...order }: VectorOrder): object {
  return type === 'budget'
    ? { ...order, type: 'market', budget: maxCost ?? minProceeds }
    : { ...order, type };
}
