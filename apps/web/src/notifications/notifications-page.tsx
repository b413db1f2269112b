import { t } from '@lingui/core/macro';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Skeleton } from '../ui/skeleton';
import { NoticeList } from './notice-list';
import { NoticeSettings } from './notice-settings';

/** What I am told, and how. */
export function NotificationsPage() {
  const { viewer } = useMe();
  return (
    <Page title={t`Notifications`} aside={viewer && <NoticeSettings />}>
      <h1>{t`Notifications`}</h1>
      {viewer === null && <SignInCall>{t`Sign in to see what there is for you.`}</SignInCall>}
      {viewer === undefined && <Skeleton lines={4} />}
      {viewer && <NoticeList />}
    </Page>
  );
}
