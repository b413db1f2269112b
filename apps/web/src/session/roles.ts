import type { Viewer } from './me-query';

export type Role = Viewer['roles'][number];

/** Whether one has any of these roles. */
export const hasRole = ({ roles }: Pick<Viewer, 'roles'>, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** Whether one is offered to estimate and trade. Strangers are: they are asked to sign in then. */
export const isOfferedTrade = (viewer: Pick<Viewer, 'canTrade'> | null | undefined): boolean =>
  viewer?.canTrade !== false;

/**
 * Whether one has tokens, or may have: who trades, and who was stopped, whose shares stay their own. Who was stopped
 * without a trading account is counted too, for nothing tells them apart.
 */
export const hasAccount = ({ canTrade, status }: Pick<Viewer, 'canTrade' | 'status'>): boolean =>
  canTrade || status !== 'ACTIVE';

/** Whether there is a page on which one runs or watches the exchange. */
export const hasDesk = (viewer: Pick<Viewer, 'roles'>): boolean =>
  hasRole(viewer, 'CURATOR', 'RISK_OFFICER', 'ADMINISTRATOR');

/** Whether one may see who is a member, what was done, and what was unsealed. */
export const mayWatch = (viewer: Pick<Viewer, 'roles'>): boolean =>
  hasRole(viewer, 'RISK_OFFICER', 'ADMINISTRATOR');

/** Whether there is something to do with a market besides trading in it. */
export const tendsMarkets = (viewer: Pick<Viewer, 'roles'>): boolean =>
  hasRole(viewer, 'CURATOR', 'RESOLVER', 'RISK_OFFICER');
