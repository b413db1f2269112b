import { Worker } from 'node:worker_threads';
import type { Task, TaskResult } from './task.js';

/** A season leaves much behind: with room for it, little time goes into clearing it away. */
const YOUNG_MB = 64;

/** On this many threads; results in the order of the seeds, so that figures do not depend on it. */
export async function runTasks(
  tasks: readonly Task[],
  { threads, onDone }: { threads: number; onDone: (seedsDone: number) => void },
): Promise<TaskResult[]> {
  const results: TaskResult[][] = [];
  const take = (found: TaskResult[]): void => {
    results.push(found);
    onDone(results.length);
  };
  const parts = Array.from({ length: threads }, (_, part) => tasks.filter((_, i) => i % threads === part));
  await Promise.all(parts.map((part) => runPart(part, take)));
  return results.flat().sort((a, b) => a.seed - b.seed);
}

function runPart(tasks: readonly Task[], take: (found: TaskResult[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: tasks, resourceLimits });
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  });
}
