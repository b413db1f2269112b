import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, type Actor } from '../audit/actor.js';
import {
  LiftRestrictionInput,
  RestrictionModel,
  RestrictionResult,
  SetRestrictionInput,
} from './restriction.model.js';
import { RestrictionRows } from './restriction-rows.js';
import { SetRestrictions } from './set-restrictions.js';

/** The restricted list. */
@Resolver()
export class RestrictionsResolver {
  constructor(
    private readonly rows: RestrictionRows,
    private readonly changes: SetRestrictions,
  ) {}

  @Query(() => [RestrictionModel], {
    description: 'Who may not trade what, newest first. For curators and risk officers.',
  })
  restrictions(): Promise<RestrictionModel[]> {
    return this.rows.inForce();
  }

  @Mutation(() => RestrictionResult, {
    description:
      'Keeps a member or a unit from trading in an idea or a topic; their open orders there are taken back, and they are told. For curators and risk officers.',
  })
  setRestriction(
    @Acting() by: Actor,
    @Args('input') input: SetRestrictionInput,
  ): Promise<typeof RestrictionResult> {
    return this.changes.set(by, input);
  }

  @Mutation(() => RestrictionResult, {
    description: 'Ends a restriction. For curators and risk officers whom it is not about.',
  })
  liftRestriction(
    @Acting() by: Actor,
    @Args('input') input: LiftRestrictionInput,
  ): Promise<typeof RestrictionResult> {
    return this.changes.lift(by, input);
  }
}
