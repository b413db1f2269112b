import { useState } from 'react';
import { client } from '../api/client';
import type { Outcome } from '../api/use-command';
import { PolicyQuery } from './policy-query';
import { isSame, rebased } from './rebased';

export interface PolicyFormState<Policy, Typed> {
  /** What the form was made from. */
  from: Policy;
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  reason: string;
  setReason: (reason: string) => void;
  unchanged: boolean;
  /** Another version than `from` is in force. */
  outdated: boolean;
  /** Goes on from the version in force, with what was typed. */
  rebase: () => void;
  /** What came of sending it. */
  settle: (outcome: Outcome) => Promise<void>;
}

/** A form by which a policy is replaced as a whole. It knows from which version it was made, so that nobody's change is undone. */
export function usePolicyForm<Policy extends { version: number }, Typed extends object>(
  policy: Policy,
  typedOf: (policy: Policy) => Typed,
): PolicyFormState<Policy, Typed> {
  const begin = () => ({ from: policy, typed: typedOf(policy), reason: '', sent: false });
  const [state, setState] = useState(begin);
  const { from, typed, reason, sent } = state;
  const unchanged = isSame(typed, typedOf(from));
  const outdated = policy.version !== from.version;
  // Nothing is lost by it: nothing was typed, or it is in force.
  if (outdated && (unchanged || sent)) setState({ ...begin(), reason: sent ? '' : reason });
  const change = (part: Partial<typeof state>) => setState((last) => ({ ...last, sent: false, ...part }));
  return {
    from,
    typed,
    set: (part) => change({ typed: { ...typed, ...part } }),
    reason,
    setReason: (words) => change({ reason: words }),
    unchanged,
    outdated,
    rebase: () =>
      change({ from: policy, typed: rebased(typed, { before: typedOf(from), now: typedOf(policy) }) }),
    settle: async ({ kind, code }) => {
      if (kind === 'done') change({ sent: true });
      if (code === 'POLICY_CHANGED')
        await client.refetchQueries({ include: [PolicyQuery] }).catch(() => undefined);
    },
  };
}
