import { Global, Module } from '@nestjs/common';
import { EstimateChanges } from './estimate-changes.js';
import { EstimatesBoard } from './estimates-board.js';
import { EstimatesUnderWay } from './estimates-under-way.js';
import { OwnedAtCost } from './owned-at-cost.js';
import { StakesAtRisk } from './stakes-at-risk.js';

/** What stands behind ideas, for whatever makes figures of it. */
@Global()
@Module({
  providers: [EstimateChanges, EstimatesBoard, EstimatesUnderWay, OwnedAtCost, StakesAtRisk],
  exports: [EstimateChanges, EstimatesBoard, EstimatesUnderWay, StakesAtRisk],
})
export class EstimatesCoreModule {}
