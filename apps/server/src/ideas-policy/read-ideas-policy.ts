import type { EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { type IdeasPolicy, usualIdeasPolicy } from './ideas-policy.js';

/** Under which the policy in force is kept, once somebody has changed it. */
export const IDEAS_POLICY_KEY = 'ideas';

/** What holds from the start. */
export const firstIdeasPolicy = (
  setting: Pick<ExchangeSetting, 'horizonDays' | 'kind' | 'ideas'>,
): IdeasPolicy => ({
  ...usualIdeasPolicy(setting),
  ...setting.ideas,
});

/** The policy in force, as the database has it. */
export async function readIdeasPolicy(
  manager: EntityManager,
  setting: Pick<ExchangeSetting, 'horizonDays' | 'kind' | 'ideas'>,
): Promise<IdeasPolicy> {
  const first = firstIdeasPolicy(setting);
  const stored = await manager.getRepository(Setting).findOneBy({ key: IDEAS_POLICY_KEY });
  return stored === null ? first : { ...first, ...(stored.value as Partial<IdeasPolicy>) };
}
