/** Every function that Apps Script calls by name: triggers, menu and google.script.run. Nothing else is callable. */
import * as actions from './application/action';
import type {
  ActionData,
  ActionDone,
  ActionOfMany,
  Archived,
  ArchiveHits,
  CallLogged,
  CallToLog,
  EarlierTaken,
  Exported,
  FilePart,
  HealthReport,
  InstallationList,
  InstallReport,
  PaperOutcome,
  PersonalDataRemoved,
  ProducedDocuments,
  Refusal,
  RequestDetail,
  RequestList,
  RequestQuery,
  Saved,
  SelfTestReport,
  ServerApi,
  SummaryRefreshed,
  TemplateList,
  TemplateMade,
  YearsReport,
} from './application/api';
import * as archive from './application/archive';
import * as earlier from './application/earlier';
import * as documents from './application/documents/produce';
import * as templates from './application/documents/templates';
import * as exporting from './application/exporting';
import * as formReading from './application/formReading';
import * as handlers from './application/handlers';
import * as handover from './application/handover';
import * as health from './application/health';
import * as installing from './application/install';
import * as installation from './application/installation';
import * as paper from './application/paper';
import * as production from './application/production';
import * as queue from './application/queue';
import * as resubmission from './application/resubmission';
import * as retention from './application/retention';
import * as review from './application/review';
import * as testing from './application/selfTest';
import * as summary from './application/summary/book';
import * as wording from './application/wording';
import { googlePorts } from './google/ports';
import {
  addMenu,
  hasUser,
  openSidebar,
  openWidePanel,
  placeOf,
  showInstalled,
  showReport,
  showSelfTest,
  showSummary,
} from './google/ui';
import { INSTALL_REPORT, SIDEBAR_TITLE } from './texts/office';

/** Opening the file: the menu, and nothing that needs a permission. */
export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

/** Whoever may not is told so. */
const told = (refusal: Refusal | null): Refusal | null => {
  if (refusal !== null && hasUser()) showReport(SIDEBAR_TITLE, refusal);
  return refusal;
};

export function showSidebar(): Refusal | null {
  return told(queue.mayOpen(googlePorts(), openSidebar));
}

/** The same panel in a wide window. */
export function showWidePanel(): Refusal | null {
  return told(queue.mayOpen(googlePorts(), openWidePanel));
}

/** Makes what is missing in the spreadsheet; from the menu it also shows what is left to do. The panel names its decisions. */
export function install(options?: Parameters<ServerApi['install']>[0]): InstallReport | Refusal {
  const report = installing.install(googlePorts(), options);
  if (options === undefined && hasUser()) showInstalled(report);
  return report;
}

export function listInstallation(): InstallationList | Refusal {
  return installation.listInstallation(googlePorts());
}

export function tickInstallation(id: string, done: boolean): Saved | Refusal {
  return installation.tickInstallation(googlePorts(), id, done);
}

export function takeInEarlier(since: string): EarlierTaken | Refusal {
  return earlier.takeInEarlier(googlePorts(), since);
}

export function listYears(): YearsReport | Refusal {
  return retention.listYears(googlePorts());
}

export function archiveFinished(): Archived | Refusal {
  return archive.archiveFinished(googlePorts());
}

export function removePersonalData(requestIds: readonly string[]): PersonalDataRemoved | Refusal {
  return retention.removePersonalData(googlePorts(), requestIds);
}

export function searchArchive(text: string): ArchiveHits | Refusal {
  return archive.searchArchive(googlePorts(), text);
}

export function exportEverything(): Exported | Refusal {
  return exporting.exportEverything(googlePorts());
}

export function healthCheck(): HealthReport | Refusal {
  return health.healthCheck(googlePorts());
}

/** Reads the questions of the forms anew, after somebody has changed a form. */
export function readFormAgain(): InstallReport | Refusal {
  const report = formReading.readFormAgain(googlePorts());
  if (hasUser()) showReport(INSTALL_REPORT.readFormTitle, report);
  return report;
}

/** Checks the office's own wording of messages and uses it from now on. */
export function checkWording(): InstallReport | Refusal {
  const report = wording.checkWording(googlePorts());
  if (hasUser()) showReport(INSTALL_REPORT.wordingTitle, report, INSTALL_REPORT.noWording);
  return report;
}

/** Writes the summary for supervisors anew; from the panel and from the menu. */
export function refreshSummary(fromPanel?: boolean): SummaryRefreshed | Refusal {
  const report = summary.refreshSummary(googlePorts());
  if (fromPanel !== true && hasUser()) showSummary(report);
  return report;
}

/** Asks Google whether it behaves as the add-on takes for granted; from the menu it shows where it does not. */
export function selfTest(): SelfTestReport | Refusal {
  const report = testing.selfTest(googlePorts());
  if (hasUser()) showSelfTest(report);
  return report;
}

/** Form-submit trigger of the spreadsheet. */
export function onFormSubmit(
  event?: GoogleAppsScript.Events.SheetsOnFormSubmit,
): ReturnType<typeof handlers.onFormSubmit> {
  return handlers.onFormSubmit(googlePorts(), { triggerUid: event?.triggerUid, place: placeOf(event) });
}

/** Hourly timer. */
export function runHourly(event?: GoogleAppsScript.Events.TimeDriven): ReturnType<typeof handlers.runHourly> {
  return handlers.runHourly(googlePorts(), event?.triggerUid);
}

/** Once a morning, from the hourly run; by an administrator's hand at any time. */
export function runDaily(event?: GoogleAppsScript.Events.TimeDriven): ReturnType<typeof handlers.runDaily> {
  return handlers.runDaily(googlePorts(), event?.triggerUid);
}

export function listRequests(query?: RequestQuery): RequestList | Refusal {
  return queue.listRequests(googlePorts(), query);
}

export function openRequest(requestId: string): RequestDetail | Refusal {
  return queue.openRequest(googlePorts(), requestId);
}

export function readFile(requestId: string, fileId: string, part: number): FilePart | Refusal {
  return queue.readFile(googlePorts(), requestId, fileId, part);
}

export function applyAction(requestId: string, action: string, data?: ActionData): ActionDone | Refusal {
  return actions.applyAction(googlePorts(), requestId, action, data);
}

export function applyActionToMany(
  requestIds: readonly string[],
  action: string,
  data?: ActionData,
): readonly ActionOfMany[] | Refusal {
  return actions.applyActionToMany(googlePorts(), requestIds, action, data);
}

export function prepareCards(requestIds: readonly string[], data?: ActionData): readonly ActionOfMany[] | Refusal {
  return actions.prepareCards(googlePorts(), requestIds, data);
}

export function produceDocuments(
  requestIds: readonly string[] | null,
  kinds: readonly string[],
  options?: object,
): ProducedDocuments | Refusal {
  return documents.produceDocuments(googlePorts(), requestIds, kinds, options);
}

export function listTemplates(): TemplateList | Refusal {
  return templates.listTemplates(googlePorts());
}

export function restoreTemplate(kind: string): TemplateMade | Refusal {
  return templates.restoreTemplate(googlePorts(), kind);
}

export function saveChecklist(requestId: string, marks: object, notes?: object): Saved | Refusal {
  return review.saveChecklist(googlePorts(), requestId, marks, notes);
}

export function sortFiles(requestId: string, documents: Readonly<Record<string, string>>): Saved | Refusal {
  return resubmission.sortFiles(googlePorts(), requestId, documents);
}

export function tickProduction(requestId: string, steps: readonly string[], undo?: boolean): Saved | Refusal {
  return production.tickProduction(googlePorts(), requestId, steps, undo);
}

export function logPhoneCall(requestId: string, call: CallToLog): CallLogged | Refusal {
  return handover.logPhoneCall(googlePorts(), requestId, call);
}

export function enterPaperRequest(fields: object): PaperOutcome | Refusal {
  return paper.enterPaperRequest(googlePorts(), fields);
}

// The panel's idea of these functions is this one; the compiler holds both to it.
({
  install,
  listInstallation,
  tickInstallation,
  takeInEarlier,
  healthCheck,
  listYears,
  archiveFinished,
  removePersonalData,
  searchArchive,
  exportEverything,
  runHourly,
  listRequests,
  openRequest,
  readFile,
  applyAction,
  applyActionToMany,
  saveChecklist,
  sortFiles,
  tickProduction,
  logPhoneCall,
  prepareCards,
  produceDocuments,
  listTemplates,
  restoreTemplate,
  refreshSummary,
  enterPaperRequest,
}) satisfies ServerApi;
