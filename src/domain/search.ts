/** How officers look for a request, among those at hand and in the archive. */
import { fullName } from './personName';
import type { RequestFields } from './request';
import { searchable } from './text';

/** By part of a name, school, request id, card code or telephone number, or the last digits of the citizen id. */
export function isFoundBy(
  { requestId, fields }: { readonly requestId: string; readonly fields: RequestFields },
  text: string,
): boolean {
  const wanted = searchable(text);
  if (wanted === '') return true;
  const seen = [requestId, fullName(fields), fields.school ?? '', fields.cardCode ?? '', fields.phone ?? ''];
  return (
    seen.some((one) => searchable(one).includes(wanted)) ||
    (/^\d{3,}$/.test(wanted) && searchable(fields.citizenId ?? '').endsWith(wanted))
  );
}
