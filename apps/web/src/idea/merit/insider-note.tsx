import { useMe } from '../../session/use-me';
import classes from '../figures.module.css';
import { insiderSentence } from './insider-sentence';
import { useMerit } from './use-merit';

/** Below the figures, for insiders: that their word does not count in the merit. */
export function InsiderNote({ ideaId }: { ideaId: string }) {
  const facts = useMerit(ideaId);
  const canTrade = useMe().viewer?.canTrade ?? false;
  const sentence = facts && insiderSentence({ ...facts, canTrade });
  if (!sentence) return null;
  return (
    <p className={classes.second} data-testid="insider-note">
      {sentence}
    </p>
  );
}
