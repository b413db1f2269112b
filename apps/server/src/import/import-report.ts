import type { ImportReport } from './import-file.js';

/** What the import tool says, line by line, in plain words. Pure. */
export function reportLines({ ideas, problems, imported }: ImportReport, commit: boolean): string[] {
  const told = problems.map(({ line, reason }) => `Line ${line}: ${reason}.`);
  if (problems.length > 0) {
    const bad = counted(new Set(problems.map(({ line }) => line)).size, 'line has', 'lines have');
    const good = counted(ideas, 'idea is', 'ideas are');
    return [
      ...told,
      '',
      `${bad} problems and ${good} good. Nothing was imported: correct the file and try again.`,
    ];
  }
  if (imported) return [`${counted(ideas, 'idea was', 'ideas were')} imported. ${LISTING}`];
  const good = `${counted(ideas, 'idea is', 'ideas are')} ready to import, without a problem.`;
  return commit ? [good] : [good, 'This was a trial run that changed nothing. Add --commit to import.'];
}

const LISTING = 'Their markets open within seconds if the server is running, else when it starts.';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
