/** What can be done about a part of the page's code that did not come. */
interface Patience {
  /** Nobody can be reached just now. */
  isCutOff: () => boolean;
  /** Calls back once there is a connection again. @returns how not to be called */
  onConnected: (again: () => void) => () => void;
}

const mostTries = 3;
const pauseMs = 1_000;

/**
 * Code that is fetched when it is needed, and not there, is asked for again: at once when the connection is back, and
 * a few times while there is one. Until then its place shows what stands for it, and the rest of the page stays.
 * @throws what the last try threw: it is gone, as after an update of the server
 */
export async function loadPatiently<Module>(
  load: () => Promise<Module>,
  patience: Patience,
): Promise<Module> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (patience.isCutOff()) {
        await connected(patience);
        // It was nobody's fault but the connection's.
        tries = 0;
      } else if (tries < mostTries) await pause();
      else throw error;
    }
  }
}

const connected = ({ onConnected }: Patience): Promise<void> =>
  new Promise((resolve) => {
    const stop = onConnected(() => {
      stop();
      resolve();
    });
  });

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));
