import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of the page's main thread, in milliseconds. */
export interface Task {
  /** By the clock: also while others have the processor. */
  readonly wall: number;
  /** Of the processor. */
  readonly processor: number;
}

/** The tasks of a page's main thread while something happens, by Chromium's own trace. */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await page.evaluate("performance.mark('begin')");
  await work();
  await ended(session);
  await session.detach();
  return tasksOf(events);
}

function ended(session: CDPSession): Promise<void> {
  return new Promise((resolve, reject) => {
    session.once('Tracing.tracingComplete', () => resolve());
    session.send('Tracing.end').catch(reject);
  });
}

/** Of the renderer that ran most scripts: ours is the only page. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const scripts = new Map<string, number>();
  for (const { name, pid, tid, dur = 0 } of events)
    if (name === 'FunctionCall') scripts.set(`${pid}/${tid}`, (scripts.get(`${pid}/${tid}`) ?? 0) + dur);
  const [[main] = ['']] = [...scripts].sort(([, a], [, b]) => b - a);
  const tasks = events.filter(
    ({ name, pid, tid, dur }) => name.endsWith('RunTask') && dur !== undefined && `${pid}/${tid}` === main,
  );
  return tasks.map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1_000, processor: tdur / 1_000 }));
}

/** Milliseconds of the processor that the page's main thread has taken so far. */
export async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return 1_000 * seconds;
}
