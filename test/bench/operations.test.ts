/** What every operation costs, and how it grows: the table of docs/performance.md must not creep. */
import { OPERATIONS, operationCosts } from '../../bench/operations';

/** Sheets have a thousand rows from the beginning: only beyond them do more requests mean more cells. */
const FEW = 1_100;
const MANY = 1_600;

/** Backend calls, cells in the smaller office, and cells for each further request; calls never grow. */
const COSTS: Readonly<Record<string, readonly [calls: number, cells: number, cellsARequest: number]>> = {
  'an answer with three attachments': [30, 2593, 0],
  'the same person answers again': [30, 2669, 0],
  'the queue: 150 open requests': [4, 29_170, 22],
  'the queue: a search': [4, 29_170, 22],
  'the panel is opened': [1, 624, 0],
  'one request': [7, 2899, 0],
  'a file of it': [6, 775, 0],
  START_CHECK: [13, 1883, 0],
  'a mark of the checklist': [10, 926, 0],
  'a file is another document': [14, 3083, 0],
  RETURN: [20, 3125, 0],
  RESUBMIT: [20, 1925, 0],
  'START_CHECK again': [13, 1883, 0],
  ACCEPT: [20, 3959, 2],
  'a step of production': [12, 959, 0],
  'a card prepared for printing': [20, 3913, 1],
  MARK_READY: [25, 3956, 1],
  'a telephone call': [13, 2159, 0],
  'a letter': [17, 1766, 0],
  'a card': [19, 1766, 0],
  'the register of a year': [17, 13_040, 1],
  'START_CHECK of twenty': [184, 6329, 0],
  REPRINT: [26, 3992, 2],
  'MARK_READY again': [26, 3957, 1],
  PICKUP: [24, 1968, 0],
  CANCEL: [20, 1925, 0],
  REOPEN: [13, 1883, 0],
  REJECT: [19, 1925, 0],
  'a request on paper': [16, 3032, 0],
  'the hour after a busy one, with the summary': [55, 165_435, 84],
  'the next hour': [16, 9634, 7],
  'a quiet hour': [16, 9634, 7],
  'the morning': [62, 149_146, 88],
  'the summary': [40, 103_428, 53],
  'the health check': [38, 13_157, 7],
  'the list of the installation': [31, 10_181, 3],
  'the years': [6, 14_759, 11],
  'the archive, nothing due': [8, 14_759, 11],
  'the archive, a hundred due': [117, 109_507, 35],
  'a search in the archive': [6, 8300, 0],
  'personal data of five, not archived yet': [331, 72_974, 50],
  'everything as files': [95, 255_775, 263],
  'the templates': [2, 624, 0],
  'a template made again': [16, 1548, 0],
  'a tick of the installation': [2, 624, 0],
  'the form read again': [22, 6480, 3],
  'the wording checked': [4, 2238, 0],
  'earlier answers taken in': [15, 7316, 6],
  'the self-test': [131, 2717, 0],
  'install again': [136, 122_743, 59],
};

test('every operation costs what the table says, in an office of any age', () => {
  const [few, many] = [operationCosts(FEW), operationCosts(MANY)];
  const measured = OPERATIONS.map(({ name }) => {
    const [one, other] = [few.get(name), many.get(name)];
    if (one === undefined || other === undefined) throw new Error(name);
    expect([name, other.calls]).toEqual([name, one.calls]);
    return [name, [one.calls, one.cells, Math.round((other.cells - one.cells) / (MANY - FEW))]];
  });
  expect(Object.fromEntries(measured)).toEqual(COSTS);
});
