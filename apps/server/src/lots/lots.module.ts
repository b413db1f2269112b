import { Module } from '@nestjs/common';
import { LotResolver } from './lot.resolver.js';
import { LotBoard } from './lot-board.js';

/** Draws, for everybody to see. */
@Module({ providers: [LotBoard, LotResolver] })
export class LotsModule {}
