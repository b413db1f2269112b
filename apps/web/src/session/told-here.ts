const underWay = new Set<string>();
const answered = new Set<string>();

/**
 * Gives a command for an order that says itself what it traded, so that the account's stream does not say it again.
 * Which of the two comes first is open: until the answer the order is known, and then the place in the journal.
 */
export async function tellingHere<Answer extends object>(
  orderId: string,
  give: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  underWay.add(orderId);
  try {
    const answer = await give();
    if (answer && 'sequence' in answer) answered.add(String(answer.sequence));
    return answer;
  } finally {
    underWay.delete(orderId);
  }
}

export const isToldHere = ({ order, sequence }: { order: { id: string }; sequence: string }): boolean =>
  underWay.has(order.id) || answered.has(sequence);
