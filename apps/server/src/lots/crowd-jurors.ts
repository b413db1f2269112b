import type { EntityManager } from 'typeorm';
import { Setting } from '../database/entities/setting.js';
import type { LotKind } from './lot-kind.js';

/** In a demo: which simulated members can be drawn for what. They vote by themselves. */
export const CROWD_JURORS = 'demo-jurors';

/** By id; nobody where nothing is said. */
export async function readCrowdJurors(manager: EntityManager, kind: LotKind): Promise<readonly number[]> {
  const setting = await manager.findOneBy(Setting, { key: CROWD_JURORS });
  const jurors = (setting?.value ?? {}) as Partial<Record<LotKind, readonly number[]>>;
  return jurors[kind] ?? [];
}
