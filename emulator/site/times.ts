/** Moments as people read them: Thai month names and Buddhist years, in the workspace's own zone. */
import { isoInZone } from '../core/zones';
import type { Workspace } from '../model/workspace';

const MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
const FULL_MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];
const DAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];

/** `2026-11-16T09:05` of the zone's wall clock. */
function localIso(workspace: Workspace, instant: number): string {
  return isoInZone(workspace.timeZone, instant).slice(0, 16);
}

/** `16 พ.ย. 2569 09:05` */
export function shortTime(workspace: Workspace, instant: number): string {
  const iso = localIso(workspace, instant);
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year + 543} ${iso.slice(11)}`;
}

/** `วันจันทร์ที่ 16 พฤศจิกายน พ.ศ. 2569 เวลา 09.05 น.` */
export function longTime(workspace: Workspace, instant: number): string {
  const iso = localIso(workspace, instant);
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  const weekDay = DAYS[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return `วัน${weekDay}ที่ ${day} ${FULL_MONTHS[month - 1] ?? ''} พ.ศ. ${year + 543} เวลา ${iso.slice(11).replace(':', '.')} น.`;
}

/** `12.3 KB` */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
