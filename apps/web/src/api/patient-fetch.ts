/** Longer than the slowest answer; a connection that died silently would keep a page waiting forever. */
const patienceMs = 30_000;

/** `fetch` that gives up in the end. */
export const patientFetch: typeof fetch = (input, init) => {
  const tired = AbortSignal.timeout(patienceMs);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, tired]) : tired });
};
