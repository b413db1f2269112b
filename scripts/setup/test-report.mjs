import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { root } from './project.mjs';

/** These drive real processes, clocks and browsers, of which four files at once share two cores. */
const TIMED = /^test\/(browser|e2e|faults)\//;
/** More than so many failed files are no matter of the moment. */
const MOST_AGAIN = 2;

/** Vitest's own report, or undefined where Vitest did not get to write one. */
export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * The failed files that are worth running once more, each by itself: paths in the project. None unless all that
 * failed is of a kind that a busy machine can break.
 */
export function worthAgain({ testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => inTree(name));
  const isFew = failed.length <= MOST_AGAIN;
  return isFew && failed.every((path) => TIMED.test(path)) ? failed : [];
}

/** The first report with what a second one says of the same files in its place. */
export function withSecondTry(first, second) {
  const again = new Map(second.testResults.map((result) => [result.name, result]));
  return { testResults: first.testResults.map((result) => again.get(result.name) ?? result) };
}

/**
 * The line "N passed, N failed[, N skipped]". A file that failed outside its tests (in a hook, or because it could
 * not be loaded) counts as a failure, and so does a run that ended badly without saying which test it was.
 */
export function countsLine({ testResults }, exitCode) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  const passed = count('passed');
  const known = count('failed') + testResults.filter(failedOutsideTests).length;
  const failed = known === 0 && exitCode !== 0 ? 1 : known;
  const skipped = tests.length - passed - count('failed');
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const inTree = (path) => relative(root, path).split(sep).join('/');

const failedOutsideTests = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
