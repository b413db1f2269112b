import { Observable } from '../live/observable';

/** The idea to which the tour has led somebody for the first real estimate. */
export interface RealStep {
  readonly ideaId: string;
  readonly marketId: string;
}

export const realStep = new Observable<RealStep | null>(null);

/** Grows when something is remembered, so that what shows the offer looks again. */
export const remembered = new Observable(0);

const keyOf = (memberId: string): string => `openfloor-tour-${memberId}`;

/** Whether the tour is not to be offered (again) to this member in this browser. */
export function isTourDone(memberId: string): boolean {
  try {
    return localStorage.getItem(keyOf(memberId)) !== null;
  } catch {
    // A browser that keeps nothing would offer it forever.
    return true;
  }
}

export function rememberTour(memberId: string): void {
  try {
    localStorage.setItem(keyOf(memberId), 'done');
  } catch {
    return;
  }
  remembered.set(remembered.get() + 1);
}
