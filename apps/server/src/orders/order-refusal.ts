import type { TradingPolicy } from '@openfloor/exchange';
import { type AnswerCode, rejection } from '../answers/sentences.js';

const FIGURES: Partial<Record<AnswerCode, keyof TradingPolicy>> = {
  ORDER_LIMIT: 'orderLimit',
  POSITION_LIMIT: 'positionLimit',
  INSIDER_LIMIT: 'insiderLimit',
  OPEN_ORDER_LIMIT: 'openOrderLimit',
};

const grouped = new Intl.NumberFormat('en');

/** Of a limit the message also has the figure that is in force now. Pure. */
export function orderRefusal(code: AnswerCode, policy: TradingPolicy): { code: string; message: string } {
  const { message } = rejection(code);
  const figure = FIGURES[code];
  return {
    code,
    message: figure === undefined ? message : `${message} The most is ${grouped.format(policy[figure])}.`,
  };
}
