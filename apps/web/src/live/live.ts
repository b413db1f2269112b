import { client } from '../api/client';
import { forgetUnanswered } from '../api/read-failures';
import { reconnectSocket, socket } from '../api/socket';
import { graphql } from '../graphql';
import { keepSubscribed } from './keep-subscribed';
import { LiveMonitor } from './live-monitor';
import { priceStore } from './price-store';
import { rankStore } from './rank-store';
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

const RankingSubscription = graphql(`
  subscription Ranking($after: StreamPosition) {
    ranking(after: $after, maxPerSecond: 2) {
      epoch
      toSequence
      ranks {
        id: ideaId
        rank
        band
        merit
        evidence
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

/** Whether nobody can be reached just now, as far as is known. */
export const isCutOff = (): boolean => monitor.state.get() === 'offline' || monitor.state.get() === 'stale';

/** Reads everything again that is on screen. */
export function rereadPage(): void {
  forgetUnanswered();
  for (const reread of [...rereaders]) reread();
  client.refetchQueries({ include: 'active' }).catch(() => undefined);
}

/** Opens a new socket, for a new session. */
export function restartLive(): void {
  reconnectSocket();
  // The old one was closed on purpose, which is no reason to say "offline".
  monitor.connecting();
}

/** Starts the page's one stream of prices and one of ranks, and reads what is on screen again after each connection. */
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
  followRanking();
  socket.on('connected', () => {
    monitor.connecting();
    rereadPage();
  });
  socket.on('closed', () => monitor.closed());
  // A network that is gone does not always close the socket; one that still speaks makes it live again.
  addEventListener('offline', () => monitor.closed());
  addEventListener('online', () => monitor.state.get() !== 'live' && reconnectSocket());
  setInterval(() => monitor.check(), 1_000);
}

/** Merit, rank and band of every idea, as they are published. */
function followRanking(): void {
  const place = new StreamPlace();
  keepSubscribed({
    subscription: RankingSubscription,
    variables: { after: place.variable },
    onData: ({ ranking: { epoch, toSequence: sequence, ranks } }) => {
      place.heard({ epoch, sequence });
      rankStore.apply(ranks, { epoch, sequence });
    },
  });
}
