/** Where the clock of an idea is that nobody has answered for good. Times are milliseconds since 1970. */
export type Clock =
  | { readonly state: 'IN_BAND'; readonly since: number }
  | Running
  | { readonly state: 'OVERDUE'; readonly since: number; readonly dueAt: number }
  | { readonly state: 'DEFERRED'; readonly since: number; readonly resumesAt: number };

interface Running {
  readonly state: 'RUNNING';
  readonly since: number;
  readonly dueAt: number;
  /** The deciders were told that little time is left. */
  readonly reminded: boolean;
}

/** What people have to be told. */
export type ClockNews = 'STARTED' | 'LITTLE_LEFT' | 'OVERDUE';

export interface ClockTerms {
  readonly bandMs: number;
  readonly answerMs: number;
}

export interface Standing {
  readonly now: number;
  /** The idea is open, so it can be answered. */
  readonly open: boolean;
  /** Its headline market is among the first of the ranking. */
  readonly inBand: boolean;
}

export interface Advanced {
  /** null: there is none, or none any more. */
  readonly clock: Clock | null;
  readonly news: readonly ClockNews[];
}

/** Deciders are told again when this part of their time is left. */
const LITTLE = 1 / 4;

/**
 * The clock as it is now, however long nobody looked. To stay in the band starts it and to leave the band before starts
 * that anew; once it runs it runs on, in the band or not. The time to answer counts from the moment at which the
 * deciders can be told, not from one that passed while the exchange was away. Pure.
 */
export function advance(clock: Clock | null, standing: Standing, terms: ClockTerms): Advanced {
  if (!standing.open) return { clock: null, news: [] };
  switch (clock?.state) {
    case undefined:
      return standing.inBand ? inBand(standing.now, standing.now, terms) : { clock: null, news: [] };
    case 'IN_BAND':
      return standing.inBand ? inBand(clock.since, standing.now, terms) : { clock: null, news: [] };
    case 'DEFERRED':
      return standing.now < clock.resumesAt
        ? { clock, news: [] }
        : started(clock.resumesAt, standing.now, terms);
    case 'RUNNING':
      return running(clock, standing.now);
    case 'OVERDUE':
      return { clock, news: [] };
  }
}

function inBand(since: number, now: number, terms: ClockTerms): Advanced {
  if (now - since < terms.bandMs) return { clock: { state: 'IN_BAND', since }, news: [] };
  return started(now, now, terms);
}

function started(since: number, now: number, { answerMs }: ClockTerms): Advanced {
  const { clock, news } = running({ state: 'RUNNING', since, dueAt: since + answerMs, reminded: false }, now);
  return { clock, news: ['STARTED', ...news] };
}

function running(clock: Running, now: number): Advanced {
  const { since, dueAt, reminded } = clock;
  if (now >= dueAt) return { clock: { state: 'OVERDUE', since: dueAt, dueAt }, news: ['OVERDUE'] };
  if (reminded || now < dueAt - (dueAt - since) * LITTLE) return { clock, news: [] };
  return { clock: { ...clock, reminded: true }, news: ['LITTLE_LEFT'] };
}

/** Whether there is nothing to write down. Pure. */
export function isSameClock(before: Clock | null, { clock, news }: Advanced): boolean {
  return news.length === 0 && before?.state === clock?.state;
}
