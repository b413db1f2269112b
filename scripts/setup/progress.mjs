const NEWS_EVERY_MS = 10_000;

/** Set-up talks on stderr: the stdout of a tool belongs to its result. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Announces a piece of work, reports while it takes long, and tells how long it took. */
export async function step(title, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  say(`${title} ...`);
  const news = setInterval(() => say(`${title} ... still at it (${seconds()})`), NEWS_EVERY_MS);
  try {
    const result = await work();
    say(`${title}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(news);
  }
}
