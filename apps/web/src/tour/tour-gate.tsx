import { lazy, Suspense } from 'react';
import { useObservable } from '../live/observable';
import { useMe } from '../session/use-me';
import { isTourDone, realStep, remembered } from './tour-memory';

/** Not a part of the first page: who has been here before never loads it. */
const TourStrip = lazy(async () => ({ default: (await import('./tour-strip')).TourStrip }));

/** Offers a new member the tour, and goes along to the first real estimate. */
export function TourGate() {
  const { viewer } = useMe();
  const real = useObservable(realStep);
  useObservable(remembered);
  if (!viewer?.canTrade || (real === null && isTourDone(viewer.id))) return null;
  return (
    <Suspense fallback={null}>
      <TourStrip viewer={viewer} real={real} />
    </Suspense>
  );
}
