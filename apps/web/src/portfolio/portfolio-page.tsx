import { CancelAll } from '../orders/cancel-all';
import { OrderList } from '../orders/order-list';
import type { Viewer } from '../session/me-query';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { Balance } from './balance';
import classes from './portfolio.module.css';
import { Positions } from './positions';
import { useHoldings } from './use-holdings';

export function PortfolioPage() {
  const { viewer, error, reread } = useMe();
  if (viewer) return <Portfolio viewer={viewer} />;
  return (
    <Page title="Portfolio">
      <h1>Portfolio</h1>
      {viewer === null && <SignInCall>Sign in to see your tokens, positions and orders.</SignInCall>}
      {viewer === undefined && (error ? <Problem error={error} onRetry={reread} /> : <Skeleton lines={6} />)}
    </Page>
  );
}

function Portfolio({ viewer }: { viewer: Viewer }) {
  const { holdings, totalMilli } = useHoldings(viewer.positions);
  return (
    <Page title="Portfolio">
      <h1>Portfolio</h1>
      <p className={classes.who}>
        {viewer.handle}, {viewer.unit}. Only you can see this page.
      </p>
      {viewer.canTrade ? (
        <>
          <Balance balance={viewer.balance} inPositionsMilli={totalMilli} />
          <Section title="Positions">
            <Positions holdings={holdings} />
          </Section>
          <Section
            title="Open orders"
            aside={viewer.orders.length > 0 && <CancelAll count={viewer.orders.length} marketId={null} />}
          >
            {viewer.orders.length > 0 ? (
              <OrderList orders={viewer.orders} withTitles />
            ) : (
              <p className={classes.empty}>You have no open orders.</p>
            )}
          </Section>
        </>
      ) : (
        <p>This account runs the exchange and does not trade.</p>
      )}
    </Page>
  );
}
