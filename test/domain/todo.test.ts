import { isIn, isTodo, TODOS, type Waiting } from '../../src/domain/todo';
import { STATUS_CODES } from '../../src/domain/status';

const pilesOf = (request: Waiting): string[] => TODOS.filter((todo) => isIn(todo, request));

describe('Piles of work', () => {
  test.each<[Waiting, string[]]>([
    [{ status: 'RECEIVED' }, ['NEW']],
    [{ status: 'RECEIVED', duplicateOf: 'IDC-2569-0001' }, ['DUPLICATE']],
    [{ status: 'RECEIVED', service: 'OVER' }, ['OVERDUE', 'NEW']],
    [{ status: 'RECEIVED', service: 'LAST_DAY' }, ['NEW']],
    [{ status: 'CHECKING' }, []],
    [{ status: 'CHECKING', duplicateOf: 'x' }, []],
    [{ status: 'NEEDS_CORRECTION', correctionOverdue: true }, ['OVERDUE']],
    [{ status: 'READY_FOR_PICKUP' }, ['READY']],
    [{ status: 'READY_FOR_PICKUP', callToday: true }, ['CALL', 'READY']],
  ])('%j lies in %j', (request, piles) => {
    expect(pilesOf(request)).toEqual(piles);
  });

  test('without marks only two statuses are work by themselves', () => {
    expect(STATUS_CODES.filter((status) => pilesOf({ status }).length > 0)).toEqual(['RECEIVED', 'READY_FOR_PICKUP']);
  });

  test('a pile is known by its name', () => {
    expect(['NEW', 'new', '', 7, undefined].map(isTodo)).toEqual([true, false, false, false, false]);
  });
});
