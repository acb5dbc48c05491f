import { detectDuplicate, oldCardOfOtherPerson, type EarlierRequest } from '../../src/domain/duplicates';
import { STATUS_CODES } from '../../src/domain/status';

const ID = '3999900003035';
const anEarlier = (change: Partial<EarlierRequest> = {}): EarlierRequest => ({
  requestId: 'IDC-2569-0101',
  citizenId: ID,
  status: 'RECEIVED',
  submittedAt: '2026-11-18T10:00',
  ...change,
});
const detect = (...existing: EarlierRequest[]) =>
  detectDuplicate({ citizenId: ID, submittedAt: '2026-11-21T09:00' }, existing);

describe('Earlier requests of the same person', () => {
  test.each(STATUS_CODES)('%s has the meaning that the rules give it', (status) => {
    const kinds = {
      RECEIVED: 'OPEN_DUPLICATE',
      CHECKING: 'OPEN_DUPLICATE',
      NEEDS_CORRECTION: 'CORRECTION_OF',
      IN_PRODUCTION: 'OPEN_DUPLICATE',
      READY_FOR_PICKUP: 'OPEN_DUPLICATE',
      PICKED_UP: 'RECENT_COMPLETED',
      PICKED_UP_PROXY: 'RECENT_COMPLETED',
      CANCELLED: 'NONE',
      REJECTED: 'NONE',
    };
    expect(detect(anEarlier({ status, closedAt: '2026-11-20' })).kind).toBe(kinds[status]);
  });

  test('one waiting for correction goes before one under way, even when it is older', () => {
    const waiting = anEarlier({ requestId: 'IDC-2569-0001', status: 'NEEDS_CORRECTION', submittedAt: '2026-01-01' });
    expect(detect(anEarlier(), waiting)).toEqual({ kind: 'CORRECTION_OF', ref: 'IDC-2569-0001' });
  });

  test('of several the newest is meant, wherever it stands', () => {
    const older = anEarlier({ requestId: 'IDC-2569-0100', submittedAt: '2026-11-18T09:59' });
    expect(detect(anEarlier(), older).ref).toBe('IDC-2569-0101');
    expect(detect(older, anEarlier()).ref).toBe('IDC-2569-0101');
  });

  test('of two with the same time the one that stands later is meant', () => {
    expect(detect(anEarlier(), anEarlier({ requestId: 'IDC-2569-0102' })).ref).toBe('IDC-2569-0102');
  });

  test('thirty days after collection still warn, thirty-one do not, nor does a date in the future', () => {
    const collected = (closedAt: string) => detect(anEarlier({ status: 'PICKED_UP', closedAt })).kind;
    expect(collected('2026-10-22T15:00')).toBe('RECENT_COMPLETED');
    expect(collected('2026-10-21')).toBe('NONE');
    expect(collected('2026-11-21')).toBe('RECENT_COMPLETED');
    expect(collected('2026-11-22')).toBe('NONE');
  });

  test('a card handed out without a date does not warn', () => {
    expect(detect(anEarlier({ status: 'PICKED_UP' })).kind).toBe('NONE');
  });

  test('another person and an empty id match nobody', () => {
    expect(detect(anEarlier({ citizenId: '1999900001010' }))).toEqual({ kind: 'NONE', ref: null });
    const empty = detectDuplicate({ citizenId: ' - ', submittedAt: '2026-11-21' }, [anEarlier({ citizenId: '' })]);
    expect(empty).toEqual({ kind: 'NONE', ref: null });
  });
});

describe('Old card of another person', () => {
  const register = [{ citizenId: '1999900001010', oldCardNo: 'จบ 12/2563', cardCode: '04064-00012' }];
  const isOther = (citizenId: string, oldCardNo: string) => oldCardOfOtherPerson({ citizenId, oldCardNo }, register);

  test('is noticed by its old number and by its card code', () => {
    expect(isOther(ID, 'จบ12/2563')).toBe(true);
    expect(isOther(ID, '04064–00012')).toBe(true);
  });

  test('is not claimed for the same person, another number or no number', () => {
    expect(isOther('1-9999-00001-01-0', '04064-00012')).toBe(false);
    expect(isOther(ID, '04064-00013')).toBe(false);
    expect(isOther(ID, '')).toBe(false);
  });
});
