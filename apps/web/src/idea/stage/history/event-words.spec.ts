import { expect, it } from 'vitest';
import { eventWords } from './event-words';

it.each([
  [{ kind: 'STAGE', stage: 'PROPOSED', doneBy: 'PROPOSER' }, 'Proposed'],
  [{ kind: 'STAGE', stage: 'PROPOSED', doneBy: 'MEMBERS' }, 'A second was taken back'],
  [{ kind: 'STAGE', stage: 'SECONDED', doneBy: 'EXCHANGE' }, 'Goes on without seconds'],
  [{ kind: 'STAGE', stage: 'RETIRED', doneBy: 'PROPOSER' }, 'Taken back by its proposer'],
  [{ kind: 'STAGE', stage: 'RETIRED', doneBy: 'CURATOR' }, 'Taken off the floor by a curator'],
  [{ kind: 'TEAM', stage: null, doneBy: 'TEAM' }, 'The team changed'],
] as const)('says of %j: %s', (event, words) => {
  expect(eventWords(event)).toBe(words);
});
