import { type Act, isAct } from './act-words';

/** What the fields hold; the address of the page holds the same, so that a view can be sent to a colleague. */
export interface AuditFilter {
  act: Act | '';
  who: string;
  about: string;
  /** Days as the browser's date fields have them: 2026-11-22. */
  from: string;
  to: string;
}

export const filterNames = ['act', 'who', 'about', 'from', 'to'] as const;

const day = /^\d{4}-\d{2}-\d{2}$/;

export function readFilter(params: URLSearchParams): AuditFilter {
  const text = (name: string): string => params.get(name) ?? '';
  const date = (name: string): string => (day.test(text(name)) ? text(name) : '');
  const act = text('act');
  return {
    act: isAct(act) ? act : '',
    who: text('who'),
    about: text('about'),
    from: date('from'),
    to: date('to'),
  };
}

/** Whether anything is left out. */
export const isFiltered = (filter: AuditFilter): boolean =>
  filterNames.some((name) => filter[name].trim() !== '');

/** As the server is asked: days of the reader's own time zone, the last one included. */
export function filterVariables({ act, who, about, from, to }: AuditFilter) {
  return {
    act: act || null,
    actor: who.trim() || null,
    subject: about.trim() || null,
    from: startOf(from, 0),
    to: startOf(to, 1),
  };
}

function startOf(date: string, daysLater: number): string | null {
  if (!day.test(date)) return null;
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const start = new Date(year, month - 1, dayOfMonth + daysLater);
  return Number.isNaN(start.getTime()) ? null : start.toISOString();
}
