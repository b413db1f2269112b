import { forgetFollowed } from '../floor/kept-lists';

/** After a change of what I follow or have on my lists. The answer has brought the rest, so there is nothing to say. */
export function followsChanged(): string {
  forgetFollowed();
  return '';
}
