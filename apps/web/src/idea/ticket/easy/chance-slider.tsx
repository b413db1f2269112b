import { t } from '@lingui/core/macro';
import type { CSSProperties } from 'react';
import { toPercentNumber } from '../../../format/price';
import classes from './easy.module.css';

interface ChanceSliderProps {
  /** In percent, as it was typed; empty as long as nothing was said. */
  chance: string;
  /** Null while it is hidden. */
  price: string | null;
  onChange: (chance: string) => void;
}

/** How likely: dragged, or moved by the arrow keys in whole points. What lies between price and estimate is coloured. */
export function ChanceSlider({ chance, price, onChange }: ChanceSliderProps) {
  const said = Number(chance.replace(',', '.'));
  const isSaid = chance.trim() !== '' && said >= 1 && said <= 99;
  const at = isSaid ? said : 50;
  const other = price === null || !isSaid ? at : toPercentNumber(price);
  const [from, to] = at < other ? [at, other] : [other, at];
  const style = { '--from': `${from}%`, '--to': `${to}%`, '--band': at < other ? 'var(--no)' : 'var(--yes)' };
  return (
    <label className={classes.believe}>
      <span className={classes.question}>{t`What do you believe?`}</span>
      <input
        type="range"
        className={classes.slider}
        style={style as CSSProperties}
        min={1}
        max={99}
        step={1}
        value={Math.round(at)}
        data-said={isSaid || undefined}
        aria-valuetext={isSaid ? t`${chance} percent` : t`nothing said yet`}
        onChange={(event) => onChange(event.currentTarget.value)}
        // A press where the thumb is already changes nothing, and says something.
        onPointerUp={(event) => !isSaid && onChange(event.currentTarget.value)}
        data-testid="chance-slider"
      />
    </label>
  );
}
