import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Page } from '../ui/page';

const sentences = {
  page: t`There is no such page`,
  idea: t`There is no such idea`,
  duty: t`There is no such duty of yours`,
};

export function NotFoundPage({ what = 'page' }: { what?: keyof typeof sentences }) {
  return (
    <Page title={t`Not found`}>
      <h1>{sentences[what]}</h1>
      <p>
        <Trans>
          The address may be mistyped. <Link to="/">{t`Go to the floor`}</Link>
        </Trans>
      </p>
    </Page>
  );
}
