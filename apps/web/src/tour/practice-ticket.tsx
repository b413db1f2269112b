import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { stepTokens } from '../format/token-entry';
import { ChanceSlider } from '../idea/ticket/easy/chance-slider';
import { stepChance } from '../idea/ticket/easy/easy-form';
import { VerdictButtons } from '../idea/ticket/easy/verdict-buttons';
import ticket from '../idea/ticket/ticket.module.css';
import { NumberField } from '../ui/number-field';
import { asTokens } from './practice-words';
import classes from './tour.module.css';
import type { Practice } from './use-practice';

interface PracticeTicketProps {
  practice: Practice;
  onGiven: () => void;
}

/** The easy ticket with sandbox tokens. */
export function PracticeTicket({ practice, onGiven }: PracticeTicketProps) {
  const { form, change, price, given, problems, tooMuch, tokens } = practice;
  const stakeProblem = tooMuch ? t`You have 100 sandbox tokens.` : problems.stake;
  const setChance = (chance: string) => change({ ...form, chance, verdict: null });
  return (
    <div className={classes.panel} data-testid="practice-ticket">
      <p className={classes.left}>
        <span>
          <Trans>Sandbox tokens</Trans>
        </span>
        <strong data-testid="practice-tokens">{asTokens(tokens)}</strong>
      </p>
      <form
        className={ticket.ticket}
        aria-label={t`Practice estimate`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (given === null && practice.give()) onGiven();
        }}
      >
        <ChanceSlider chance={form.chance} price={price} onChange={setChance} />
        <VerdictButtons price={price} chosen={form.verdict} onSay={practice.say} />
        <NumberField
          label={t`My estimate`}
          unit="%"
          decimal
          value={form.chance}
          onChange={setChance}
          step={stepChance}
          problem={problems.chance}
        />
        <NumberField
          label={t`Stake`}
          unit={t`tokens`}
          decimal
          value={form.stake}
          onChange={(stake) => change({ ...form, stake })}
          step={stepTokens}
          problem={stakeProblem}
        />
        <Button
          type="submit"
          variant="filled"
          color="yes"
          size="md"
          fullWidth
          disabled={given !== null}
          data-testid="practice-submit"
        >
          <Trans>Try it with sandbox tokens</Trans>
        </Button>
      </form>
    </div>
  );
}
