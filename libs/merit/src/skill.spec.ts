import { describe, expect, it } from 'vitest';
import { skillOf } from './skill.js';

describe('skill', () => {
  it('is 1 without a record, and for who is as good as the others', () => {
    expect(skillOf({ resolved: 0, peer: 300 })).toBe(1);
    expect(skillOf({ resolved: 50, peer: 0 })).toBe(1);
  });

  it('grows with the record that backs it', () => {
    const few = skillOf({ resolved: 2, peer: 20 });
    const many = skillOf({ resolved: 40, peer: 20 });
    expect(few).toBeGreaterThan(1);
    expect(many).toBeGreaterThan(few);
  });

  it('stays between a half and 1.4', () => {
    expect(skillOf({ resolved: 1000, peer: 500 })).toBe(1.4);
    expect(skillOf({ resolved: 1000, peer: -500 })).toBe(0.5);
  });
});
