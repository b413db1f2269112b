import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { aboutPages, pageSize } from '../graphql/page.js';
import { AllowanceBook } from './allowance-book.js';
import { AllowanceBookModel } from './allowance-book.model.js';
import { HouseRiskModel } from './house-risk.model.js';
import { Houses } from './houses.js';
import { TreasuryModel } from './treasury.model.js';
import { TreasuryBoard } from './treasury-board.js';

const HOUSES_PAGE = { usual: 20, most: 1_000 };

/** Where tokens are and what they are at risk for, for those who watch over the exchange. */
@Resolver()
export class TreasuryResolver {
  constructor(
    private readonly board: TreasuryBoard,
    private readonly houses: Houses,
    private readonly allowances: AllowanceBook,
  ) {}

  @Query(() => TreasuryModel, {
    description:
      'Where all tokens are, and what they left the treasury for. For those who watch over the exchange.',
  })
  treasury(): Promise<TreasuryModel> {
    return this.board.read();
  }

  @Query(() => [HouseRiskModel], {
    description:
      'What the house has at risk, market by market, which has lost most at the prices of now first; without markets that were paid. For those who watch over the exchange.',
  })
  async houseRisks(
    @Args('first', {
      type: () => Int,
      nullable: true,
      defaultValue: 20,
      description: aboutPages(HOUSES_PAGE).first,
    })
    first: number | null,
  ): Promise<HouseRiskModel[]> {
    const size = pageSize(first, HOUSES_PAGE);
    return (await this.houses.all()).slice(0, size).map((house) => this.houses.model(house));
  }

  @Query(() => AllowanceBookModel, {
    description: 'Who is paid the allowance next, and what was paid. For those who watch over the exchange.',
  })
  allowanceBook(): Promise<AllowanceBookModel> {
    return this.allowances.read();
  }
}
