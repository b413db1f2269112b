import { existsSync, readFileSync } from 'node:fs';

/**
 * The line "N passed, N failed[, N skipped]" from Vitest's own report, or undefined where Vitest did not get to
 * write one. A file that failed outside its tests (in a hook, or because it could not be loaded) counts as a failure,
 * and so does a run that ended badly without saying which test it was.
 */
export function countsLine(reportFile, exitCode) {
  if (!existsSync(reportFile)) return undefined;
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const files = report.testResults.filter(failedOutsideTests).length;
  const known = report.numFailedTests + files;
  const failed = known === 0 && exitCode !== 0 ? 1 : known;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const failedOutsideTests = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
