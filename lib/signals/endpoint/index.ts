import type { Signal } from '../signal.ts';
import { encodedCommand } from './encoded-command.ts';
import { fieldInstructsMachines } from './field-instructs-machines.ts';
import { malwareFound } from './malware-found.ts';
import { malwareLeft } from './malware-left.ts';
import { malwareStopped } from './malware-stopped.ts';
import { malwareTestFile } from './malware-test-file.ts';
import { officeStartsShell } from './office-starts-shell.ts';
import { routineOperation } from './routine-operation.ts';
import { systemProgramElsewhere } from './system-program-elsewhere.ts';

/** Signals about what runs on machines, and what watches over them. */
export const endpointSignals: readonly Signal[] = [
  encodedCommand,
  fieldInstructsMachines,
  malwareFound,
  malwareLeft,
  malwareStopped,
  malwareTestFile,
  officeStartsShell,
  routineOperation,
  systemProgramElsewhere,
];
