import { t } from '@lingui/core/macro';
import { useExchange } from '../shell/exchange-query';

/** What an empty record has to say besides: nobody did what the past of a demo shows, so it has nothing of it. */
export function useRecordBegin(): string {
  return useExchange()?.demo === true ? t` Acts of the demo’s made-up past are not in the record.` : '';
}
