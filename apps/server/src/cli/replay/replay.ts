import { BadLine } from './fields.js';
import { type ReplayCommand, readCommand } from './replay-command.js';
import { ReplaySession } from './replay-session.js';

/** Longer lines are no orders. */
export const MAX_LINE_CHARACTERS = 1_000_000;

/** Lines in, answers out: one object a line, with its line break. */
export class Replay {
  private session: ReplaySession;
  private number = 0;
  /** Blank lines just before; those at the very end are no lines. */
  private blanks = 0;

  constructor(private readonly maxPriceTicks: number) {
    this.session = new ReplaySession(maxPriceTicks);
  }

  /** The answers to the next lines. */
  answer(lines: readonly string[]): string {
    let answers = '';
    for (const line of lines) answers += this.answerLine(line);
    return answers;
  }

  /** What is left to say after the last line. */
  end(): string {
    return said(this.session.depth());
  }

  private answerLine(line: string): string {
    this.number += 1;
    if (line.trim() === '') {
      this.blanks += 1;
      return '';
    }
    const before = this.answerBlanks();
    try {
      if (line.length > MAX_LINE_CHARACTERS) throw new BadLine('The line is too long.');
      return before + said(this.run(readCommand(line, this.maxPriceTicks)));
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      return before + said({ error: error.message, line: this.number });
    }
  }

  private answerBlanks(): string {
    let answers = '';
    for (; this.blanks > 0; this.blanks--) {
      answers += said({ error: 'The line is empty.', line: this.number - this.blanks });
    }
    return answers;
  }

  private run(command: ReplayCommand): object {
    const { session } = this;
    switch (command.op) {
      case 'submit':
        return session.submit(command.order);
      case 'cancel':
        return session.cancel(command);
      case 'amend':
        return session.amend(command);
      case 'reduce':
        return session.reduce(command);
      case 'depth':
        return session.depth();
      case 'reset':
        this.session = new ReplaySession(this.maxPriceTicks);
        return {};
    }
  }
}

function said(answer: object): string {
  return `${JSON.stringify(answer)}\n`;
}
