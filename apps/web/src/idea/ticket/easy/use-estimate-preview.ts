import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { client } from '../../../api/client';
import { PASSING } from '../../../api/read-failures';
import type { EasyInput } from './easy-form';
import { type EstimatePreview, PreviewEstimateQuery } from './estimate-query';

export interface EstimatePreviewState {
  preview: EstimatePreview | null;
  rejection: { code: string; message: string } | null;
  /** The form says something else by now. */
  outdated: boolean;
}

const nothing = { preview: null, rejection: null };
const typingPauseMs = 200;
const marketPauseMs = 500;

/** What the estimate would do now: asked again when it changes, and when the book or my tokens do (`moment`). */
export function useEstimatePreview(input: EasyInput | null, moment: string): EstimatePreviewState {
  const asked = input ? JSON.stringify(input) : '';
  const [settled] = useDebouncedValue(asked, typingPauseMs);
  const current = useThrottledValue(moment, marketPauseMs);
  const [state, setState] = useState<Omit<EstimatePreviewState, 'outdated'> & { asked: string }>({
    ...nothing,
    asked: '',
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `current` asks for the same estimate again.
  useEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    const variables = { input: JSON.parse(settled) as EasyInput };
    client.query({ query: PreviewEstimateQuery, variables, fetchPolicy: 'no-cache', context: PASSING }).then(
      ({ data }) => wanted && data && setState({ ...read(data.previewEstimate), asked: settled }),
      // Without a preview it can still be given; the connection's state is shown elsewhere.
      () => wanted && setState({ ...nothing, asked: settled }),
    );
    return () => {
      wanted = false;
    };
  }, [settled, current]);

  if (!input) return { ...nothing, outdated: false };
  return { preview: state.preview, rejection: state.rejection, outdated: state.asked !== asked };
}

function read(answer: EstimatePreview | { code: string; message: string }) {
  return 'code' in answer ? { preview: null, rejection: answer } : { preview: answer, rejection: null };
}
