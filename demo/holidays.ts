/** Public holidays that fall on the same date every year, with the days off in their place, for พ.ศ. 2569–2570. */

export interface Holiday {
  readonly day: string;
  readonly name: string;
}

const FIXED: readonly (readonly [monthAndDay: string, name: string])[] = [
  ['01-01', 'วันขึ้นปีใหม่'],
  ['04-06', 'วันจักรี'],
  ['04-13', 'วันสงกรานต์'],
  ['04-14', 'วันสงกรานต์'],
  ['04-15', 'วันสงกรานต์'],
  ['05-04', 'วันฉัตรมงคล'],
  ['06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี'],
  ['07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว'],
  ['08-12', 'วันแม่แห่งชาติ'],
  ['10-13', 'วันนวมินทรมหาราช'],
  ['10-23', 'วันปิยมหาราช'],
  ['12-05', 'วันพ่อแห่งชาติ'],
  ['12-10', 'วันรัฐธรรมนูญ'],
  ['12-31', 'วันสิ้นปี'],
];

/** A holiday at a weekend gives the Monday after it; holidays by the moon and by decision of the year are left out. */
const IN_PLACE: readonly Holiday[] = [
  { day: '2026-12-07', name: 'วันหยุดชดเชยวันพ่อแห่งชาติ' },
  { day: '2027-10-25', name: 'วันหยุดชดเชยวันปิยมหาราช' },
  { day: '2027-12-06', name: 'วันหยุดชดเชยวันพ่อแห่งชาติ' },
];

export const HOLIDAYS: readonly Holiday[] = [
  ...[2026, 2027].flatMap((year) =>
    FIXED.map(([monthAndDay, name]): Holiday => ({ day: `${year}-${monthAndDay}`, name })),
  ),
  ...IN_PLACE,
].sort((one, other) => (one.day < other.day ? -1 : 1));
