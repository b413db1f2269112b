import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DutyModel } from './duty.model.js';

/** The argument about an idea as those see it who judge it. */
@Resolver(() => DutyModel)
export class DutyResolver {
  @ResolveField(() => [String], {
    description: 'The best that was said for it, in Markdown, without who said it.',
  })
  async casesFor(@Parent() { said }: DutyModel): Promise<string[]> {
    return (await said()).for;
  }

  @ResolveField(() => [String], { description: 'The best that was said against it.' })
  async casesAgainst(@Parent() { said }: DutyModel): Promise<string[]> {
    return (await said()).against;
  }
}
