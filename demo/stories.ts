/** What happened at the office in the last weeks: forty answers, told one a line; most are right, some as people err. */
import type { PersonName } from './people';
import type { ReasonName } from './reasons';
import type { Slip } from './slips';

export interface Story {
  readonly who: PersonName;
  readonly reason: ReasonName;
  /** When the answer was sent: so many days ago at a time of day, or minutes ago. */
  readonly sent: { readonly daysAgo: number; readonly time: string } | { readonly minutesAgo: number };
  /** Days between the event or the order and the answer; else as is usual for the reason. */
  readonly since?: number;
  readonly slips: readonly Slip[];
}

const story = (daysAgo: number, time: string, who: PersonName, reason: ReasonName, ...slips: Slip[]): Story => ({
  who,
  reason,
  sent: { daysAgo, time },
  slips,
});
const today = (minutesAgo: number, who: PersonName, reason: ReasonName, ...slips: Slip[]): Story => ({
  who,
  reason,
  sent: { minutesAgo },
  slips,
});
const after = (since: number, told: Story): Story => ({ ...told, since });

/** In the order in which they were sent. Chutima corrects her first answer; Worawut sends twice. */
export const STORIES: readonly Story[] = [
  story(34, '08:41', 'Kanyanat', 'CHG_POSITION'),
  story(33, '10:15', 'Thanakon', 'NEW_LOST'),
  story(33, '19:52', 'Orawan', 'CHG_LASTNAME'),
  story(32, '09:05', 'Sombat', 'NEW_EXPIRED'),
  story(31, '13:27', 'Paweena', 'FIRST'),
  story(30, '08:58', 'Praphai', 'FIRST'),
  story(29, '21:10', 'Phumiphat', 'FIRST'),
  story(28, '12:33', 'Chutima', 'FIRST', 'INITIAL_ORDER_FORGOTTEN'),
  story(28, '16:04', 'Wichian', 'CHG_TRANSFER'),
  after(52, story(27, '07:49', 'Siriphon', 'CHG_PREFIX', 'LATE_WITH_REASON')),
  story(26, '14:20', 'Suthep', 'FIRST'),
  story(25, '18:33', 'Natthida', 'CHG_TRANSFER', 'TWO_DIGIT_YEAR'),
  story(24, '09:40', 'Mali', 'NEW_LOST', 'CONTRACT_FORGOTTEN'),
  after(44, story(23, '11:16', 'Amnat', 'NEW_EXPIRED')),
  story(22, '08:22', 'Phatcharin', 'CHG_POSITION', 'ONE_SCAN_FOR_TWO'),
  story(22, '15:45', 'Kittisak', 'CHG_DAMAGED', 'CARD_BROKEN'),
  story(21, '09:12', 'Prasit', 'CHG_POSITION', 'TITLE_OF_DOCTOR'),
  story(20, '20:05', 'Waraphon', 'FIRST', 'PHOTO_AS_PDF'),
  story(19, '12:10', 'Chutima', 'FIRST'),
  story(19, '13:58', 'Bunruean', 'FIRST', 'ID_WITH_HYPHENS'),
  story(18, '10:31', 'Phimlaphat', 'CHG_FIRSTNAME', 'PHOTO_NARROW'),
  story(17, '09:27', 'Thongbai', 'NEW_DESTROYED'),
  after(-92, story(16, '08:36', 'Chintana', 'NEW_EXPIRED')),
  story(15, '16:48', 'Suphachai', 'NEW_EXPIRED', 'PHOTO_SIDEWAYS'),
  story(14, '07:55', 'Benchawan', 'NEW_LOST', 'EVENT_DAY_FORGOTTEN'),
  story(13, '10:02', 'Chamrat', 'NEW_LOST', 'ID_MISTYPED'),
  story(12, '19:19', 'Suphawadi', 'CHG_FULLNAME', 'THAI_DIGITS'),
  story(11, '21:37', 'Piyawat', 'FIRST', 'PHOTO_WIDE'),
  story(10, '08:50', 'Ekkarat', 'CHG_RANK'),
  story(9, '14:14', 'Somchit', 'CHG_POSITION', 'OLD_CARD_FORGOTTEN'),
  story(8, '11:26', 'Nonglak', 'CHG_OTHER', 'NO_SCHOOL_GIVEN'),
  story(7, '09:33', 'Prasoet', 'CHG_TRANSFER'),
  story(6, '17:20', 'Thanchanok', 'FIRST', 'PHOTO_OLD'),
  story(5, '10:45', 'Ladda', 'NEW_EXPIRED', 'SCAN_CUT_OFF'),
  story(4, '08:29', 'Somsak', 'CHG_POSITION', 'STANDING_CUT_SHORT'),
  story(3, '12:51', 'Kamonchanok', 'CHG_DAMAGED', 'CARD_BROKEN', 'PHOTO_UNDATED', 'OLD_NUMBER_UNKNOWN'),
  story(2, '15:08', 'Thongsuk', 'NEW_EXPIRED', 'PHONE_TOO_SHORT'),
  story(1, '10:40', 'Fatima', 'CHG_POSITION', 'HEADSCARF'),
  today(95, 'Worawut', 'NEW_LOST', 'SENT_BY_SCHOOL'),
  today(91, 'Worawut', 'NEW_LOST', 'SENT_BY_SCHOOL'),
];
