import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it('leads back to where one was', () => {
    expect(returnPath('/ideas/12?buy=no')).toBe('/ideas/12?buy=no');
  });

  it('never leads to another site, nor to the sign-in page again', () => {
    for (const to of [
      null,
      '',
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/sign-in',
    ]) {
      expect(returnPath(to)).toBe('/');
    }
  });
});
