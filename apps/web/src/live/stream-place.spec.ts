import { expect, it } from 'vitest';
import { StreamPlace } from './stream-place';

it('lets the same variables ask from the beginning first, and from what was heard last later', () => {
  const place = new StreamPlace();
  const variables = { after: place.variable };
  expect(JSON.stringify(variables)).toBe('{"after":null}');
  place.heard({ epoch: 2, sequence: '41' });
  place.heard({ epoch: 2, sequence: '57' });
  expect(JSON.stringify(variables)).toBe('{"after":{"epoch":2,"sequence":"57"}}');
});
