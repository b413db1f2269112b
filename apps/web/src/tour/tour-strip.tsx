import type { Viewer } from '../session/me-query';
import { RealEstimate } from './real-estimate';
import type { RealStep } from './tour-memory';
import { TourOffer } from './tour-offer';

interface TourStripProps {
  viewer: Viewer;
  real: RealStep | null;
}

/** One line above the page: first the offer, then the company. */
export function TourStrip({ viewer, real }: TourStripProps) {
  return real ? <RealEstimate viewer={viewer} step={real} /> : <TourOffer viewer={viewer} />;
}
