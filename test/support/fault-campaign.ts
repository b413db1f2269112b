import { makeScratchFolder } from './scratch-folder.js';

/** OPENFLOOR_FAULT_ROUNDS=30 OPENFLOOR_SEED=7 npm test -- test/faults makes a campaign of it. */
export const ROUNDS = Number(process.env.OPENFLOOR_FAULT_ROUNDS ?? 5);
export const SEED = Number(process.env.OPENFLOOR_SEED ?? 1);
/** Since a fault: law 7 is worth little if it takes long. */
export const READY_WITHIN_MS = 60_000;

/** Every run says how it can be had again. */
export function announce(what: string): void {
  process.stdout.write(`${what}: OPENFLOOR_SEED=${SEED} OPENFLOOR_FAULT_ROUNDS=${ROUNDS}\n`);
}

/** Where a load client writes down what it sent and what it was answered. */
export async function newLogFile(): Promise<string> {
  return `${await makeScratchFolder('requests')}/requests.jsonl`;
}
