/** Puts the Google side together: one set of ports for one execution. Nothing is touched before it is used. */
import type { Ports } from '../application/ports';
import { SheetAnswers } from './answers';
import { archiveBook } from './archiveBook';
import { books } from './books';
import { systemClock } from './clock';
import { SheetDocumentLog } from './documents/log';
import { folders } from './documents/folders';
import { drivePapers } from './documents/papers';
import { inspection } from './inspection';
import { SheetHistory, SheetOutbox } from './records';
import { SheetRegisters } from './registers';
import { SheetRequests } from './requests';
import { config, documentMemory, files, mailer, session, sharedLock } from './services';
import { selfTest } from './selfTest';
import { sheetSetup } from './setup';
import { summaryBook } from './summaryBook';
import { surveyForm } from './survey';
import { wordings } from './wordings';

export function googlePorts(): Ports {
  const memory = documentMemory();
  const survey = surveyForm(memory);
  return {
    clock: systemClock(),
    lock: sharedLock(),
    memory,
    session,
    config,
    wordings,
    answers: new SheetAnswers(memory),
    requests: new SheetRequests(),
    registers: new SheetRegisters(),
    history: new SheetHistory(),
    outbox: new SheetOutbox(),
    mailer,
    files,
    setup: sheetSetup(
      memory,
      (sheetId, formId) => survey.isSheet(sheetId) || (formId !== undefined && survey.isForm(formId)),
    ),
    inspection: inspection(memory, (sheetId) => survey.isSheet(sheetId)),
    papers: drivePapers(),
    folders,
    documentLog: new SheetDocumentLog(),
    survey,
    books,
    summaryBook,
    archiveBook,
    selfTest,
    log: (line) => {
      Logger.log(line);
    },
  };
}
