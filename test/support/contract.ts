/** Offers the domain under the names and argument objects of the acceptance examples; translates and holds no rule. */
import { normalizeBloodGroup as bloodGroup } from '../../src/domain/bloodGroup';
import * as calendar from '../../src/domain/calendar';
import * as cardCode from '../../src/domain/cardCode';
import type { Category } from '../../src/domain/category';
import { validateCitizenId as citizenId } from '../../src/domain/citizenId';
import type { DocumentCode } from '../../src/domain/document';
import * as duplicates from '../../src/domain/duplicates';
import * as evidence from '../../src/domain/evidence';
import * as files from '../../src/domain/files';
import * as filing from '../../src/domain/filing';
import { validatePrefix as prefix } from '../../src/domain/personName';
import { validatePhone as phone } from '../../src/domain/phone';
import * as position from '../../src/domain/position';
import type { Reason } from '../../src/domain/reason';
import * as renewal from '../../src/domain/renewal';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import * as status from '../../src/domain/status';
import * as thaiDate from '../../src/domain/thaiDate';
import * as travel from '../../src/domain/travel';
import * as turnaround from '../../src/domain/turnaround';
import * as validity from '../../src/domain/validity';

interface Raw {
  raw: string;
}

interface Dated {
  holidays?: string[];
  rollForward?: boolean;
}

const closed = (holidays?: string[]) => new Set(holidays ?? []);

export const validateCitizenId = ({ raw }: Raw) => citizenId(raw);
export const validatePhone = ({ raw }: Raw) => phone(raw);
export const parseThaiDate = ({ raw }: Raw) => thaiDate.parseThaiDate(raw);
export const formatThaiDate = ({ iso, style }: { iso: string; style: thaiDate.ThaiDateStyle }) =>
  thaiDate.formatThaiDate(iso, style);
export const normalizeBloodGroup = ({ raw }: Raw) => bloodGroup(raw);
export const validatePrefix = ({ raw }: Raw) => prefix(raw);
export const printedPosition = position.printedPosition;

interface Combination {
  category: Category;
  reason: Reason;
}

export const requiredAttachments = ({ category, reason }: Combination) =>
  evidence.requiredAttachments(category, reason);
export const checkAttachments = ({ category, reason, provided }: Combination & { provided: DocumentCode[] }) =>
  evidence.checkAttachments(category, reason, provided);
export const checkFileMeta = (file: { kind: DocumentCode; mime: string; sizeBytes: number }) =>
  files.checkFileMeta(file);

export const photoCheck = ({
  mime,
  sizeBytes,
  submitDate,
  ...photo
}: { mime: string; sizeBytes: number; submitDate: string } & files.PhotoFacts) =>
  files.photoCheck({ mime, sizeBytes, submitDate, photo });

export const checkFiling = ({
  holidays,
  rollForward = true,
  ...request
}: { reason: Reason; submitDate: string } & filing.FilingDates & Dated) =>
  filing.checkFiling({ ...request, holidays: closed(holidays) }, { ...DEFAULT_SETTINGS, rollForward });

export const computeExpiry = ({
  config,
  ...holder
}: validity.CardHolder & { config?: Partial<validity.ValidityConfig> }) => validity.computeExpiry(holder, config);
export const ageCompletionDate = ({ birth, n }: { birth: string; n: number }) => validity.ageCompletionDate(birth, n);
export const retirementDate = ({ birth }: { birth: string }) => validity.retirementDate(birth);

export const formatCardCode = ({ prefix, seq }: { prefix: string; seq: number }) =>
  cardCode.formatCardCode(prefix, seq);
export const validateCardCode = ({ code, prefix }: { code: string; prefix: string }) =>
  cardCode.validateCardCode(code, prefix);

export const detectDuplicate = (args: {
  new: { citizenId: string; submittedAt: string };
  existing: duplicates.EarlierRequest[];
}) => duplicates.detectDuplicate(args.new, args.existing);

/** A request that does not exist yet may be written NEW, '' or null. */
export const transition = ({
  from,
  action,
  actor,
  data,
}: {
  from: status.Status | 'NEW' | '' | null;
  action: status.Action;
  actor: status.Actor;
  data?: status.ActionData;
}) => {
  const result = status.transition(from || 'NEW', action, actor, data);
  return result.ok ? { ok: true, to: result.to } : result;
};

export const fiscalYearBE = ({ iso }: { iso: string }) => calendar.fiscalYearBE(iso);
export const workingDays = ({ from, to, holidays }: { from: string; to: string } & Dated) =>
  calendar.workingDays(from, to, closed(holidays));

export const netTurnaround = ({
  received,
  ready,
  corrections,
  holidays,
}: {
  received: string;
  ready: string;
  corrections: turnaround.CorrectionRound[];
} & Dated) => turnaround.netTurnaround(received, ready, corrections, closed(holidays));

interface Deadline extends Dated {
  start: string;
  n: number;
}

export const deadlineDays = ({ start, n, holidays, rollForward }: Deadline) =>
  calendar.deadlineDays(start, n, closed(holidays), rollForward);
export const deadlineYears = ({ start, n, holidays, rollForward }: Deadline) =>
  calendar.deadlineYears(start, n, closed(holidays), rollForward);

export const travelSavings = ({
  ratePerKm = DEFAULT_SETTINGS.ratePerKm,
  baselineTrips = DEFAULT_SETTINGS.baselineTrips,
  ...request
}: {
  oneWayKm: number;
  channel: 'ONLINE' | 'PAPER';
  pickup: 'SELF' | 'PROXY';
  ratePerKm?: number;
  baselineTrips?: number;
}) => travel.travelSavings(request, { ratePerKm, baselineTrips });

export const renewalNotice = ({ expiry, today }: { expiry: string; today: string }) =>
  renewal.renewalNotice(expiry, today);
