import type { RequestDetail } from '../../src/application/api';
import { isNext, kindsFor, needsCode } from '../../src/sidebar/documentKinds';
import { aRequest, IN_PRODUCTION, READY } from './requests';

const PREPARED = { cardCode: '04064-00012', issueDate: '2026-11-18', expiryDate: '2032-11-17' };
const withFields = (more: RequestDetail['fields']): Partial<RequestDetail> => ({
  fields: { ...aRequest().fields, ...more },
});
const ALWAYS = ['REQUEST_FORM', 'PRINT_BUNDLE'];

describe('Documents that are offered for a request', () => {
  test.each<[string, Partial<RequestDetail>, string[]]>([
    ['new, filed late', {}, ['LATE_MEMO', ...ALWAYS]],
    ['to be corrected', { status: 'NEEDS_CORRECTION', findings: [] }, ['CORRECTION_LETTER', ...ALWAYS]],
    ['in production without code', IN_PRODUCTION, ALWAYS],
    ['in production with a code', { ...IN_PRODUCTION, ...withFields(PREPARED) }, ['CARD', ...ALWAYS]],
    ['ready', READY, ['CARD', 'PICKUP_SHEET', 'PROXY_LETTER', ...ALWAYS]],
    ['for a damaged card', { findings: [], ...withFields({ reason: 'CHG_DAMAGED' }) }, ['DAMAGE_MEMO', ...ALWAYS]],
    ['collected', { status: 'PICKED_UP', actions: [], findings: [] }, ALWAYS],
  ])('%s', (_, change, kinds) => {
    expect(kindsFor(aRequest(change))).toEqual(kinds);
  });

  test('only a card in production waits for its code', () => {
    expect(needsCode(aRequest(IN_PRODUCTION))).toBe(true);
    expect(needsCode(aRequest({ ...IN_PRODUCTION, ...withFields(PREPARED) }))).toBe(false);
    expect(needsCode(aRequest(READY))).toBe(false);
  });

  test('what comes next stands out', () => {
    expect(isNext('CARD', 'IN_PRODUCTION')).toBe(true);
    expect(isNext('CARD', 'READY_FOR_PICKUP')).toBe(false);
    expect(isNext('CORRECTION_LETTER', 'NEEDS_CORRECTION')).toBe(true);
  });
});
