import { client } from '../api/client';
import { reconnectSocket, socket } from '../api/socket';
import { graphql } from '../graphql';
import { keepSubscribed } from './keep-subscribed';
import { LiveMonitor } from './live-monitor';
import { priceStore } from './price-store';
import { StreamPlace } from './stream-place';

const PricesSubscription = graphql(`
  subscription Prices($after: StreamPosition) {
    prices(after: $after) {
      epoch
      toSequence
      prices {
        id: marketId
        state
        price
        priceSource
        bestBid
        bestAsk
        changeToday
        contracts {
          index
          price
          priceSource
          bestBid
          bestAsk
          changeToday
        }
      }
    }
  }
`);

export const monitor = new LiveMonitor(Date.now, reconnectSocket);
const rereaders = new Set<() => void>();

/** Calls back when the socket is (again) connected: what changed meanwhile must be read again. */
export function onConnected(reread: () => void): () => void {
  rereaders.add(reread);
  return () => rereaders.delete(reread);
}

/** Opens a new socket, for a new session. */
export function restartLive(): void {
  reconnectSocket();
  // The old one was closed on purpose, which is no reason to say "offline".
  monitor.connecting();
}

/** Starts the one price stream of the page, and reads what is on screen again after each connection. */
export function startLive(): void {
  const place = new StreamPlace();
  keepSubscribed({
    subscription: PricesSubscription,
    variables: { after: place.variable },
    onData: ({ prices: { epoch, toSequence: sequence, prices } }) => {
      monitor.heard();
      place.heard({ epoch, sequence });
      priceStore.apply(prices, { epoch, sequence });
    },
  });
  socket.on('connected', () => {
    monitor.connecting();
    for (const reread of [...rereaders]) reread();
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  });
  socket.on('closed', () => monitor.closed());
  setInterval(() => monitor.check(), 1_000);
}
