import { t } from '@lingui/core/macro';
import { CancelAll } from '../orders/cancel-all';
import { OrderList } from '../orders/order-list';
import type { Viewer } from '../session/me-query';
import { noTradeSentence } from '../session/no-trade-sentence';
import { hasAccount } from '../session/roles';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { Balance } from './balance';
import classes from './portfolio.module.css';
import { Positions } from './positions';
import { Skill } from './skill';
import { Statement } from './statement';
import { useHoldings } from './use-holdings';
import { ValueCurve } from './value-curve';

export function PortfolioPage() {
  const { viewer, error, reread } = useMe();
  if (viewer) return <Portfolio viewer={viewer} />;
  return (
    <Page title={t`Portfolio`}>
      <h1>{t`Portfolio`}</h1>
      {viewer === null && <SignInCall>{t`Sign in to see your tokens, positions and orders.`}</SignInCall>}
      {viewer === undefined && (error ? <Problem error={error} onRetry={reread} /> : <Skeleton lines={6} />)}
    </Page>
  );
}

function Portfolio({ viewer }: { viewer: Viewer }) {
  const stopped = noTradeSentence(viewer);
  return (
    <Page title={t`Portfolio`}>
      <h1>{t`Portfolio`}</h1>
      <p className={classes.who}>{t`${viewer.handle}, ${viewer.unit}. Only you can see this page.`}</p>
      {stopped && <p>{stopped}</p>}
      {hasAccount(viewer) && <Parts viewer={viewer} />}
    </Page>
  );
}

function Parts({ viewer }: { viewer: Viewer }) {
  const { holdings, totalMilli } = useHoldings(viewer.positions);
  return (
    <div className={classes.parts}>
      <Balance balance={viewer.balance} inPositionsMilli={totalMilli} />
      <ValueCurve balance={viewer.balance} inPositionsMilli={totalMilli} />
      <Section title={t`Positions`}>
        <Positions holdings={holdings} />
      </Section>
      <Section
        title={t`Open orders`}
        aside={viewer.orders.length > 0 && <CancelAll count={viewer.orders.length} marketId={null} />}
      >
        {viewer.orders.length > 0 ? (
          <OrderList orders={viewer.orders} withTitles />
        ) : (
          <p className={classes.empty}>{t`You have no open orders.`}</p>
        )}
      </Section>
      <Skill />
      <Statement />
    </div>
  );
}
