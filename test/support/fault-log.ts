import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { FaultAnswer } from './fault-target.js';
import type { FaultRequest } from './fault-traffic.js';

/** One request as the load client saw it. Without an answer its outcome is unknown. */
export interface LoggedRequest {
  readonly place: number;
  /** The place of the first one that went out with it: those of a batch are under way together. */
  readonly trip: number;
  readonly key: string;
  readonly request: FaultRequest;
  readonly sentAt: number;
  ackedAt?: number;
  answer: FaultAnswer;
}

type Line =
  | ({ readonly line: 'sent' } & Omit<LoggedRequest, 'answer' | 'ackedAt'>)
  | {
      readonly line: 'acked';
      readonly place: number;
      readonly ackedAt: number;
      readonly answer: FaultAnswer;
    };

/**
 * What a load client knows, one JSON line per request before it is sent and one after its answer: a load client
 * that dies with the server loses nothing either, and the checker believes the file alone.
 */
export class RequestLog {
  private readonly descriptor: number;
  private count = 0;

  constructor(readonly file: string) {
    appendFileSync(file, '');
    this.descriptor = openSync(file, 'a');
  }

  get length(): number {
    return this.count;
  }

  /** Written when this returns; only then may the request leave. */
  sending(key: string, request: FaultRequest, trip = this.count): LoggedRequest {
    const sent = { place: this.count++, trip, key, request, sentAt: Date.now() };
    this.write({ line: 'sent', ...sent });
    return { ...sent, answer: { outcome: 'unknown' } };
  }

  answered(logged: LoggedRequest, answer: FaultAnswer): void {
    logged.answer = answer;
    logged.ackedAt = Date.now();
    this.write({ line: 'acked', place: logged.place, ackedAt: logged.ackedAt, answer });
  }

  /** In the order in which they were sent. */
  read(): LoggedRequest[] {
    const requests: LoggedRequest[] = [];
    for (const text of readFileSync(this.file, 'utf8').split('\n').filter(Boolean)) {
      const { line, ...rest } = JSON.parse(text) as Line;
      if (line === 'sent') requests.push({ ...(rest as LoggedRequest), answer: { outcome: 'unknown' } });
      else Object.assign(requests[rest.place] as LoggedRequest, rest);
    }
    return requests;
  }

  private write(line: Line): void {
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
  }
}
