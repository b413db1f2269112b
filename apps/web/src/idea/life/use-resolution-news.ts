import { useEffect, useRef } from 'react';
import { announce } from '../../shell/announcements';
import type { Resolution } from './life-query';
import { changeSentence } from './resolution-words';

type Said = Pick<Resolution, 'status' | 'challenge'> | null;

/** Says it when what is said about a market's end changes under the reader's eyes, not when the page is opened. */
export function useResolutionNews(marketId: string, resolution: Said): void {
  const last = useRef({ marketId, resolution });
  useEffect(() => {
    const { resolution: before } = last.current;
    const isSame = last.current.marketId === marketId && before?.status === resolution?.status;
    const isOther = last.current.marketId !== marketId;
    last.current = { marketId, resolution };
    if (!isSame && !isOther && resolution !== null) announce(changeSentence(resolution));
  }, [marketId, resolution]);
}
