import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { typeOfId } from './global-id.js';

/** What can be read again by its id alone. The type is in the id. */
@InterfaceType('Node', {
  description: 'Something with an id by which it can be read again, see `node`.',
  resolveType: ({ id }: NodeModel) => typeOfId(id) ?? undefined,
})
export abstract class NodeModel {
  @Field(() => ID, { description: 'Opaque, and of nothing else.' })
  id!: string;
}
