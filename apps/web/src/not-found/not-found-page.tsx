import { Link } from 'react-router';
import { Page } from '../ui/page';

export function NotFoundPage({ what = 'page' }: { what?: string }) {
  return (
    <Page title="Not found">
      <h1>There is no such {what}</h1>
      <p>
        The address may be mistyped. <Link to="/">Go to the floor</Link>
      </p>
    </Page>
  );
}
