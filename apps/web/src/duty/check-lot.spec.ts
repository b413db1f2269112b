import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkLot, type DrawnLot, sha256 } from './check-lot';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const secret = hash('a secret');
const journalHash = hash('a journal');
const seed = hash(secret + journalHash);
const order = ['a', 'b', 'c', 'd', 'e'].map(hash).sort((a, b) => (hash(seed + a) < hash(seed + b) ? -1 : 1));
const STATES = ['SEATED', 'EXCUSED', 'REPLACED', 'SEATED', 'NOT_ASKED'];

const lot: DrawnLot = {
  draw: 2,
  commitment: hash(hash(secret)),
  secret,
  journalHash,
  seed,
  seats: 2,
  tickets: order.map((ticket, place) => ({ ticket, state: STATES[place] as string })),
};
const FINE = { bound: true, seeded: true, ordered: true, inTurn: true };

describe('the check of a draw', () => {
  it('hashes as everybody does', async () => {
    expect(await sha256('Openfloor')).toBe(hash('Openfloor'));
  });

  it('finds nothing in a draw that was done as it should', async () => {
    expect(await checkLot(lot)).toEqual(FINE);
  });

  it('finds a secret that was not bound before', async () => {
    expect(await checkLot({ ...lot, commitment: hash('another') })).toEqual({ ...FINE, bound: false });
  });

  it('finds a seed that does not follow', async () => {
    expect(await checkLot({ ...lot, seed: hash('another') })).toEqual({ ...FINE, seeded: false });
  });

  it('finds tickets that changed places', async () => {
    const [first, second, ...rest] = lot.tickets as [DrawnLot['tickets'][0], DrawnLot['tickets'][0]];
    const swapped = [{ ...second, state: first.state }, { ...first, state: second.state }, ...rest];
    expect(await checkLot({ ...lot, tickets: swapped })).toEqual({ ...FINE, ordered: false });
  });

  it('finds somebody who was asked out of turn, and more than there are seats', async () => {
    const passedOver = ['SEATED', 'NOT_ASKED', 'SEATED', 'NOT_ASKED', 'NOT_ASKED'];
    const tooMany = ['SEATED', 'SEATED', 'SEATED', 'NOT_ASKED', 'NOT_ASKED'];
    for (const states of [passedOver, tooMany]) {
      const tickets = lot.tickets.map(({ ticket }, place) => ({ ticket, state: states[place] as string }));
      expect(await checkLot({ ...lot, tickets })).toEqual({ ...FINE, inTurn: false });
    }
  });
});
