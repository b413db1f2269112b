import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type AuditFilter, filterNames, readFilter } from './audit-filter';

/** The filter in the page's address, and how to change it. */
export function useAuditFilter(): [AuditFilter, (changes: Partial<AuditFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const change = useCallback(
    (changes: Partial<AuditFilter>) =>
      setParams(
        (last) => {
          const next = { ...readFilter(last), ...changes };
          return filterNames.flatMap((name) => (next[name] ? [[name, next[name]] as [string, string]] : []));
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
}
