/**
 * Thrown inside a transaction when what it does turns out to be refused: everything in it is undone, the idempotency
 * key included, and `unlessNotDone` makes a value of it again.
 */
export class NotDone<Code extends string> extends Error {
  override readonly name = 'NotDone';

  constructor(readonly code: Code) {
    super(code);
  }
}

/** The work's answer, or the refusal that it threw as NotDone. */
export async function unlessNotDone<Answer, Code extends string>(
  work: Promise<Answer>,
): Promise<Answer | { readonly ok: false; readonly code: Code }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotDone) return { ok: false, code: error.code as Code };
    throw error;
  }
}
