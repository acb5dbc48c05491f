import fc from '../support/seeded';
import {
  ACTIONS,
  allowedActions,
  isAction,
  isStatus,
  STATUS_CODES,
  STATUSES,
  transition,
  TRANSITIONS,
  type Action,
  type Actor,
  type Status,
} from '../../src/domain/status';

const FROM: readonly (Status | 'NEW')[] = ['NEW', ...STATUS_CODES];
const ACTORS: readonly Actor[] = ['APPLICANT', 'OFFICER', 'SUPERVISOR', 'SYSTEM', 'ADMIN'];
const ALL_DATA = {
  issues: ['x'],
  correctionDue: '2026-11-30',
  checklistComplete: true,
  reason: 'x',
  cardCode: '04064-00012',
  issueDate: '2026-11-25',
  expiryDate: '2032-11-24',
  productionComplete: true,
  pickedUpAt: '2026-11-30T10:15',
  signed: true,
  photosBrought: true,
  oldCardSettled: true,
  proxyName: 'x',
  proxyAuthorization: true,
};

/** The rules written a second time, in the words of the table that the office knows. */
const TABLE: readonly [from: Status | 'NEW', action: Action, to: Status, actors: string, needs: string][] = [
  ['NEW', 'SUBMIT', 'RECEIVED', 'APPLICANT', ''],
  ['RECEIVED', 'AUTO_RETURN', 'NEEDS_CORRECTION', 'SYSTEM', 'issues'],
  ['RECEIVED', 'START_CHECK', 'CHECKING', 'OFFICER', ''],
  ['RECEIVED', 'CANCEL', 'CANCELLED', 'APPLICANT OFFICER', 'reason'],
  ['CHECKING', 'RETURN', 'NEEDS_CORRECTION', 'OFFICER', 'issues correctionDue'],
  ['CHECKING', 'ACCEPT', 'IN_PRODUCTION', 'OFFICER', 'checklistComplete'],
  ['CHECKING', 'REJECT', 'REJECTED', 'OFFICER SUPERVISOR', 'reason'],
  ['CHECKING', 'CANCEL', 'CANCELLED', 'APPLICANT OFFICER', 'reason'],
  ['NEEDS_CORRECTION', 'RESUBMIT', 'RECEIVED', 'APPLICANT OFFICER', ''],
  ['NEEDS_CORRECTION', 'CANCEL', 'CANCELLED', 'APPLICANT OFFICER', 'reason'],
  ['IN_PRODUCTION', 'MARK_READY', 'READY_FOR_PICKUP', 'OFFICER', 'cardCode issueDate expiryDate productionComplete'],
  ['IN_PRODUCTION', 'CANCEL', 'CANCELLED', 'OFFICER', 'reason'],
  ['READY_FOR_PICKUP', 'REPRINT', 'IN_PRODUCTION', 'OFFICER', 'reason'],
  ['READY_FOR_PICKUP', 'PICKUP', 'PICKED_UP', 'OFFICER', 'pickedUpAt signed photosBrought oldCardSettled'],
  [
    'READY_FOR_PICKUP',
    'PICKUP_PROXY',
    'PICKED_UP_PROXY',
    'OFFICER',
    'pickedUpAt signed photosBrought oldCardSettled proxyName proxyAuthorization',
  ],
  ['READY_FOR_PICKUP', 'CANCEL', 'CANCELLED', 'OFFICER', 'reason'],
  ['CANCELLED', 'REOPEN', 'CHECKING', 'SUPERVISOR', 'reason'],
  ['REJECTED', 'REOPEN', 'CHECKING', 'SUPERVISOR', 'reason'],
];

describe('Transitions', () => {
  test('for every status, action and actor the result is that of the table', () => {
    for (const from of FROM) {
      for (const action of ACTIONS) {
        const row = TABLE.find((entry) => entry[0] === from && entry[1] === action);
        for (const actor of ACTORS) {
          const result = transition(from, action, actor, ALL_DATA);
          const may = row?.[3].split(' ').some((name) => name === actor || (actor === 'ADMIN' && /OFF|SUP/.test(name)));
          if (!row) expect(result).toEqual({ ok: false, error: 'TRANSITION_NOT_ALLOWED' });
          else if (!may) expect(result).toEqual({ ok: false, error: 'ACTOR_NOT_ALLOWED' });
          else expect(result).toMatchObject({ ok: true, to: row[2] });
        }
      }
    }
  });

  test.each(TABLE)('%s %s to %s by %s: without data it names “%s”', (from, action, to, actors, needs) => {
    const actor = actors.split(' ')[0] as Actor;
    const fields = needs.split(' ').filter((field) => field !== '');
    const missing = { ok: false, error: 'DATA_MISSING', fields };
    expect(transition(from, action, actor)).toEqual(fields.length > 0 ? missing : expect.objectContaining({ to }));
    for (const field of fields) {
      const without = transition(from, action, actor, { ...ALL_DATA, [field]: false });
      expect(without).toEqual({ ...missing, fields: [field] });
    }
  });

  test('an empty list and blank text count as absent', () => {
    const returned = (issues: unknown, correctionDue: unknown) =>
      transition('CHECKING', 'RETURN', 'OFFICER', { issues, correctionDue });
    expect(returned([], ' ')).toEqual({ ok: false, error: 'DATA_MISSING', fields: ['issues', 'correctionDue'] });
    expect(returned(['x'], null)).toEqual({ ok: false, error: 'DATA_MISSING', fields: ['correctionDue'] });
  });

  test('acceptance needs an override for each open BLOCK and a reason when late', () => {
    const accept = (data: object) => transition('CHECKING', 'ACCEPT', 'OFFICER', { checklistComplete: true, ...data });
    expect(accept({ openBlocks: [], late: false }).ok).toBe(true);
    expect(accept({ openBlocks: ['PHOTO_RATIO'], late: true })).toEqual({
      ok: false,
      error: 'DATA_MISSING',
      fields: ['overrides', 'lateReason'],
    });
    expect(accept({ late: true, lateReason: 'ป่วย' }).ok).toBe(true);
  });

  test('each transition causes the message of the table', () => {
    const messages = TABLE.map(([from, action, , actors]) => {
      const result = transition(from, action, actors.split(' ')[0] as Actor, ALL_DATA);
      return result.ok ? result.message : 'refused';
    });
    expect(messages.map((message) => message ?? '-').join(' ')).toBe(
      'M01 M02 - M10 M02 M05 M11 M10 M01 M10 M06 M10 - M08 M09 M10 - -',
    );
  });

  test('whatever is done in whatever order, a collected request never changes again', () => {
    const step = fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...ACTORS));
    fc.assert(
      fc.property(fc.constantFrom('PICKED_UP' as const, 'PICKED_UP_PROXY' as const), fc.array(step), (start, steps) => {
        const end = steps.reduce<Status>((status, [action, actor]) => {
          const result = transition(status, action, actor, ALL_DATA);
          return result.ok ? result.to : status;
        }, start);
        expect(end).toBe(start);
      }),
    );
  });
});

describe('Statuses', () => {
  test('four are final', () => {
    expect(STATUS_CODES.filter((code) => STATUSES[code].final)).toEqual([
      'PICKED_UP',
      'PICKED_UP_PROXY',
      'CANCELLED',
      'REJECTED',
    ]);
  });

  test('every status that is not final can be left, and every status can be reached', () => {
    const reached = new Set(TABLE.map(([, , to]) => to));
    expect(STATUS_CODES.filter((code) => !reached.has(code))).toEqual([]);
    expect(STATUS_CODES.filter((code) => !STATUSES[code].final && Object.keys(TRANSITIONS[code]).length === 0)).toEqual(
      [],
    );
  });

  test('what may be done is listed for each actor', () => {
    expect(allowedActions('CHECKING', 'OFFICER')).toEqual(['RETURN', 'ACCEPT', 'REJECT', 'CANCEL']);
    expect(allowedActions('CHECKING', 'SUPERVISOR')).toEqual(['REJECT']);
    expect(allowedActions('CANCELLED', 'ADMIN')).toEqual(['REOPEN']);
    expect(allowedActions('PICKED_UP', 'ADMIN')).toEqual([]);
  });

  test('other texts are neither status nor action', () => {
    expect([isStatus('NEW'), isStatus('toString'), isStatus(undefined), isStatus('CHECKING')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([isAction('DELETE'), isAction('ACCEPT')]).toEqual([false, true]);
  });
});
