import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { Refusal } from '../ui/refusal';
import { Section } from '../ui/section';
import classes from './boards.module.css';
import { SetOnBoardsMutation } from './boards-query';

/** Whether my handle stands on the boards: nobody but I say so. */
export function OnBoards({ on, resolved }: { on: boolean; resolved: number }) {
  const set = useKeyedMutation(SetOnBoardsMutation, ({ viewer }) => {
    announce(
      viewer.skill.onBoards ? t`From the next Monday on you are on the boards.` : t`You are on no board.`,
    );
    return t`Saved.`;
  });
  return (
    <Section title={t`You on the boards`}>
      <label className={classes.switch}>
        <Trans>
          <input
            type="checkbox"
            checked={on}
            disabled={set.busy}
            onChange={({ target }) => void set.run({ on: target.checked })}
          />
          Show my handle
        </Trans>
      </label>
      <Refusal outcome={set.outcome} />
      <p
        className={classes.hint}
      >{t`Off, you are on no board and nobody sees how well you judge. On, your handle and your figures are shown from the next Monday, once five of your headlines are resolved (so far ${resolved}). They change only when five more are, so that nobody can tell from a change what you said about one idea. You can take it back at any time, for past weeks too.`}</p>
    </Section>
  );
}
