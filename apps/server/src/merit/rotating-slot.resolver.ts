import { Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Rotating } from './rotating.js';
import { RotatingSlotModel } from './rotating-slot.model.js';

@Resolver()
export class RotatingSlotResolver {
  constructor(private readonly rotating: Rotating) {}

  @Query(() => RotatingSlotModel, {
    description: 'The place on the floor that new ideas have by turns, by a published rule.',
  })
  rotatingSlot(@Context() { principal }: RequestContext): RotatingSlotModel {
    return this.rotating.now(principal);
  }
}
