import { client } from '../api/client';
import { graphql, type ResultOf } from '../graphql';
import { keepSubscribed } from '../live/keep-subscribed';
import { StreamPlace } from '../live/stream-place';
import { announce } from '../shell/announcements';
import { expirySentences, fillSentences } from './account-sentences';
import { MeQuery, OrderFields } from './me-query';
import { mergeOrders } from './merge-orders';
import { rereadMeSoon } from './reread-me';

const MyAccountSubscription = graphql(
  `
    subscription MyAccount($after: StreamPosition) {
      myAccount(after: $after) {
        epoch
        sequence
        mustReread
        entries {
          orders {
            endReason
            order {
              ...OrderFields
            }
          }
          fills {
            id
            role
            sequence
            at
            side
            quantity
            contract {
              index
              name
            }
            order {
              id
              placedAt
              idea {
                id
                title
              }
            }
          }
          balance {
            cash
            held
          }
        }
      }
    }
  `,
  [OrderFields],
);

type Entry = ResultOf<typeof MyAccountSubscription>['myAccount']['entries'][number];

/** Keeps the signed-in member's orders and balance current, and tells of fills and expiries. Returns how to stop. */
export function followMyAccount(): () => void {
  const place = new StreamPlace();
  let begun = false;
  return keepSubscribed({
    subscription: MyAccountSubscription,
    variables: { after: place.variable },
    onData: ({ myAccount: { entries, mustReread, ...stamp } }) => {
      place.heard(stamp);
      for (const sentence of fillSentences(entries.flatMap(({ fills }) => fills))) announce(sentence);
      for (const entry of entries) take(entry);
      // What shares are worth does not come with the stream, nor what happened between the page's read and its beginning.
      if (entries.length > 0 || mustReread || !begun) rereadMeSoon();
      begun = true;
    },
  });
}

function take({ orders: changes, balance: { cash, held } }: Entry): void {
  for (const sentence of expirySentences(changes)) announce(sentence);
  const orders = changes.map(({ order }) => order);
  client.cache.updateQuery({ query: MeQuery }, (data) => {
    if (!data?.me) return data;
    const { me } = data;
    // Only what the stream tells: it is not a whole Balance.
    const balance = { ...me.balance, cash, held };
    return { ...data, me: { ...me, balance, orders: mergeOrders(me.orders, orders) } };
  });
}
