import { client } from '../api/client';
import { graphql } from '../graphql';
import { keepSubscribed } from '../live/keep-subscribed';
import { announce } from '../shell/announcements';
import { BalanceFields, MeQuery, OrderFields } from './me-query';
import { expirySentences, fillSentences, mergeOrders } from './merge-orders';
import { rereadMeSoon } from './reread-me';

const MyOrdersSubscription = graphql(
  `
    subscription MyOrders {
      myOrders {
        orders {
          ...OrderFields
        }
        balance {
          ...BalanceFields
        }
      }
    }
  `,
  [BalanceFields, OrderFields],
);

/** Keeps the signed-in member's orders and balance current, and tells of fills. Returns how to stop. */
export function followMyOrders(): () => void {
  return keepSubscribed({
    subscription: MyOrdersSubscription,
    variables: {},
    onData: ({ myOrders: { orders, balance } }) => {
      const me = client.readQuery({ query: MeQuery })?.me;
      if (!me) return;
      for (const sentence of fillSentences(me.orders, orders)) announce(sentence);
      for (const sentence of expirySentences(me.orders, orders)) announce(sentence);
      client.cache.updateQuery({ query: MeQuery }, (data) =>
        data?.me
          ? { ...data, me: { ...data.me, balance, orders: mergeOrders(data.me.orders, orders) } }
          : data,
      );
      // Positions do not come with the stream.
      rereadMeSoon();
    },
  });
}
