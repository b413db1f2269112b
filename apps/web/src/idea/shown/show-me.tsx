import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { graphql } from '../../graphql';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import classes from './show-me.module.css';

const ShowMeMutation = graphql(`
  mutation ShowMe($input: ShowMeInput!) {
    answer: showMe(input: $input) {
      __typename
      ... on Shown {
        idea {
          id
          shown
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

interface ShowMeProps {
  ideaId: string;
  title: string;
  /** What else has to be read again. */
  onShown?: () => void;
}

/** Ends the blindness for one idea: whoever asks sees its figures from now on. */
export function ShowMe({ ideaId, title, onShown }: ShowMeProps) {
  const command = useKeyedMutation(ShowMeMutation, () => {
    rereadIdea(ideaId);
    onShown?.();
    return '';
  });
  const show = async () => {
    const { kind, sentence } = await command.run({ ideaId });
    if (kind !== 'done') announce(sentence);
  };
  return (
    <button
      type="button"
      className={classes.show}
      data-testid="show-me"
      disabled={command.busy}
      onClick={() => void show()}
    >
      <Trans>
        Show me<span className="visually-hidden">{t` the figures of ${title}`}</span>
      </Trans>
    </button>
  );
}
