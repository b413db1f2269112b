import { t } from '@lingui/core/macro';
import { Confirm } from '../ui/confirm';

/** Asks before another draft takes the place of words that nothing keeps. */
export const LoseTyped = ({ onClose, onConfirm }: { onClose: () => void; onConfirm: () => void }) => (
  <Confirm
    title={t`Open the other draft?`}
    open
    onClose={onClose}
    action={t`Open it`}
    onConfirm={onConfirm}
    busy={false}
  >{t`What you typed since it was last saved will be gone. Close this and save it as a draft to keep it; team and signature are kept with no draft.`}</Confirm>
);
