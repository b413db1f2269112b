import { client } from '../api/client';
import { forgetLists } from '../floor/kept-lists';
import { forgetReasons } from '../idea/ticket/kept-reasons';
import { Observable } from '../live/observable';
import { realStep } from '../tour/tour-memory';

/** Grows each time: what somebody has typed on a page goes with the page. */
export const membersForgotten = new Observable(0);

/** Nothing that one member read or typed stays in this tab for the next: what is kept beside the cache goes first. */
export async function forgetMember(): Promise<void> {
  forgetReasons();
  forgetLists();
  realStep.set(null);
  membersForgotten.set(membersForgotten.get() + 1);
  // A read that fails is shown by whoever watches it.
  await client.resetStore().catch(() => undefined);
}
