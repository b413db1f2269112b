import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { client } from '../../api/client';
import { PASSING } from '../../api/read-failures';
import { type OrderInput, type OrderPreview, type PreviewAnswer, PreviewOrderQuery } from './preview-query';

export interface PreviewState {
  preview: OrderPreview | null;
  rejection: { code: string; message: string } | null;
  /** The form says another order than the one this was computed for. */
  outdated: boolean;
}

interface Asked {
  input: OrderInput;
  base: string;
}

const nothing: PreviewState = { preview: null, rejection: null, outdated: false };
const typingPauseMs = 200;
const marketPauseMs = 500;

/**
 * What the order would do now. Asked again when the order changes, and when `moment` does: book and balance.
 * A market that never rests is asked about twice a second; it must not keep the answer away. `base` is what the
 * order starts from, such as the shares held: an answer for another base or side is not shown at all.
 */
export function usePreview(input: OrderInput | null, moment: string, base: string): PreviewState {
  const order = input ? JSON.stringify({ input, base } satisfies Asked) : '';
  const [settled] = useDebouncedValue(order, typingPauseMs);
  const current = useThrottledValue(moment, marketPauseMs);
  const [state, setState] = useState<PreviewState & { order: string }>({ ...nothing, order: '' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `current` asks for the same order again.
  useEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    const variables = { input: (JSON.parse(settled) as Asked).input };
    client.query({ query: PreviewOrderQuery, variables, fetchPolicy: 'no-cache', context: PASSING }).then(
      ({ data }) => wanted && data && setState({ ...read(data.previewOrder), order: settled }),
      // Without a preview the order can still be placed; the connection's state is shown elsewhere.
      () => wanted && setState({ ...nothing, order: settled }),
    );
    return () => {
      wanted = false;
    };
  }, [settled, current]);

  if (!input) return nothing;
  const outdated = state.order !== order;
  const kept = !outdated || isAlike(state.order, { input, base }) ? state : nothing;
  return { ...kept, outdated };
}

function isAlike(asked: string, { input, base }: Asked): boolean {
  if (!asked) return false;
  const before = JSON.parse(asked) as Asked;
  return before.base === base && before.input.contract === input.contract && before.input.side === input.side;
}

function read(answer: PreviewAnswer): PreviewState {
  if ('code' in answer) return { ...nothing, rejection: answer };
  return { ...nothing, preview: answer as OrderPreview };
}
