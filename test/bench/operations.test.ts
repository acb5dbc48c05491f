/** What every operation costs, and how it grows: the table of docs/performance.md must not creep. */
import { OPERATIONS, operationCosts } from '../../bench/operations';

/** Sheets have a thousand rows from the beginning: only beyond them do more requests mean more cells. */
const FEW = 1_200;
const MANY = 2_200;

/** Backend calls, and cells for each request that is stored; calls never grow. */
const COSTS: Readonly<Record<string, readonly [calls: number, cellsARequest: number]>> = {
  'an answer with three attachments': [30, 0],
  'the same person answers again': [29, 0],
  'the queue: 150 open requests': [4, 20],
  'the queue: a search': [4, 20],
  'one request': [7, 0],
  START_CHECK: [13, 0],
  'a mark of the checklist': [10, 0],
  RETURN: [20, 0],
  RESUBMIT: [20, 0],
  'START_CHECK again': [13, 0],
  ACCEPT: [20, 0],
  'a step of production': [12, 0],
  'a card prepared for printing': [20, 0],
  MARK_READY: [25, 0],
  'a telephone call': [13, 0],
  'a letter': [17, 0],
  'a card': [19, 0],
  'the register of a year': [15, 0],
  REPRINT: [23, 0],
  'MARK_READY again': [26, 0],
  PICKUP: [24, 0],
  CANCEL: [19, 0],
  REOPEN: [13, 0],
  REJECT: [19, 0],
  'a request on paper': [16, 0],
  'the hour after a busy one, with the summary': [98, 38],
  'the next hour': [16, 5],
  'a quiet hour': [16, 5],
  'the morning': [37, 33],
  'the summary': [40, 32],
  'the health check': [36, 5],
  'the list of the installation': [31, 3],
  'the years': [5, 10],
  'the archive, nothing due': [7, 10],
  'install again': [116, 38],
};

test('every operation costs what the table says, in an office of any age', () => {
  const [few, many] = [operationCosts(FEW), operationCosts(MANY)];
  const measured = OPERATIONS.map(({ name }) => {
    const [one, other] = [few.get(name), many.get(name)];
    if (one === undefined || other === undefined) throw new Error(name);
    expect([name, other.calls]).toEqual([name, one.calls]);
    return [name, [one.calls, Math.round((other.cells - one.cells) / (MANY - FEW))]];
  });
  expect(Object.fromEntries(measured)).toEqual(COSTS);
});
