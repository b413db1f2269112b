import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../apps/server/src/config/project.js';

interface Result {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** A file and how its tests ended, as Vitest's report has it. */
const file = (path: string, ...statuses: string[]): Result => ({
  name: join(projectDir, path),
  status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

const reportOf = (...testResults: Result[]) => ({ testResults });

describe('the end of npm test', async () => {
  const url = pathToFileURL(join(projectDir, 'scripts/setup/test-report.mjs')).href;
  const { countsLine, withSecondTry, worthAgain } = await import(url);

  it('counts tests, and a file that could not be loaded as a failure', () => {
    const report = reportOf(file('libs/a.spec.ts', 'passed', 'passed', 'failed', 'skipped'));
    expect(countsLine(report, 1)).toBe('2 passed, 1 failed, 1 skipped');
    expect(countsLine(reportOf(file('libs/a.spec.ts', 'passed'), file('libs/b.spec.ts')), 1)).toBe(
      '1 passed, 1 failed',
    );
  });

  it('has a failure where the run ended badly and no test says why', () => {
    expect(countsLine(reportOf(file('libs/a.spec.ts', 'passed')), 1)).toBe('1 passed, 1 failed');
    expect(countsLine(reportOf(file('libs/a.spec.ts', 'passed')), 0)).toBe('1 passed, 0 failed');
  });

  it('gives a second try to one or two files with clocks and browsers, and to nothing else', () => {
    const story = file('test/browser/a.spec.ts', 'passed', 'failed');
    const server = file('test/e2e/b.spec.ts');
    expect(worthAgain(reportOf(file('libs/c.spec.ts', 'passed'), story, server))).toEqual([
      'test/browser/a.spec.ts',
      'test/e2e/b.spec.ts',
    ]);
    expect(worthAgain(reportOf(story, file('libs/c.spec.ts', 'failed')))).toEqual([]);
    expect(worthAgain(reportOf(story, file('test/simulation/c.spec.ts', 'failed')))).toEqual([]);
    expect(worthAgain(reportOf(story, server, file('test/faults/c.spec.ts', 'failed')))).toEqual([]);
    expect(worthAgain(reportOf(file('test/e2e/b.spec.ts', 'passed')))).toEqual([]);
  });

  it('counts what the second try says of a file, whether it failed again or not', () => {
    const first = reportOf(file('libs/c.spec.ts', 'passed'), file('test/e2e/b.spec.ts', 'passed', 'failed'));
    const well = reportOf(file('test/e2e/b.spec.ts', 'passed', 'passed'));
    const badly = reportOf(file('test/e2e/b.spec.ts', 'failed', 'failed'));
    expect(countsLine(withSecondTry(first, well), 0)).toBe('3 passed, 0 failed');
    expect(countsLine(withSecondTry(first, badly), 1)).toBe('1 passed, 2 failed');
  });
});
