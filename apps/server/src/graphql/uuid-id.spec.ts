import { expect, it } from 'vitest';
import { encodeId } from './global-id.js';
import { decodeUuid, encodeUuid } from './uuid-id.js';

const UUID = '6f1c2f0e-2a4b-4a38-9d1e-0b7c5a1d2e3f';

it('gives the UUID back, for the type that it was made for', () => {
  expect(decodeUuid('Session', encodeUuid('Session', UUID))).toBe(UUID);
  expect(decodeUuid('Invitation', encodeUuid('Session', UUID))).toBeNull();
});

it.each(['', 'garbage', encodeId('Member', 1), `${encodeUuid('Session', UUID)}=`, UUID])(
  'takes %j for no id',
  (id) => {
    expect(decodeUuid('Session', id)).toBeNull();
  },
);
