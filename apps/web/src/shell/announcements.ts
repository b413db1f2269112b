import { Observable } from '../live/observable';

export interface Announcement {
  id: number;
  text: string;
}

const shownMs = 8_000;
let lastId = 0;

export const announcements = new Observable<readonly Announcement[]>([]);

/** Says something quietly at the edge of the page and to screen readers. */
export function announce(text: string): void {
  lastId += 1;
  const announcement = { id: lastId, text };
  announcements.set([...announcements.get(), announcement].slice(-3));
  setTimeout(() => {
    announcements.set(announcements.get().filter(({ id }) => id !== announcement.id));
  }, shownMs);
}
