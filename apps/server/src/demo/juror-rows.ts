import type { EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';
import { CROWD_JURORS } from '../lots/crowd-jurors.js';
import { type Crowd, followersOf, makersOf } from './crowd.js';
import type { CrowdIdea } from './turn.js';

/** Fewer than a jury has seats, so that every jury has visitors. */
const ON_JURIES = 4;
/** Most of a panel: whoever challenges need not wait for other visitors. */
const ON_PANELS = 40;

/** Who of the crowd can be drawn: on juries only those who have nothing to do with the ideas that wait for one. */
export async function insertJurors(
  manager: EntityManager,
  { crowd, judged }: { crowd: Crowd; judged: readonly CrowdIdea[] },
): Promise<void> {
  const involved = new Set(
    judged.flatMap((idea) => [
      ...makersOf(crowd, idea),
      ...followersOf(crowd, idea),
      ...(idea.insiders ?? []),
    ]),
  );
  const free = crowd.memberIds.filter((memberId) => !involved.has(memberId));
  const spread = Math.max(1, Math.floor(crowd.memberIds.length / ON_PANELS));
  const value = {
    JURY: free.slice(0, ON_JURIES),
    PANEL: crowd.memberIds.filter((_, place) => place % spread === 0),
  };
  await manager.insert(Setting, { key: CROWD_JURORS, value });
}
