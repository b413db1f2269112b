import { t } from '@lingui/core/macro';
import { useState } from 'react';
import classes from './duty.module.css';
import type { PublishedLot } from './lot-query';

type State = PublishedLot['tickets'][number]['state'];

const WORDS: Readonly<Record<State, string>> = {
  SEATED: t`drawn`,
  EXCUSED: t`excused`,
  REPLACED: t`drawn, then replaced`,
  NOT_ASKED: t`not asked`,
};
const SHORT = 20;

/** The tickets in the order of the draw, with what became of each. */
export function LotTickets({ lot: { tickets, mine } }: { lot: PublishedLot }) {
  const [all, setAll] = useState(false);
  const asked = tickets.filter(({ state }) => state !== 'NOT_ASKED').length;
  const shown = all ? tickets : tickets.slice(0, Math.max(SHORT, Math.min(asked, 2 * SHORT)));
  return (
    <>
      <table className={classes.tickets}>
        <thead>
          <tr>
            <th scope="col">{t`Place`}</th>
            <th scope="col">{t`Ticket`}</th>
            <th scope="col">{t`What became of it`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ ticket, state }, place) => (
            <tr key={ticket} data-mine={ticket === mine || undefined} data-testid="lot-ticket">
              <td>{place + 1}</td>
              <td>
                <code title={ticket}>{ticket.slice(0, 16)}…</code>
                {ticket === mine && t` (yours)`}
              </td>
              <td>{WORDS[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < tickets.length && (
        <button
          type="button"
          className={classes.quiet}
          onClick={() => setAll(true)}
        >{t`Show all ${tickets.length}`}</button>
      )}
      <p
        className={classes.hint}
      >{t`Nobody but its member knows whose a ticket is. Who holds shares, belongs to the idea, decides about ideas by office or cannot serve is excused; which of these it was is told to nobody.`}</p>
    </>
  );
}
