import { t } from '@lingui/core/macro';
import { formatPercent } from '../../../format/price';
import classes from './easy.module.css';
import { verdictWords } from './easy-words';
import type { Verdict } from './estimate-query';

interface VerdictButtonsProps {
  price: string;
  chosen: Verdict | null;
  onSay: (verdict: Verdict) => void;
}

const verdicts: readonly Verdict[] = ['TOO_LOW', 'ABOUT_RIGHT', 'TOO_HIGH'];

/** A word instead of a number, for whoever has seen the price. */
export function VerdictButtons({ price, chosen, onSay }: VerdictButtonsProps) {
  return (
    <fieldset className={classes.verdicts}>
      <legend className={classes.question}>{t`The price is ${formatPercent(price)}. That is`}</legend>
      <div className={classes.buttons}>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={classes.verdict}
            aria-pressed={verdict === chosen}
            onClick={() => onSay(verdict)}
          >
            {verdictWords[verdict]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
