// What stands behind the `?` of the address; nothing before the page has come to life, because one built file answers for every query.
import { useSearch } from 'wouter';
import { useAlive } from '../ui/useAlive';

/** The query of the address. */
export function useQuery(): URLSearchParams {
  const search = useSearch();
  return new URLSearchParams(useAlive() ? search : '');
}
