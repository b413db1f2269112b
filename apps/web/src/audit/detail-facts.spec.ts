import { describe, expect, it } from 'vitest';
import { detailFacts } from './detail-facts';

describe('the details of a record', () => {
  it('are names with values', () => {
    const details = { unit: 'Sales', roles: ['CURATOR', 'RESOLVER'], before: { roles: [], trading: true } };
    expect(detailFacts(JSON.stringify(details))).toEqual([
      { name: 'Unit', value: 'Sales' },
      { name: 'Roles', value: 'CURATOR, RESOLVER' },
      { name: 'Before', value: 'roles none; trading yes' },
    ]);
    expect(detailFacts('{"positionLimit":"100","subsidy":null}')).toEqual([
      { name: 'Position limit', value: '100' },
      { name: 'Subsidy', value: 'none' },
    ]);
  });

  it('are nothing where there are none, and shown as they are where they cannot be read', () => {
    expect(detailFacts(null)).toEqual([]);
    expect(detailFacts('{}')).toEqual([]);
    expect(detailFacts('half {')).toEqual([{ name: 'Details', value: 'half {' }]);
  });
});
