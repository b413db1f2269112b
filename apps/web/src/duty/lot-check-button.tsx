import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { checkLot, type LotCheck } from './check-lot';
import classes from './duty.module.css';
import type { PublishedLot } from './lot-query';

const SENTENCES: Readonly<Record<keyof LotCheck, readonly [fine: string, wrong: string]>> = {
  bound: [
    t`The secret is the one that was bound before.`,
    t`The secret is not the one that was bound before.`,
  ],
  seeded: [
    t`The seed follows from the secret and the journal.`,
    t`The seed does not follow from the secret and the journal.`,
  ],
  ordered: [
    t`The tickets stand in the order of the seed.`,
    t`The tickets do not stand in the order of the seed.`,
  ],
  inTurn: [t`They were asked in turn.`, t`Somebody was asked out of turn.`],
};

/** Does the draw again in this browser. Browsers have what it takes on secure pages only. */
export function LotCheckButton({ lot }: { lot: PublishedLot }) {
  const [check, setCheck] = useState<LotCheck | null>(null);
  if (globalThis.crypto?.subtle === undefined)
    return (
      <p
        className={classes.hint}
      >{t`This browser checks draws only on pages with https. The guide says how to do it.`}</p>
    );
  const { secret, journalHash, seed, seats } = lot;
  if (secret === null || journalHash === null || seed === null || seats === null) return null;
  const run = async () => setCheck(await checkLot({ ...lot, secret, journalHash, seed, seats }));
  const parts = check === null ? [] : (Object.keys(SENTENCES) as (keyof LotCheck)[]);
  return (
    <div>
      <Button size="xs" onClick={() => void run()}>{t`Check it in this browser`}</Button>
      <div role="status">
        <ul className={classes.check} data-testid="lot-check">
          {parts.map((part) => {
            const fine = check?.[part] === true;
            return (
              <li key={part} data-fine={fine}>
                {fine ? '✓ ' : '✗ '}
                {SENTENCES[part][fine ? 0 : 1]}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
