import type { Outcome } from '../api/use-command';
import form from './form.module.css';

interface RefusalProps {
  outcome: Outcome | null;
  /** Its sentence stands beside a field already. */
  elsewhere?: boolean;
}

/** What came of a command that was not done, in a sentence, beside its button. */
export function Refusal({ outcome, elsewhere = false }: RefusalProps) {
  if (!outcome || outcome.kind === 'done' || elsewhere) return null;
  return (
    <p className={form.problem} role="alert">
      {outcome.sentence}
    </p>
  );
}
