/** On which it is told that there is something new. */
export const PRICES = 'prices';
export const STATES = 'states';
export const IDEAS = 'ideas';
export const RANKS = 'ranks';
export const bookTopic = (marketId: number): string => `book:${marketId}`;
export const tradesTopic = (marketId: number): string => `trades:${marketId}`;
export const accountTopic = (memberId: number): string => `account:${memberId}`;
