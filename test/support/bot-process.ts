import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectDir } from '../../apps/server/src/config/project.js';
import { eventually } from './eventually.js';

/** The bot of the documents as a process of its own. */
export class BotProcess {
  private said = '';
  /** All that it said is known too then. */
  private hasEnded = false;
  private readonly child: ChildProcess;

  constructor(settings: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [join(projectDir, 'docs', 'bot.mjs')], {
      env: { ...process.env, ...settings },
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
    this.child.once('close', () => {
      this.hasEnded = true;
    });
  }

  /** Whole lines of its output, also of what it complains about. */
  get lines(): string[] {
    return this.said.split('\n').slice(0, -1);
  }

  /** Without the word that they begin with. */
  of(word: string): string[] {
    return this.lines
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  }

  async until(isSo: (bot: BotProcess) => boolean): Promise<void> {
    await eventually(
      async () => this,
      (bot) => isSo(bot) || bot.hasEnded,
    ).catch((problem) => {
      throw new Error(`${problem.message}: ${this.said.slice(-2000)}`);
    });
    if (!isSo(this)) throw new Error(`the bot ended: ${this.said.slice(-2000)}`);
  }

  /** As Ctrl-C does; resolves once it has ended. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
