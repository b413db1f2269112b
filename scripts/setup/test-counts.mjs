import { existsSync, readFileSync } from 'node:fs';

/**
 * The line "N passed, N failed[, N skipped]" from Jest's own report, or undefined where Jest did not get to
 * write one. A file that could not be run at all counts as a failure.
 */
export function countsLine(reportFile) {
  if (!existsSync(reportFile)) return undefined;
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
