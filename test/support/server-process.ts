import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../../apps/server/src/config/project.js';
import { runFolder } from './scratch-folder.js';

const run = promisify(execFile);

/** As `npm start` has them: most of what a request leaves behind is gone before it would have to be moved. */
const NODE_FLAGS = ['--max-semi-space-size=32'];

const READY = /Openfloor:\s+(http:\/\/\S+)/;
/** Said before it, where nobody can lead the exchange yet. */
const FIRST = /First:\s+(http:\/\/\S+)/;

/** The real, built server as a process of its own, so that it can be killed. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    /** From the start of the process until it said where to go. */
    readonly readyAfterMs: number,
    /** The link for the first administrator; null where the start printed none. */
    readonly setupLink: string | null,
  ) {}

  /**
   * On a database that is there. Fails with what the server said when it does not come up.
   * @param settings of its environment, besides
   */
  static start(databaseUrl: string, port = 0, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const main = join(projectDir, 'dist', 'apps', 'server', 'src', 'main.js');
    const place = { DATABASE_URL: databaseUrl, OPENFLOOR_DATA: join(runFolder(), 'unused') };
    return ServerProcess.run([main, '--port', String(port)], { ...process.env, ...place, ...settings });
  }

  /** Any program of ours that says where it can be reached. */
  static async run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<ServerProcess> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [...NODE_FLAGS, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { url, setupLink } = await saidLinks(child);
    return new ServerProcess(url, child, performance.now() - startedAt, setupLink);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** The memory that it takes now, in MB. */
  async memoryMb(): Promise<number> {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(this.child.pid)]);
    return Number(stdout) / 1024;
  }

  /** As the kernel does it when memory runs out: no farewell. */
  kill(): Promise<unknown> {
    return this.end('SIGKILL');
  }

  stop(): Promise<unknown> {
    return this.end('SIGTERM');
  }

  /** SIGSTOP and SIGCONT: a machine that hangs for a while. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, once it has ended by itself. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  private async end(signal: NodeJS.Signals): Promise<unknown> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return undefined;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    return ended;
  }
}

function saidLinks(child: ChildProcess): Promise<{ url: string; setupLink: string | null }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url !== undefined) resolve({ url, setupLink: FIRST.exec(said)?.[1] ?? null });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
