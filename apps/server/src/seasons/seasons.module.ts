import { Module } from '@nestjs/common';
import { EndSeason } from './end-season.js';
import { SeasonChange } from './season-change.js';
import { SeasonSurplus } from './season-surplus.js';
import { Seasons } from './seasons.js';
import { SeasonsResolver } from './seasons.resolver.js';

@Module({ providers: [EndSeason, SeasonChange, SeasonSurplus, Seasons, SeasonsResolver] })
export class SeasonsModule {}
