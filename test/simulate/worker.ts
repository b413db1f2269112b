import { parentPort, workerData } from 'node:worker_threads';
import { run, type Task } from './task.js';

/** Takes its part of the tasks and tells the results of each. */
for (const task of workerData as Task[]) parentPort?.postMessage(run(task));
