import { t } from '@lingui/core/macro';
import { formatComingDay } from '../format/time';
import { formatMilli, formatTokens, formatWholeTokens } from '../format/tokens';
import { useHoldings } from '../portfolio/use-holdings';
import type { Viewer } from '../session/me-query';
import { useMe } from '../session/use-me';
import { useExchange } from '../shell/exchange-query';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';

export function YourWeek() {
  const { viewer } = useMe();
  return viewer?.canTrade ? <Balance viewer={viewer} /> : null;
}

function Balance({ viewer }: { viewer: Viewer }) {
  const allowance = useExchange()?.allowance;
  const { totalMilli } = useHoldings(viewer.positions);
  const facts = [
    { name: t`Free`, value: formatTokens(viewer.balance.cash) },
    { name: t`In open orders`, value: formatTokens(viewer.balance.held) },
    { name: t`In positions`, value: formatMilli(totalMilli) },
  ];
  if (allowance) {
    const when = formatComingDay(allowance.nextCreditAt);
    facts.push({ name: t`Next allowance`, value: `${when}, ${formatWholeTokens(allowance.amount)}` });
  }
  return (
    <Section title={t`Your week`}>
      <Facts facts={facts} />
    </Section>
  );
}
