import { inputRefused } from './limit-exceeded.js';
import { LIMITS } from './limits.js';

/**
 * Refuses variables with too many values or nested too deep, before anything is made of them.
 * @throws BAD_USER_INPUT
 */
export function checkVariables(variables: unknown): void {
  let values = 0;
  const look = (value: unknown, depth: number): void => {
    if (++values > LIMITS.variableValues)
      throw inputRefused(`Variables have at most ${LIMITS.variableValues} values.`);
    if (typeof value !== 'object' || value === null) return;
    if (depth > LIMITS.variableDepth)
      throw inputRefused(`Variables are nested at most ${LIMITS.variableDepth} levels deep.`);
    const entries = Array.isArray(value) ? value : Object.values(value);
    for (const entry of entries) look(entry, depth + 1);
  };
  look(variables, 0);
}
