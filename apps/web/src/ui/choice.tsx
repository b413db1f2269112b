import { useId } from 'react';
import classes from './choice.module.css';

export interface ChoiceOption<T extends string> {
  value: T;
  label: string;
  /** A figure below the word. */
  detail?: string;
  disabled?: boolean;
}

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
  /** `tabs` for the main choice of a panel, `quiet` for a small one beside something. */
  look?: 'tabs' | 'quiet';
}

/** One of a few: radio buttons that look like the underlined words of a newspaper's sections. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChange,
  look = 'tabs',
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.choice} data-look={look}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.label}>
            {option.label}
            {option.detail !== undefined && <span className={classes.detail}> {option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
