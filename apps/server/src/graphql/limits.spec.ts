import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS, variableOf } from '../config/limits-config.js';
import { projectDir } from '../config/project.js';
import { LIMITS } from './limits.js';

const documentation = (name: string): string => readFileSync(join(projectDir, 'docs', name), 'utf8');
const figure = (value: number): string => value.toLocaleString('en');

describe('the documents', () => {
  it.each(Object.entries({ ...LIMITS, ...USUAL_LIMITS }))('name the limit of %s', (name, value) => {
    const [, limits = ''] = documentation('integrate.md').split('\n## Limits\n');
    const told = name === 'bytes' ? `${value / 1024} kB` : figure(value);
    expect(limits.split('\n## ')[0]).toMatch(new RegExp(`(?<![\\d,])${told}(?![\\d,]*\\d)`));
  });

  it.each(Object.keys(USUAL_LIMITS) as (keyof typeof USUAL_LIMITS)[])('say how to change %s', (name) => {
    expect(documentation('operate.md')).toMatch(
      new RegExp(`\\| \`${variableOf(name)}\` \\| .* \\| ${figure(USUAL_LIMITS[name])} \\|`),
    );
  });
});
