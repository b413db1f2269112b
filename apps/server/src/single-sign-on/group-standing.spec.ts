import { describe, expect, it } from 'vitest';
import { groupStanding, rolesFor } from './group-standing.js';

const MEANINGS = {
  staff: { unit: 'Engineering' },
  ops: { unit: 'Operations', roles: ['CURATOR'] },
  deciders: { roles: ['DECIDER', 'CURATOR'] },
} as const;

describe('what groups mean', () => {
  it('is nothing where nothing is configured, and then everybody may come', () => {
    expect(groupStanding(['staff'], {})).toEqual({ unit: null, roles: null });
    expect(groupStanding([], {})).toEqual({ unit: null, roles: null });
  });

  it('keeps out who has none of those that are configured', () => {
    expect(groupStanding([], MEANINGS)).toBeNull();
    expect(groupStanding(['guests'], MEANINGS)).toBeNull();
    expect(groupStanding(['constructor', '__proto__'], MEANINGS)).toBeNull();
  });

  it('is the unit of the first, in the order of the configuration, and the roles of all, each once', () => {
    expect(groupStanding(['deciders', 'ops', 'staff'], MEANINGS)).toEqual({
      unit: 'Engineering',
      roles: ['CURATOR', 'DECIDER'],
    });
    expect(groupStanding(['deciders'], MEANINGS)).toEqual({ unit: null, roles: ['CURATOR', 'DECIDER'] });
  });

  it('takes roles away where groups give roles, and leaves them alone where none does', () => {
    expect(groupStanding(['staff'], MEANINGS)?.roles).toEqual([]);
    expect(groupStanding(['staff'], { staff: { unit: 'Engineering' } })?.roles).toBeNull();
  });
});

describe('roles of who trades', () => {
  it('never are those that see what trading must not profit from', () => {
    expect(rolesFor({ trading: true }, ['CURATOR', 'RISK_OFFICER', 'ADMINISTRATOR'])).toEqual({
      roles: ['CURATOR'],
      withheld: ['RISK_OFFICER', 'ADMINISTRATOR'],
    });
  });

  it('can be any without a trading account', () => {
    expect(rolesFor({ trading: false }, ['RISK_OFFICER'])).toEqual({ roles: ['RISK_OFFICER'], withheld: [] });
  });
});
