import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import classes from './propose.module.css';
import { STARTERS, withStarter } from './starters';

interface StarterButtonsProps {
  text: string;
  onChange: (text: string) => void;
}

/** Helps over the empty page: an outline, and the forms of claims that can be traded on as milestones. */
export function StarterButtons({ text, onChange }: StarterButtonsProps) {
  return (
    <fieldset className={classes.starters}>
      <legend
        className={classes.hint}
      >{t`Begin with an outline, or add a claim that could become a milestone:`}</legend>
      {STARTERS.map((starter) => (
        <Button key={starter.label} size="xs" onClick={() => onChange(withStarter(text, starter.text))}>
          {starter.label}
        </Button>
      ))}
    </fieldset>
  );
}
