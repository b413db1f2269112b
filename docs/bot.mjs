import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket as webSocketImpl } from 'ws';

const { OPENFLOOR_URL: host = 'http://localhost:4000', OPENFLOOR_TOKEN, OPENFLOOR_MARKET } = process.env;
const connectionParams = {}; // a message comes at least every 5 seconds: after 10 without one, connect anew
const opened = (ws, alarm = setTimeout(() => ws.terminate(), 1e4)) => ws.on('message', () => alarm.refresh());
const retry = { on: { opened }, retryAttempts: 1e9, shouldRetry: () => true, retryWait: () => sleep(500) };
const client = createClient({ url: `${host}/graphql`, webSocketImpl, connectionParams, ...retry });
const heard = ({ data, errors }) => data ?? Promise.reject(new Error(errors[0].message)); // ends the program
const ask = async (query, variables) => heard((await client.iterate({ query, variables }).next()).value);
async function read(list, since, page) {
  const { nodes, pageInfo } = (await ask(`query ($page: String) { of: ${list} }`, { page })).of.list;
  return nodes.at(-1)?.sequence > since ? nodes.concat(await read(list, since, pageInfo.endCursor)) : nodes;
}
async function follow(word, stream, list, last = exchange) {
  const query = `subscription ($after: StreamPosition) { told: ${stream} }`; // sent with each new connection,
  for await (const answer of client.iterate({ query, variables: { toJSON: () => ({ after: last }) } })) {
    const { epoch, sequence, mustReread, news } = (await heard(answer)).told; // `last` as it is then
    const all = mustReread ? (await read(list, +last.sequence)).reverse() : news.flatMap((e) => e.fills ?? e);
    const isNew = (event) => +event.sequence > +last.sequence && +event.sequence <= +sequence;
    for (const { id, price, quantity } of all.filter(isNew)) console.log(word, id, price, quantity);
    if (mustReread || +sequence > +last.sequence) last = { epoch, sequence };
  }
}
const key = `idempotencyKey: "${crypto.randomUUID()}"`; // whatever is sent again with it is done once
const [seat] = (await ask('{ demoMembers { id } }')).demoMembers;
const signIn = `mutation { demoSignIn(input: { memberId: "${seat?.id}", ${key} }) { ... on SignedIn { token } } }`;
connectionParams.authorization = `Bearer ${OPENFLOOR_TOKEN ?? (await ask(signIn)).demoSignIn.token}`;
client.terminate(); // the next connection is signed in
const { exchange, ideas } = await ask('{exchange {epoch sequence} ideas {nodes {market {id state}}}}');
const id = OPENFLOOR_MARKET ?? ideas.nodes.find(({ market }) => market?.state === 'OPEN').market.id;
const [at, event, end] = ['epoch sequence mustReread', 'sequence price quantity', 'pageInfo { endCursor }'];
const trades = `trades(marketId: "${id}", after: $after) { ${at} news: trades { id ${event} } }`;
const tradeList = `market(id: "${id}") { list: trades(first: 200, after: $page) { nodes { id ${event} } ${end} } }`;
const fills = `myAccount(after: $after) { ${at} news: entries { fills { id: tradeId ${event} } } }`;
follow('trade', trades, tradeList);
follow('fill', fills, `me { list: fills(after: $page) { nodes { id: tradeId ${event} } ${end} } }`);
const order = `marketId: "${id}", contract: "YES", side: BUY, type: LIMIT, price: "0.1", quantity: "1", ${key}`;
console.log((await ask(`mutation { placeOrder(input: { ${order} }) { __typename } }`)).placeOrder.__typename);
